package io.changke.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTests {

    private static void phone(String text) {
        Checks checks = new Checks();
        Shape.phone(checks, "phone", text);
        checks.done();
    }

    /** The first is the example of GB 32100-2015, the others are published by the firms. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91330100799655058B", "9144030071526726XG"})
    void takesCreditCodesWhoseCheckCharacterFits(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
        for (int i = 0; i < code.length(); i++) {
            char other = code.charAt(i) == '5' ? '6' : '5';
            assertThat(CreditCode.isValid(code.substring(0, i) + other + code.substring(i + 1)))
                    .as("%s mistyped at %d", code, i)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110",
                "138 0013 8000",
                "１３８００１３８０００",
                "+86 (0571) 8888-6666",
                "0571-88886666转8012",
                "020 7946 0018 ext. 5"
            })
    void takesPhonesAsTheyAreWritten(String text) {
        assertThatCode(() -> phone(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "ring me", "123456789012345678901", "a@b.example 138"})
    void refusesWhatIsNoPhone(String text) {
        assertThatThrownBy(() -> phone(text)).isInstanceOf(Refusal.class);
    }

    @Test
    void leavesOutWhatIsNoText() {
        assertThat(Plain.tidy(" 丽\ud842华\udfb7\0 ")).isEqualTo("丽华");
        assertThat(Plain.tidy("\ud842\udfb7")).isEqualTo("𠮷");
        assertThat(Plain.tidy("\ud842")).isNull();
    }
}
