package io.changke.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.profile.Profile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTests {

    @ParameterizedTest
    @CsvSource({
        "王麗華, 王丽华",
        "ＷＡＮＧ Lihua, lihua wang",
        "Zhang Wei, 'Wei  ZHANG'",
        "杭州好茶有限公司, 杭州好茶",
        "杭州好茶股份有限公司, 杭州好茶(集团)有限责任公司",
        "Good Tea Co. Ltd., good tea",
        "Müller, Muller"
    })
    void takesOffWhatWritingAdds(String one, String other) {
        assertThat(Names.canonical(one)).isEqualTo(Names.canonical(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"张伟, Wei Zhang", "张伟, zhangwei", "王小明, Wang Xiaoming", "欧阳修, Xiu Ouyang", "吕布, Lü Bu", "张伟, 章炜"})
    void hearsTheSameName(String one, String other) {
        assertThat(Names.sounds(Names.canonical(one))).containsAnyElementsOf(Names.sounds(Names.canonical(other)));
    }

    @ParameterizedTest
    @CsvSource({"好茶, 杭州好茶, true", "John Smith, Jon Smith, true", "王小明, 王小华, false", "张伟, 李娜, false"})
    void knowsASlipFromAnotherName(String one, String other, boolean alike) {
        assertThat(Names.alike(Names.canonical(one), Names.canonical(other))).isEqualTo(alike);
    }

    @ParameterizedTest
    @CsvSource({"138 0013 8000", "+86 13800138000", "0086-138-0013-8000", "１３８００１３８０００"})
    void readsAPhoneHoweverItIsWritten(String phone) {
        assertThat(MatchKeys.of(Profile.of(Map.of("phone", phone))).of(Kind.PHONE))
                .containsExactly("13800138000");
    }

    @Test
    void addsUpOnlyWhatRestsOnDifferentEvidence() {
        List<Rule> rules = List.of(
                new Rule(1, List.of(Kind.PHONE), 40, true, 0),
                new Rule(2, List.of(Kind.NAME, Kind.PHONE), 90, true, 0),
                new Rule(3, List.of(Kind.EMAIL), 50, true, 0));
        Suspect one = Suspect.of(1, Profile.of(Map.of("name", "张伟", "phone", "13800138000", "email", "a@b.cn")));
        Suspect same = Suspect.of(2, Profile.of(Map.of("name", "張偉", "phone", "138 0013 8000")));
        Suspect sameAndMail =
                Suspect.of(3, Profile.of(Map.of("name", "张伟", "phone", "13800138000", "email", "A@B.cn")));
        assertThat(Rules.score(rules, one, same)).isEqualTo(90);
        assertThat(Rules.score(rules, one, sameAndMail)).isEqualTo(95);
    }
}
