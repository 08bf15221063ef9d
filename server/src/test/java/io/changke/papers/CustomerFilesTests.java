package io.changke.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.platform.access.ApiKeys;
import io.changke.testing.Answer;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class CustomerFilesTests {
    private static final int MOST = 20 << 20;
    private static final byte[] BYTES = {0, 1, -1, 127, 'a', '\r', '\n'};

    @Autowired
    Client client;

    private long customer(String name) {
        return client.post("/api/v1/customers", Map.of("name", name))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private static String files(long customer) {
        return "/api/v1/customers/" + customer + "/files";
    }

    private static String file(JsonNode kept) {
        return "/api/v1/files/" + kept.path("id").asLong();
    }

    private Answer send(long customer, Map<String, String> fields, byte[] bytes) {
        return client.upload(files(customer), fields, "contract.pdf", bytes);
    }

    private JsonNode keep(long customer, Map<String, String> fields) {
        return send(customer, fields, BYTES).expect(201).json();
    }

    private List<String> names(long customer) {
        return client.get(files(customer))
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(each -> each.path("name").asString())
                .toList();
    }

    private List<String> onTimeline(long customer) {
        return client.get("/api/v1/customers/" + customer + "/timeline?kind=file")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(each -> each.path("title").asString())
                .toList();
    }

    @Test
    void givesBackTheBytesAndWhoBroughtThemWhen() {
        long customer = customer("合同");
        Answer added = send(customer, Map.of(), BYTES).expect(201);
        JsonNode kept = added.json();
        assertThat(added.header("Location")).hasValue(file(kept));
        assertThat(kept.path("name").asString()).isEqualTo("contract.pdf");
        assertThat(kept.path("size").asLong()).isEqualTo(BYTES.length);
        assertThat(kept.path("uploadedAt").asString()).isNotEmpty();
        assertThat(client.get(file(kept)).expect(200).body()).isEqualTo(BYTES);
        assertThat(onTimeline(customer)).containsExactly("contract.pdf");
    }

    @Test
    void keepsNamesExactly() {
        long customer = customer("名字");
        for (String name : List.of(
                "报价单 2026 👩‍👩‍👧.pdf",
                "عقد \u202Efdp.exe",
                "a\"b;c%22\\d/e.txt",
                "line\nbreak.txt",
                "😀".repeat(255))) {
            JsonNode kept = keep(customer, Map.of("name", name));
            assertThat(kept.path("name").asString()).isEqualTo(name);
            String header = client.get(file(kept))
                    .expect(200)
                    .header("Content-Disposition")
                    .orElseThrow();
            assertThat(header).startsWith("attachment;");
            assertThat(URLDecoder.decode(
                            header.substring(header.indexOf("''") + 2).replace("+", "%2B"), StandardCharsets.UTF_8))
                    .isEqualTo(name);
        }
        assertThat(client.upload(files(customer), Map.of(), "合同 👍.txt", BYTES)
                        .expect(201)
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("合同 👍.txt");
    }

    @Test
    void refusesNamesThatCannotBeKept() {
        long customer = customer("无名");
        for (String name : List.of(" ", "字".repeat(256), "a\0b")) {
            assertThat(send(customer, Map.of("name", name), BYTES)
                            .expect(400)
                            .json()
                            .path("errors")
                            .path(0)
                            .path("field")
                            .asString())
                    .isEqualTo("name");
        }
        assertThat(names(customer)).isEmpty();
    }

    @Test
    void aPageWithinAFileNeverRuns() {
        String html = "<script>alert(1)</script>";
        JsonNode kept = client.send(
                        "POST",
                        files(customer("网页")),
                        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.html\"\r\n"
                                + "Content-Type: text/html\r\n\r\n" + html + "\r\n--b--\r\n",
                        "multipart/form-data; boundary=b")
                .expect(201)
                .json();
        Answer answer = client.get(file(kept)).expect(200);
        assertThat(answer.text()).isEqualTo(html);
        assertThat(answer.header("Content-Disposition").orElseThrow()).startsWith("attachment;");
        assertThat(answer.headers("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.header("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
    }

    @Test
    void takesTwentyMegabytesAndNoByteMore() {
        long customer = customer("大");
        byte[] most = new byte[MOST];
        Arrays.fill(most, (byte) 'x');
        JsonNode kept = send(customer, Map.of(), most).expect(201).json();
        assertThat(client.get(file(kept)).expect(200).body()).isEqualTo(most);
        for (int more : List.of(1, 1 << 20)) {
            Answer refused = send(customer, Map.of(), Arrays.copyOf(most, MOST + more));
            assertThat(refused.problem(413)).isEqualTo("papers.tooLarge");
            assertThat(refused.text()).contains("20 MB");
        }
        assertThat(client.inChinese()
                        .upload(files(customer), Map.of(), "x", Arrays.copyOf(most, MOST + 1))
                        .expect(413)
                        .text())
                .contains("最多 20 MB");
        assertThat(names(customer)).hasSize(1);
    }

    @Test
    void isDeletedAndComesBack() {
        long customer = customer("删除");
        JsonNode kept = keep(customer, Map.of());
        client.delete(file(kept)).expect(204);
        assertThat(names(customer)).isEmpty();
        assertThat(onTimeline(customer)).isEmpty();
        assertThat(client.get(file(kept)).problem(404)).isEqualTo("papers.unknown");
        assertThat(client.delete(file(kept)).problem(404)).isEqualTo("papers.unknown");
        client.post(file(kept) + "/restore", null).expect(200);
        assertThat(names(customer)).containsExactly("contract.pdf");
        assertThat(client.post(file(kept) + "/restore", null).problem(404)).isEqualTo("papers.unknown");
    }

    @Test
    void goesWithItsFollowUpAndComesBackWithIt() {
        long customer = customer("跟进");
        long interaction = client.post(
                        "/api/v1/customers/" + customer + "/interactions", Map.of("kind", "visit", "said", "看样"))
                .expect(201)
                .json()
                .path("interaction")
                .path("id")
                .asLong();
        JsonNode kept = keep(customer, Map.of("interaction", Long.toString(interaction)));
        assertThat(kept.path("interactionId").asLong()).isEqualTo(interaction);
        String path = "/api/v1/interactions/" + interaction;
        client.delete(path + "?version=0").expect(204);
        assertThat(names(customer)).isEmpty();
        assertThat(onTimeline(customer)).isEmpty();
        client.get(file(kept)).expect(404);
        assertThat(send(customer, Map.of("interaction", Long.toString(interaction)), BYTES)
                        .problem(400))
                .isEqualTo("problem.fields");
        client.post(path + "/restore", null).expect(200);
        assertThat(names(customer)).hasSize(1);
        assertThat(send(customer("另一位"), Map.of("interaction", Long.toString(interaction)), BYTES)
                        .expect(400)
                        .text())
                .contains("interaction");
    }

    @Test
    void goesToWhoeverStandsForAMergedCustomerAndBack() {
        long into = customer("王丽华");
        long from = customer("王麗華");
        JsonNode kept = keep(from, Map.of());
        long merge = client.post("/api/v1/merges", Map.of("into", into, "from", List.of(from)))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        assertThat(names(into)).containsExactly("contract.pdf");
        assertThat(client.get(file(kept)).expect(200).body()).isEqualTo(BYTES);
        client.post("/api/v1/merges/" + merge + "/undo", null).expect(200);
        assertThat(names(into)).isEmpty();
        assertThat(names(from)).containsExactly("contract.pdf");
    }

    @Test
    void isOutOfSightWithItsCustomer() {
        long customer = customer("离开");
        JsonNode kept = keep(customer, Map.of());
        client.delete("/api/v1/customers/" + customer + "?version=0").expect(204);
        client.get(file(kept)).expect(404);
        client.get(files(customer)).expect(404);
        assertThat(client.delete(file(kept)).status()).isEqualTo(404);
        assertThat(send(customer, Map.of(), BYTES).status()).isIn(404, 410);
    }

    @Test
    void isListedPageByPage() {
        long customer = customer("多");
        for (String name : List.of("1", "2", "3")) {
            keep(customer, Map.of("name", name));
        }
        JsonNode first = client.get(files(customer) + "?limit=2").expect(200).json();
        assertThat(first.path("items")
                        .valueStream()
                        .map(each -> each.path("name").asString()))
                .containsExactly("3", "2");
        JsonNode second = client.get(
                        files(customer) + "?limit=2&after=" + first.path("next").asString())
                .expect(200)
                .json();
        assertThat(second.path("items").path(0).path("name").asString()).isEqualTo("1");
        assertThat(second.path("next").isNull()).isTrue();
        client.get(files(customer) + "?limit=0").expect(400);
        client.get(files(customer) + "?after=x").expect(400);
    }

    @Test
    void whoMayOnlyReadReads(@Autowired DataSource database) throws SQLException {
        Client reader;
        try (var connection = database.getConnection()) {
            reader = client.with("Authorization", "Bearer " + ApiKeys.create(connection, "file reader", "read-only"));
        }
        long customer = customer("只读");
        JsonNode kept = keep(customer, Map.of());
        assertThat(reader.get(file(kept)).expect(200).body()).isEqualTo(BYTES);
        reader.get(files(customer)).expect(200);
        reader.upload(files(customer), Map.of(), "x", BYTES).expect(403);
        reader.delete(file(kept)).expect(403);
        reader.post(file(kept) + "/restore", null).expect(403);
        assertThat(names(customer)).hasSize(1);
        client.anonymous().get(file(kept)).expect(401);
    }
}
