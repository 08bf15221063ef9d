package io.changke.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The pages are typed by {@code web/openapi.json}; with {@code -Dchangke.write-openapi=true} it is written anew. */
@ServerTest
class ApiDocumentTests {
    private static final Path KEPT = Path.of("../web/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    Client client;

    @Test
    void thePagesKnowTheApiAsItIs() throws IOException {
        String document = tidy(client.get("/v3/api-docs").expect(200).body());
        if (Boolean.getBoolean("changke.write-openapi")) {
            Files.writeString(KEPT, document);
        }
        assertThat(document)
                .as("%s is behind the server: see CONTRIBUTING.md", KEPT)
                .isEqualTo(Files.readString(KEPT));
    }

    /** Without the address of the server that was asked. */
    private static String tidy(byte[] document) {
        Map<String, Object> tree = JSON.readValue(document, new TypeReference<>() {});
        tree.remove("servers");
        return JSON.writeValueAsString(tree) + "\n";
    }
}
