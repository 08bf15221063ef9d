package io.changke.customers;

import java.util.List;

/** Finds customers by what a package knows of them, such as their orders' numbers; each package declares one as a bean. */
public interface SearchSource {

    /**
     * A few customers' ids.
     *
     * @param word one word of what was typed, in small letters
     */
    List<Long> customers(String word);
}
