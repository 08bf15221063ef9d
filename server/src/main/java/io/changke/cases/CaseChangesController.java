package io.changke.cases;

import io.changke.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What changes cases: each change names the version that was read, and is refused when somebody else was quicker. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases")
class CaseChangesController {

    @Schema(name = "CaseVersion")
    record CaseVersion(int version) {}

    @Schema(name = "CaseClosing")
    record CaseClosing(
            @Schema(description = "What came of it", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String result,

            int version) {}

    private final Cases cases;
    private final CaseList list;

    CaseChangesController(Cases cases, CaseList list) {
        this.cases = cases;
        this.list = list;
    }

    @Operation(summary = "Open a case of a customer")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<CaseView> open(@RequestBody NewCase entered, @AuthenticationPrincipal Caller caller) {
        long id = cases.open(entered.customerOrRefuse(), entered.draft(caller.userId()), caller.userId());
        return ResponseEntity.created(URI.create("/api/v1/cases/" + id)).body(shown(id));
    }

    @Operation(summary = "Change a case; refused when somebody else changed it since it was read")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = CaseChange.class)))
    @PatchMapping("/{id}")
    CaseView change(@PathVariable long id, @RequestBody Map<String, @Nullable Object> change) {
        cases.change(id, CaseChange.version(change), CaseChange.of(change));
        return shown(id);
    }

    @Operation(summary = "Somebody has begun to care for it")
    @PostMapping("/{id}/start")
    CaseView start(@PathVariable long id, @RequestBody CaseVersion read, @AuthenticationPrincipal Caller caller) {
        cases.start(id, read.version, caller.userId());
        return shown(id);
    }

    @Operation(summary = "Close a case with its result")
    @PostMapping("/{id}/close")
    CaseView close(@PathVariable long id, @RequestBody CaseClosing closing, @AuthenticationPrincipal Caller caller) {
        cases.close(id, closing.version, closing.result == null ? "" : closing.result, caller.userId());
        return shown(id);
    }

    @Operation(summary = "A closed case is open again; its result stays in the timeline")
    @PostMapping("/{id}/reopen")
    CaseView reopen(@PathVariable long id, @RequestBody CaseVersion read, @AuthenticationPrincipal Caller caller) {
        cases.reopen(id, read.version, caller.userId());
        return shown(id);
    }

    @Operation(summary = "Delete a case; can be restored")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{id}")
    void delete(@PathVariable long id, @RequestParam int version) {
        cases.delete(id, version);
    }

    @Operation(summary = "Take the deletion of a case back")
    @PostMapping("/{id}/restore")
    CaseView restore(@PathVariable long id) {
        cases.restore(id);
        return shown(id);
    }

    private CaseView shown(long id) {
        return list.find(id).orElseThrow(Cases::unknown);
    }
}
