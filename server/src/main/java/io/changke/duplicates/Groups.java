package io.changke.duplicates;

import io.changke.duplicates.Pairs.Family;
import io.changke.duplicates.Pairs.Suspected;
import io.changke.duplicates.Suspicions.Member;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Suspected duplicates in groups, each pair looked at anew: what was mended since is not shown. */
@Component
class Groups {

    private static final int MOST_MEMBERS = 12;

    private final JdbcClient jdbc;
    private final Pairs pairs;
    private final Rules rules;
    private final Suspects suspects;
    private final Suspicions suspicions;
    private final Evidence evidence;

    Groups(JdbcClient jdbc, Pairs pairs, Rules rules, Suspects suspects, Suspicions suspicions, Evidence evidence) {
        this.jdbc = jdbc;
        this.pairs = pairs;
        this.rules = rules;
        this.suspects = suspects;
        this.suspicions = suspicions;
        this.evidence = evidence;
    }

    @Schema(name = "SuspectedPair")
    record PairView(long one, long other, int score, List<String> reasons) {}

    @Schema(name = "DuplicateGroup")
    record Group(
            long id,
            int score,

            @Schema(description = "A dozen at most; the rest come when these are settled")
            List<Member> members,

            List<PairView> pairs) {}

    record Page(List<Group> groups, @Nullable Family last) {}

    Page page(@Nullable Integer rule, @Nullable Integer afterScore, long afterId, int limit, Locale language) {
        List<Family> found = pairs.families(rule, afterScore, afterId, limit + 1);
        List<Family> shown = found.stream().limit(limit).toList();
        Map<Long, List<Suspected>> byFamily = new LinkedHashMap<>();
        shown.forEach(family -> byFamily.put(family.id(), new ArrayList<>()));
        pairs.ofFamilies(byFamily.keySet())
                .forEach(pair ->
                        byFamily.getOrDefault(pair.family(), new ArrayList<>()).add(pair));
        List<Rule> enabled = rules.enabled();
        List<Group> groups = byFamily.entrySet().stream()
                .flatMap(each -> group(each.getKey(), each.getValue(), enabled, language).stream())
                .toList();
        return new Page(groups, found.size() > limit ? shown.get(limit - 1) : null);
    }

    private Optional<Group> group(long id, List<Suspected> suspected, List<Rule> enabled, Locale language) {
        Set<Long> ids = new TreeSet<>();
        for (Suspected pair : suspected) {
            if (ids.size() < MOST_MEMBERS) {
                ids.add(pair.one());
                ids.add(pair.other());
            }
        }
        Map<Long, Suspect> read = suspects.read(ids);
        List<PairView> views = new ArrayList<>();
        Map<Long, Member> members = new HashMap<>();
        ids.forEach(each -> suspicions.member(each).ifPresent(member -> members.put(each, member)));
        for (Suspected pair : suspected) {
            Suspect one = read.get(pair.one());
            Suspect other = read.get(pair.other());
            if (one != null && other != null && members.keySet().containsAll(List.of(pair.one(), pair.other()))) {
                int score = Rules.score(Rules.holding(enabled, one, other));
                if (score > 0) {
                    views.add(new PairView(pair.one(), pair.other(), score, evidence.of(one, other, language)));
                }
            }
        }
        if (views.isEmpty()) {
            return Optional.empty();
        }
        members.keySet().removeIf(each -> views.stream().noneMatch(view -> view.one == each || view.other == each));
        int score = views.stream().mapToInt(PairView::score).max().orElse(0);
        List<Member> sorted = members.values().stream()
                .sorted(java.util.Comparator.comparing(Member::id))
                .toList();
        return Optional.of(new Group(id, score, sorted, views));
    }

    @Schema(name = "DuplicateSearch", description = "How the last search through all customers went")
    record State(long groups, @Nullable OffsetDateTime searchedAt, List<String> crowded) {}

    private record Block(int ruleId, String value, long customers) {}

    State state(Locale language) {
        Map<Integer, Rule> byId = new HashMap<>();
        rules.all().forEach(rule -> byId.put(rule.id(), rule));
        List<String> crowded = jdbc.sql("""
                        select rule_id, value, customers from duplicate_block order by customers desc, value limit 20
                        """).query(Block.class).list().stream()
                .flatMap(block -> Optional.ofNullable(byId.get(block.ruleId)).stream()
                        .map(rule -> evidence.crowded(rule, Evidence.shown(block.value), block.customers, language)))
                .distinct()
                .toList();
        OffsetDateTime at = jdbc.sql("select at from duplicate_search")
                .query(OffsetDateTime.class)
                .optional()
                .orElse(null);
        return new State(pairs.countFamilies(), at, crowded);
    }
}
