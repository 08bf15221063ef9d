package io.changke.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Gives the customers of a synthetic base names, phones and twenty fields of the firm's own. */
final class KnownPeople {
    private static final List<String> SURNAMES = List.of(
            "王 wang", "李 li", "张 zhang", "刘 liu", "陈 chen", "杨 yang", "黄 huang", "赵 zhao", "吴 wu", "周 zhou", "徐 xu",
            "孙 sun", "马 ma", "朱 zhu", "胡 hu", "郭 guo", "何 he", "林 lin", "高 gao", "罗 luo");
    private static final List<String> GIVEN = List.of(
            "伟 wei", "芳 fang", "娜 na", "敏 min", "静 jing", "丽 li", "强 qiang", "磊 lei", "军 jun", "洋 yang", "勇 yong",
            "艳 yan", "杰 jie", "娟 juan", "涛 tao", "明 ming", "超 chao", "霞 xia", "平 ping", "刚 gang", "桂 gui", "英 ying",
            "华 hua", "玉 yu", "兰 lan", "红 hong", "梅 mei", "云 yun", "峰 feng", "志 zhi");
    private static final List<String> TYPES = List.of("choice", "number", "date", "text", "yesNo");
    private static final int FIELDS = 20;

    private final ServerUnderTest server;
    private final Connection connection;

    KnownPeople(ServerUnderTest server, Connection connection) {
        this.server = server;
        this.connection = connection;
    }

    /** Once: a second run finds them there. */
    void enter() throws SQLException, IOException, InterruptedException {
        if (server.get("/api/v1/custom-fields").path("items").size() >= FIELDS) {
            return;
        }
        run("set gin_pending_list_limit = '256MB'");
        run("""
                update customer c
                set name = person.name,
                    phone = person.phone,
                    sort_name = person.pinyin || ' ' || person.name,
                    search = ' ' || person.name || ' ' || replace(person.pinyin, ' ', '') || ' '
                             || lower(c.external_id) || ' ' || person.phone,
                    custom = person.custom
                from (select id,
                             (%1$s)[1 + id %% 20] || (%2$s)[1 + id / 20 %% 30] || (%2$s)[1 + id / 600 %% 30] as name,
                             (%3$s)[1 + id %% 20] || ' ' || (%4$s)[1 + id / 20 %% 30] || ' '
                             || (%4$s)[1 + id / 600 %% 30] as pinyin,
                             '1' || (3000000000 + id * 6151 %% 6999999999) as phone,
                             jsonb_build_object(%5$s) as custom
                      from customer) as person
                where person.id = c.id
                """.formatted(array(SURNAMES, 0), array(GIVEN, 0), array(SURNAMES, 1), array(GIVEN, 1), customValues()));
        run("vacuum analyze customer");
        for (int i = 0; i < FIELDS; i++) {
            server.post("/api/v1/custom-fields", definition(i));
        }
        while (server.get("/api/v1/jobs").toString().matches(".*\"state\":\"(queued|running)\".*")) {
            java.util.concurrent.TimeUnit.SECONDS.sleep(1);
        }
        run("analyze customer");
    }

    /** The same person by the same number. */
    static String name(int number) {
        return word(SURNAMES, number) + word(GIVEN, number / 20) + word(GIVEN, number / 600);
    }

    private static String word(List<String> words, int number) {
        return words.get(number % words.size()).split(" ", 2)[0];
    }

    private static String array(List<String> names, int part) {
        return names.stream()
                .map(name -> "'" + name.split(" ", 2)[part] + "'")
                .collect(Collectors.joining(", ", "array[", "]"));
    }

    private static String customValues() {
        return IntStream.range(0, FIELDS)
                .mapToObj(i -> "'f" + i + "', "
                        + switch (i % TYPES.size()) {
                            case 0 -> "'c' || (id * 31 + %d) %% 8".formatted(i);
                            case 1 -> "(id * 7919 + %d) %% 100000".formatted(i);
                            case 2 -> "(date '2020-01-01' + ((id * 13 + %d) %% 2000)::integer)::text".formatted(i);
                            case 3 -> "'text ' || (id * 37 + %d) %% 50000".formatted(i);
                            default -> "id %% %d = 0".formatted(i + 2);
                        })
                .collect(Collectors.joining(", "));
    }

    private static String definition(int i) {
        String type = TYPES.get(i % TYPES.size());
        String choices = IntStream.range(0, 8)
                .mapToObj(
                        c -> "{\"value\":\"c%d\",\"label\":{\"zh\":\"选项%d\",\"en\":\"Choice %d\"}}".formatted(c, c, c))
                .collect(Collectors.joining(",", ",\"choices\":[", "]"));
        return "{\"key\":\"f%d\",\"type\":\"%s\",\"label\":{\"zh\":\"字段%d\",\"en\":\"Field %d\"}%s}"
                .formatted(i, type, i, i, type.equals("choice") ? choices : "");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
