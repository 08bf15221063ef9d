package io.changke.owners;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pool-rule")
@Tag(name = "Owners")
class PoolRuleController {

    private final PoolRules rules;

    PoolRuleController(PoolRules rules) {
        this.rules = rules;
    }

    @Operation(summary = "When customers return to the public pool, and how many one may claim")
    @GetMapping
    PoolRule current() {
        return rules.current();
    }

    @Operation(summary = "Set the rules of the public pool; who is to return by them does so at night")
    @PutMapping
    @Transactional
    public PoolRule change(@RequestBody PoolRule wanted) {
        wanted.check();
        rules.change(wanted);
        return rules.current();
    }
}
