package io.changke.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.profile.Profile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulesTests {

    private static Rule rule(int id, int weight, Kind... kinds) {
        return new Rule(id, null, List.of(kinds), weight, true, 0);
    }

    private static Suspect suspect(long id, Map<String, ?> facts) {
        return Suspect.of(id, Profile.of(facts));
    }

    @Test
    void addsUpOnlyWhatRestsOnDifferentEvidence() {
        List<Rule> rules =
                List.of(rule(1, 40, Kind.PHONE), rule(2, 90, Kind.NAME, Kind.PHONE), rule(3, 50, Kind.EMAIL));
        Suspect one = suspect(1, Map.of("name", "张伟", "phone", "13800138000", "email", "a@b.cn"));
        Suspect same = suspect(2, Map.of("name", "張偉", "phone", "138 0013 8000"));
        Suspect sameAndMail = suspect(3, Map.of("name", "张伟", "phone", "13800138000", "email", "A@B.cn"));
        Suspect other = suspect(4, Map.of("name", "张伟"));
        assertThat(Rules.score(Rules.holding(rules, one, same))).isEqualTo(90);
        assertThat(Rules.score(Rules.holding(rules, one, sameAndMail))).isEqualTo(95);
        assertThat(Rules.score(Rules.holding(rules, one, other))).isZero();
    }

    @Test
    void countsNothingTwice() {
        Rule phone = rule(1, 40, Kind.PHONE);
        Rule namedPhone = rule(2, 90, Kind.NAME, Kind.PHONE);
        Rule birthday = rule(3, 50, Kind.NAME, Kind.BIRTHDAY);
        Rule both = rule(4, 60, Kind.PHONE, Kind.BIRTHDAY);
        assertThat(Rules.score(List.of(phone, namedPhone))).isEqualTo(90);
        assertThat(Rules.score(List.of(phone, birthday, both))).isEqualTo(60);
        assertThat(Rules.score(List.of(phone, namedPhone, birthday, both))).isEqualTo(95);
    }
}
