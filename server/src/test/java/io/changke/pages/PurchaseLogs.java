package io.changke.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Logs of invented customers, small but large enough for the models. */
final class PurchaseLogs {
    private static final LocalDate OPENING = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 600;

    private PurchaseLogs() {}

    /** Customers are named by the prefix and a number from 0001 on; two lines at the end cannot be used. */
    static Path write(Path folder, String prefix, int customers) throws IOException {
        StringBuilder lines = new StringBuilder("客户,下单日期,订单号,商品,数量,金额\n");
        SplittableRandom chance = new SplittableRandom(customers);
        for (int customer = 1; customer <= customers; customer++) {
            double gap = 10 + chance.nextInt(90);
            double stays = .6 + .4 * chance.nextDouble();
            double day = chance.nextInt(DAYS / 2);
            for (int order = 1; day < DAYS && (order == 1 || chance.nextDouble() < stays); order++) {
                String id = "%s%04d".formatted(prefix, customer);
                lines.append("%s,%s,%s-%d,茶%d,%d,%.2f\n"
                        .formatted(
                                id,
                                OPENING.plusDays((long) day),
                                id,
                                order,
                                chance.nextInt(20),
                                1 + chance.nextInt(3),
                                20 + 100 * chance.nextDouble()));
                day += gap * (1 + chance.nextExponential()) / 2;
            }
        }
        lines.append(prefix).append("0001,,X-1,茶1,1,10.00\n").append(",2025-03-01,X-2,茶1,1,10.00\n");
        Path file = folder.resolve(prefix + ".csv");
        Files.writeString(file, lines);
        return file;
    }
}
