package io.changke.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A file of customers as a shop's old system gives it. One in a hundred has the name and the phone of the one before.
 *
 * @param first number of the first customer
 * @param customers how many
 * @param round of two files with the same customers, those of another round have moved to another city
 */
record CustomerFile(int first, int customers, int round) {
    private static final List<String> CITIES = List.of("上海市", "北京市", "广州市", "深圳市", "杭州市", "成都市", "武汉市", "苏州市");
    private static final LocalDate OLDEST = LocalDate.of(1950, 1, 1);
    private static final String HEADER = "number,name,phone,email,city,birthday,tags\n";

    void writeTo(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADER);
            for (int number = first; number < first + customers; number++) {
                int person = number % 100 == 0 ? number - 1 : number;
                out.write("K%08d,%s,%s,k%d@example.cn,%s,%s,%s%n"
                        .formatted(
                                number,
                                KnownPeople.name(person),
                                1_3000000000L + person * 6151L % 6_999_999_999L,
                                number,
                                CITIES.get((number + round) % CITIES.size()),
                                OLDEST.plusDays(person * 37L % 20_000),
                                number % 3 == 0 ? "旧系统" : ""));
            }
        }
    }
}
