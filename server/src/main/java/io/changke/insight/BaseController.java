package io.changke.insight;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BaseController {
    private final HomeShelf shelf;

    BaseController(HomeShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/api/v1/base")
    Home base() {
        return shelf.home();
    }
}
