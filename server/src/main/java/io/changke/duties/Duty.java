package io.changke.duties;

import java.util.List;

/** One kind of thing that users look after; each package declares its own as beans. */
public interface Duty {

    /** Its name in the API. */
    String kind();

    /** How many the user has to look after still. */
    long count(long user);

    /** The next of them, in the order of their ids. */
    List<Long> next(long user, long after, int limit);

    /** In the caller's transaction; answers which went over: the others are not the user's any more. */
    List<Long> handOver(HandOver order, List<Long> things);

    /** In the caller's transaction; answers which are back: the others somebody changed since. */
    List<Long> putBack(HandOver order, List<Long> things);
}
