package io.changke.followups;

import io.changke.platform.Refusal;
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

/** What changes tasks: each change names the version that was read, and is refused when somebody else was quicker. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks")
class TaskChangesController {

    @Schema(name = "TaskChange", description = "What is left out stays; null clears the time, the reminder, the owner")
    record TaskChange(
            @Nullable String title,
            @Nullable Long owner,
            @Nullable String dueOn,
            @Nullable String dueTime,
            @Nullable String remindAt,
            int version) {}

    @Schema(name = "TaskVersion")
    record TaskVersion(int version) {}

    @Schema(name = "TaskSnooze")
    record TaskSnooze(
            @Schema(
                    description = "A day, or a moment",
                    example = "2026-11-26",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String until,

            int version) {}

    private final Tasks tasks;
    private final TaskList list;
    private final TaskRequests requests;

    TaskChangesController(Tasks tasks, TaskList list, TaskRequests requests) {
        this.tasks = tasks;
        this.list = list;
        this.requests = requests;
    }

    @Operation(summary = "Enter a task, with a customer or without")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<TaskView> create(@RequestBody NewTask task, @AuthenticationPrincipal Caller caller) {
        long id = tasks.create(requests.draft(task, caller.userId()), caller.userId());
        return ResponseEntity.created(URI.create("/api/v1/tasks/" + id)).body(shown(id));
    }

    @Operation(summary = "Change a task")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = TaskChange.class)))
    @PatchMapping("/{id}")
    TaskView change(@PathVariable long id, @RequestBody Map<String, @Nullable Object> change) {
        tasks.change(id, TaskRequests.version(change), requests.change(change));
        return shown(id);
    }

    @Operation(summary = "A task is done")
    @PostMapping("/{id}/complete")
    TaskView complete(@PathVariable long id, @RequestBody TaskVersion read, @AuthenticationPrincipal Caller caller) {
        tasks.complete(id, read.version, caller.userId());
        return shown(id);
    }

    @Operation(summary = "A task is not done after all")
    @PostMapping("/{id}/reopen")
    TaskView reopen(@PathVariable long id, @RequestBody TaskVersion read) {
        tasks.reopen(id, read.version);
        return shown(id);
    }

    @Operation(summary = "Put a task off; its reminder moves along")
    @PostMapping("/{id}/snooze")
    TaskView snooze(@PathVariable long id, @RequestBody TaskSnooze snooze) {
        tasks.change(id, snooze.version, requests.snooze(snooze.until));
        return shown(id);
    }

    @Operation(summary = "The reminder was seen and is not shown again")
    @PostMapping("/{id}/dismiss-reminder")
    TaskView dismissReminder(@PathVariable long id, @RequestBody TaskVersion read) {
        tasks.dismissReminder(id, read.version);
        return shown(id);
    }

    @Operation(summary = "Delete a task; can be restored")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{id}")
    void delete(@PathVariable long id, @RequestParam int version) {
        tasks.delete(id, version);
    }

    @Operation(summary = "Take the deletion of a task back")
    @PostMapping("/{id}/restore")
    TaskView restore(@PathVariable long id) {
        tasks.restore(id);
        return shown(id);
    }

    private TaskView shown(long id) {
        return list.find(id).orElseThrow(() -> Refusal.notFound("followups.taskUnknown"));
    }
}
