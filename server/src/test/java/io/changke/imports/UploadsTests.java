package io.changke.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Answer;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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
    void aWorkbookIsReadSheetBySheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Changke", "1.0")) {
            for (String month : List.of("一月", "二月")) {
                Worksheet sheet = workbook.newWorksheet(month);
                List<Object> cells = List.of("客户", "日期", "金额", month, LocalDate.of(2026, 3, 5), 12.5);
                for (int i = 0; i < cells.size(); i++) {
                    if (cells.get(i) instanceof LocalDate day) {
                        sheet.value(1, i % 3, day);
                        sheet.style(1, i % 3).format("m/d/yy").set();
                    } else if (cells.get(i) instanceof Number number) {
                        sheet.value(1, i % 3, number);
                    } else {
                        sheet.value(i / 3, i % 3, cells.get(i).toString());
                    }
                }
            }
        }
        JsonNode upload = client.upload(UPLOADS, Map.of(), "sales.xlsx", out.toByteArray())
                .expect(201)
                .json();
        assertThat(upload.path("preview").path("sheet").asString()).isEqualTo("一月");
        JsonNode second = preview(upload.path("id").asLong(), "{\"sheet\":\"二月\"}");
        assertThat(second.path("rows").path(0).toString()).isEqualTo("[\"二月\",\"2026-03-05\",\"12.5\"]");
        assertThat(second.path("problems")).isEmpty();
        assertThat(look(client, upload.path("id").asLong(), "{\"sheet\":\"三月\"}")
                        .expect(422)
                        .text())
                .contains("三月", "一月, 二月");
        JsonNode done = new Importing(client)
                .done(new Importing(client)
                        .send("sales.xlsx", out.toByteArray(), Map.of("options", "{\"sheet\":\"二月\"}"))
                        .expect(202)
                        .json());
        assertThat(done.path("accepted").asLong()).isEqualTo(1);
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
