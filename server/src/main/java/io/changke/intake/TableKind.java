package io.changke.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A kind of thing that rows of a table are. All is done in the transaction of the import. */
public interface TableKind {

    /** Like {@code customers}. */
    String name();

    /** What columns can be put to, in the order to be offered. */
    List<Target> targets(Locale language);

    /** The targets that tell things apart, the best first. */
    List<String> keys();

    /** Called once before the first rows. */
    void begin(TablePlan plan);

    /** Writes rows, their values by target without what was empty, by set; says of each in order what became of it. */
    List<RowResult> write(List<Map<String, Object>> lines, TablePlan plan, long importId, @Nullable Long userId);

    /** Called once after the last rows. */
    default void end() {}

    /** Takes back what an import did, unless it was changed since; customers whom it created are removed before. */
    Undone undo(long importId, @Nullable Long userId);

    /** What people call things of this kind; those that are gone are left out. */
    List<Thing> named(List<Long> ids);

    /** Rows for a template, as people write them, by target. */
    List<Map<String, String>> examples(Locale language);

    /**
     * Something of this kind.
     *
     * @param customerId whose it is, or who it is
     */
    @Schema(name = "ImportedThing")
    record Thing(long id, String name, @Nullable Long customerId) {}

    /**
     * What became of things that an import had changed.
     *
     * @param restored how many are as they were before
     * @param kept how many somebody changed since, which are left alone
     */
    record Undone(long restored, long kept) {}
}
