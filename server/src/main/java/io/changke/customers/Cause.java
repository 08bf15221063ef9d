package io.changke.customers;

import io.changke.platform.access.Caller;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why customers are changed, and by whom; stands beside every change.
 *
 * @param id of the bulk edit, import, merge, hand-over or change behind it
 * @param user the person, or who made the API key
 * @param keyName of the API key it came by
 * @param undone of an undo: the kind of what it took back, whose number the id is; null where that is a single change
 */
public record Cause(
        Kind kind,
        @Nullable Long id,
        @Nullable Long user,
        @Nullable String keyName,
        @Nullable Kind undone) {

    public Cause(Kind kind, @Nullable Long id, @Nullable Long user, @Nullable String keyName) {
        this(kind, id, user, keyName, null);
    }

    public enum Kind {
        EDIT,
        CREATE,
        DELETE,
        RESTORE,
        BULK,
        IMPORT,
        MERGE,
        UNDO,
        /** Returned to the public pool by its rule; the id is after how many days without contact. */
        POOL,
        /** Given to somebody else, with all that its owner looked after. */
        HANDOVER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Cause of(Kind kind, Caller caller) {
        return new Cause(kind, null, caller.userId(), caller.keyId() == null ? null : caller.name());
    }

    /** What the house does by itself, in the name of a job's owner. */
    public static Cause of(Kind kind, long id, @Nullable Long user) {
        return new Cause(kind, id, user, null);
    }

    public Cause because(long of) {
        return new Cause(kind, of, user, keyName);
    }

    /** Of an undo: of all that this import, bulk edit, merge or hand-over changed. */
    public Cause undoing(Kind of, long number) {
        return new Cause(kind, number, user, keyName, of);
    }

    @Nullable
    String undoneKey() {
        return undone == null ? null : undone.key();
    }
}
