package io.changke.followups;

import io.changke.fields.Cursors;
import io.changke.fields.Position;
import io.changke.followups.TaskList.Listed;
import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tasks as they are read; what changes them stands beside. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks")
class TasksController {

    private static final int LONGEST_PAGE = 200;
    private static final int USUAL_PAGE = 50;
    private static final int MOST_REMINDERS = 20;

    @Schema(name = "TaskSearch")
    record TaskSearch(
            @Schema(
                    allowableValues = {"mine", "all"},
                    defaultValue = "mine")
            @Nullable
            String whose,

            @Schema(
                    allowableValues = {"open", "overdue", "today", "due", "coming", "done"},
                    defaultValue = "open")
            @Nullable
            String when,

            @Schema(description = "Only those of this customer") @Nullable
            Long customer,

            @Schema(description = "Due on this day or later", example = "2026-11-23") @Nullable
            String from,

            @Schema(description = "Due on this day or earlier", example = "2026-11-29") @Nullable
            String to,

            @Nullable Integer limit,
            @Nullable String after) {}

    record TaskPage(List<TaskView> items, @Nullable String next) {}

    record TaskCount(long count) {}

    @Schema(name = "DueTasks", description = "What waits for the reader")
    record DueTasks(
            long overdue,
            long today,

            @Schema(description = "Open tasks whose reminder is due and was not seen yet")
            List<TaskView> reminders) {}

    private final TaskList list;
    private final Cursors cursors;

    TasksController(TaskList list, Cursors cursors) {
        this.list = list;
        this.cursors = cursors;
    }

    @Operation(summary = "List tasks in the order they are due, done ones by when they were done")
    @PostMapping("/search")
    TaskPage search(@RequestBody TaskSearch search, @AuthenticationPrincipal Caller caller) {
        int limit = search.limit == null ? USUAL_PAGE : search.limit;
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Refusal.field("limit", "fields.limit", LONGEST_PAGE);
        }
        TaskFilter filter = filter(search, caller);
        String name = "tasks " + filter;
        String after = search.after;
        Position from = cursors.after(after, name).orElse(new Position(null, 0));
        List<Listed> found = list.page(filter, from.value(), from.id(), limit + 1);
        List<TaskView> shown = found.stream().limit(limit).map(Listed::task).toList();
        if (found.size() <= limit) {
            return new TaskPage(shown, null);
        }
        Listed last = found.get(limit - 1);
        return new TaskPage(
                shown, cursors.write(new Position(last.place(), last.task().id()), name));
    }

    @Operation(summary = "Count tasks")
    @PostMapping("/count")
    TaskCount count(@RequestBody TaskSearch search, @AuthenticationPrincipal Caller caller) {
        return new TaskCount(list.count(filter(search, caller)));
    }

    @Operation(summary = "How much is overdue and due today, and which reminders to show")
    @GetMapping("/due")
    DueTasks due(@AuthenticationPrincipal Caller caller) {
        Long me = caller.userId();
        return new DueTasks(
                list.count(new TaskFilter(When.OVERDUE, true, me, null, null, null)),
                list.count(new TaskFilter(When.TODAY, true, me, null, null, null)),
                list.reminders(me, MOST_REMINDERS));
    }

    @Operation(summary = "One task")
    @GetMapping("/{id}")
    TaskView one(@PathVariable long id) {
        return list.find(id).orElseThrow(() -> Refusal.notFound("followups.taskUnknown"));
    }

    private static TaskFilter filter(TaskSearch search, Caller caller) {
        String whose = search.whose == null ? "mine" : search.whose;
        if (!whose.equals("mine") && !whose.equals("all")) {
            throw Refusal.field("whose", "followups.oneOf", "mine, all");
        }
        return new TaskFilter(
                When.of(search.when),
                whose.equals("mine"),
                caller.userId(),
                search.customer,
                search.from == null ? null : FirmTime.day(search.from, "from"),
                search.to == null ? null : FirmTime.day(search.to, "to"));
    }
}
