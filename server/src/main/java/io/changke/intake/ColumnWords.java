package io.changke.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What columns are called beside the labels of their fields. */
@Component
class ColumnWords {

    private final Properties words = new Properties();

    ColumnWords() throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ColumnWords.class.getResourceAsStream("column-words.properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
    }

    List<String> of(String target) {
        return Stream.of(words.getProperty(target, "").split(" ", -1))
                .map(Titles::plain)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
