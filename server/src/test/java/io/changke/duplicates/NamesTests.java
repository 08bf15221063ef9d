package io.changke.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.profile.Profile;
import java.util.Map;
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
}
