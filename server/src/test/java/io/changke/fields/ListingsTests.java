package io.changke.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.fields.Listing.Restriction;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class ListingsTests {

    private static final Join SCORE = new Join("left join listed_score s on s.customer_id = c.id", "s.customer_id");

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlannedAnew queries;

    private FieldCatalogue catalogue;
    private Listings listings;

    @BeforeEach
    void scores() {
        jdbc.sql(
                        "create table listed_score (customer_id bigint primary key, value double precision, tier text, last date)")
                .update();
        jdbc.sql("""
                        insert into customer (external_id, search)
                        select 'listed-' || n, ' listed-' || n from generate_series(1, 40) as n
                        on conflict do nothing
                        """).update();
        jdbc.sql("""
                        insert into listed_score
                        select id, case when id % 5 = 0 then null else (id % 3) / 3.0 end,
                               case when id % 2 = 0 then 'gold' else 'lead' end, date '2026-01-01' + (id % 4)::int
                        from customer
                        where id % 7 <> 0
                        """).update();
        catalogue = new FieldCatalogue(
                List.of(() -> List.of(
                        Field.of("value", FieldType.MONEY, "s.value").in(SCORE),
                        Field.of("tier", FieldType.CHOICE, "s.tier").in(SCORE).choices(List.of("gold", "lead")),
                        Field.of("evidence.last", FieldType.DATE, "s.last").in(SCORE))),
                List.of(),
                List.of());
        listings = new Listings(queries, catalogue);
    }

    @AfterEach
    void drop() {
        jdbc.sql("drop table listed_score").update();
    }

    private List<Row> all(Listing listing, int pageSize) {
        List<Row> rows = new ArrayList<>();
        Position after = null;
        List<Row> page;
        do {
            page = listings.read(listing, after, pageSize);
            rows.addAll(page);
            after = page.isEmpty() ? null : page.get(page.size() - 1).position();
        } while (page.size() == pageSize);
        return rows;
    }

    @Test
    void countsWhereThereIsTimeAndEstimatesWhereThereIsNot() {
        Sort sort = catalogue.sort("value");
        Listing quick = new Listing(new Condition.All(List.of()), List.of(), sort);
        Listing slow = new Listing(
                new Condition.All(List.of()), List.of(new Restriction("pg_sleep(0.1) is not null", List.of())), sort);
        assertThat(listings.count(quick, Duration.ofMinutes(1))).isEqualTo(new Counted(listings.count(quick), true));
        Counted estimated = listings.count(slow, Duration.ofMillis(150));
        assertThat(estimated.exact()).isFalse();
        assertThat(estimated.count()).isPositive();
    }

    @Test
    void pagesThroughTiesAndEmptyValuesInBothDirections() {
        for (String sort : List.of("value", "-value", "tier", "-tier", "evidence.last", "-evidence.last")) {
            Listing listing = new Listing(new Condition.All(List.of()), List.of(), catalogue.sort(sort));
            List<Row> whole = listings.read(listing, null, 1000);
            for (int size : List.of(1, 3, 7)) {
                assertThat(all(listing, size)).as(sort + " by " + size).isEqualTo(whole);
            }
            assertThat(new HashSet<>(whole)).hasSize(40);
            List<String> values =
                    whole.stream().map(row -> row.position().value()).toList();
            int filled = values.contains(null) ? values.indexOf(null) : values.size();
            assertThat(values.subList(filled, 40)).as("empty last").containsOnlyNulls();
            List<String> sorted = values.subList(0, filled);
            assertThat(sorted)
                    .isSortedAccordingTo(
                            sort.startsWith("-")
                                    ? java.util.Comparator.reverseOrder()
                                    : java.util.Comparator.naturalOrder());
        }
    }

    @Test
    void filtersByFieldsOfJoinedTablesAndNestsTheirNames() {
        Condition gold = new ConditionReader(catalogue)
                .read(Map.of(
                        "all",
                        List.of(
                                Map.of("field", "tier", "is", "gold"),
                                Map.of("field", "value", "atLeast", 0.3),
                                Map.of("field", "evidence.last", "atMost", "2026-01-03"))));
        Listing listing = new Listing(gold, List.of(), catalogue.sort("-value"));
        List<Row> rows = all(listing, 5);
        assertThat(rows).isNotEmpty().hasSize((int) listings.count(listing));
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.columns()).containsEntry("tier", "gold");
            assertThat(row.columns().get("evidence")).asString().startsWith("{last=2026-01-0");
        });
        assertThat(listings.find(rows.get(0).position().id(), List.of())).isPresent();
        assertThat(listings.find(-1, List.of())).isEmpty();
    }

    @Test
    void describesTheCustomerInTheApiDocument() {
        var document = client.get("/v3/api-docs").expect(200).json();
        var customer =
                document.path("components").path("schemas").path("Customer").path("properties");
        assertThat(customer.path("displayName").isMissingNode()).isFalse();
        assertThat(customer.path("externalId").isMissingNode()).isFalse();
        assertThat(document.path("paths")
                        .path("/api/v1/imports")
                        .path("post")
                        .path("summary")
                        .asString())
                .startsWith("Import a file");
    }
}
