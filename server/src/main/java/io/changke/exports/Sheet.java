package io.changke.exports;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of rows that is written from its top to its end and keeps none of them. */
public interface Sheet {

    void head(List<String> labels) throws IOException;

    /** Texts, numbers and dates, in the order of the columns. */
    void row(List<@Nullable Object> values) throws IOException;

    /** Only of a whole file: what was broken off must not look like one. */
    void finish() throws IOException;
}
