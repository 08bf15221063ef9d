package io.changke.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangkeTest {

    @Test
    void helpsInBothLanguages() {
        Typed english = Typed.line("--help");
        assertThat(english.exit()).isZero();
        assertThat(english.out()).contains("Usage: changke", "analyse", "sign-in-link", "benchmark");
        Typed chinese = Typed.in(Locale.SIMPLIFIED_CHINESE, "analyse", "--help");
        assertThat(chinese.exit()).isZero();
        assertThat(chinese.out()).contains("购买记录", "--calibrate-until");
    }

    @Test
    void speaksTheLanguageAskedForOrThatOfTheEnvironment() {
        assertThat(Language.of(new String[] {"--lang", "zh"}, Map.of("LANG", "en_GB.UTF-8"))
                        .getLanguage())
                .isEqualTo("zh");
        assertThat(Language.of(new String[] {"--lang=en"}, Map.of("LANG", "zh_CN.UTF-8"))
                        .getLanguage())
                .isEqualTo("en");
        assertThat(Language.of(new String[0], Map.of("LANG", "zh_CN.UTF-8")).getLanguage())
                .isEqualTo("zh");
        assertThat(Language.of(new String[0], Map.of()).getLanguage()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frobnicate",
                "analyse",
                "--port",
                "--port x",
                "start --port 70000",
                "analyse x.csv --no-such-option",
                "analyse x.csv extra.csv",
                "analyse x.csv --lang fr",
                "analyse x.csv --unit month",
                "analyse x.csv --model pareto",
                "analyse x.csv --margin 2",
                "analyse x.csv --margin abc",
                "analyse x.csv --horizon 0",
                "analyse x.csv --horizon 1.5",
                "analyse x.csv --annual-discount-rate -1",
                "analyse x.csv --as-of yesterday",
                "analyse x.csv --calibrate-until 2026-13-01",
                "analyse x.csv --columns customer,when",
                "analyse x.csv --header maybe",
                "analyse x.csv --delimiter ##",
                "analyse no-such-file.csv",
                "api-key",
                "api-key create",
                "api-key create --name a --role emperor"
            })
    void saysInASentenceWhatIsWrong(String line) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            Typed typed = Typed.in(locale, line.split(" ", -1));
            assertThat(typed.exit()).as(line).isEqualTo(2);
            assertThat(typed.out()).isEmpty();
            assertThat(typed.err()).isNotBlank().doesNotContain("Exception", "\tat ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--port 0",
                "start --port 0",
                "demo",
                "sign-in-link",
                "api-key create --name a --role administrator"
            })
    void tellsTheLauncherThatTheServerIsNeeded(String line) {
        Typed typed = Typed.line(line.isEmpty() ? new String[0] : line.split(" ", -1));
        assertThat(typed.exit()).isEqualTo(69);
        assertThat(typed.err()).contains("./changke");
    }
}
