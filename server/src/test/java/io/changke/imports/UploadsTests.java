package io.changke.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Answer;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The page's way: upload, look, correct, come back. */
@ServerTest
class UploadsTests {
    private static final String UPLOADS = "/api/v1/uploads";

    @Autowired
    Client client;

    private JsonNode upload(String text, Charset encoding) {
        return client.upload(UPLOADS, Map.of(), "tea.csv", text.getBytes(encoding))
                .expect(201)
                .json();
    }

    private JsonNode preview(long id, String corrections) {
        return look(client, id, corrections).expect(200).json();
    }

    private static Answer look(Client reader, long id, String corrections) {
        return reader.get(
                UPLOADS + "/" + id + "/preview?options=" + URLEncoder.encode(corrections, StandardCharsets.UTF_8));
    }

    @Test
    void anUploadIsFoundAgainWithItsCorrections() {
        long id = upload("a,2026-03-01,5\nb,2026-03-02,6\n", StandardCharsets.UTF_8)
                .path("id")
                .asLong();
        String corrections = URLEncoder.encode("{\"header\":true}", StandardCharsets.UTF_8);
        JsonNode found = client.get(UPLOADS + "/" + id + "?options=" + corrections)
                .expect(200)
                .json();
        assertThat(found.path("name").asString()).isEqualTo("tea.csv");
        assertThat(found.path("preview").path("header").asBoolean()).isTrue();
        assertThat(found.path("preview").path("rows")).hasSize(1);
        assertThat(client.get(UPLOADS + "/999999").problem(404)).isEqualTo("imports.upload.unknown");
    }

    @Test
    void encodingDelimiterHeaderAndDateFormatCanBeCorrected() {
        String text = "客户;日期;金额\n王丽华;03/04/2026;5\n李强;05/04/2026;6\n";
        long id = upload(text, Charset.forName("GB18030")).path("id").asLong();
        JsonNode asWritten = preview(id, "{\"dateFormat\":\"dd/MM/yyyy\"}");
        assertThat(asWritten.path("problems")).isEmpty();
        assertThat(asWritten.path("dateFormat").asString()).isEqualTo("dd/MM/yyyy");
        JsonNode mistaken = preview(id, "{\"encoding\":\"windows-1252\",\"header\":false}");
        assertThat(mistaken.path("encoding").asString()).isEqualTo("windows-1252");
        assertThat(mistaken.path("rows")).hasSize(3);
        assertThat(mistaken.path("rows").path(1).path(0).asString()).doesNotContain("王丽华");
        assertThat(look(client, id, "{\"delimiter\":\"|\"}").problem(422)).isEqualTo("imports.unusable");
    }

    @Test
    void whatIsMissingIsSaidInTheWordsOfThePage() {
        long id = upload("customer,date,amount\na,03/04/2026,5\nb,05/04/2026,6\n", StandardCharsets.UTF_8)
                .path("id")
                .asLong();
        for (Client reader : new Client[] {client, client.inChinese()}) {
            assertThat(look(reader, id, "{}").expect(200).json().path("problems"))
                    .hasSize(1);
            for (String corrections :
                    new String[] {"{}", "{\"delimiter\":\"|\"}", "{\"columns\":[\"-\",\"-\",\"-\"]}"}) {
                assertThat(look(reader, id, corrections).text()).doesNotContain("--");
            }
        }
    }
}
