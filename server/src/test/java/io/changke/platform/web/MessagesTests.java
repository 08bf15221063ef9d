package io.changke.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTests {
    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();

    @Test
    void everySentenceIsThereInBothLanguages() throws IOException {
        for (var english : files.getResources("classpath*:messages/*.properties")) {
            var name = Objects.requireNonNull(english.getFilename());
            if (!name.endsWith("_zh.properties")) {
                var chinese = english.createRelative(name.replace(".properties", "_zh.properties"));
                assertThat(read(chinese).stringPropertyNames())
                        .as(name)
                        .isEqualTo(read(english).stringPropertyNames());
            }
        }
    }

    /** A straight apostrophe would swallow what is filled in. */
    @Test
    void noSentenceHoldsAStraightApostrophe() throws IOException {
        for (var file : files.getResources("classpath*:messages/*.properties")) {
            assertThat(read(file).values())
                    .as(file.getFilename())
                    .noneMatch(text -> text.toString().contains("'"));
        }
    }

    private static Properties read(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
