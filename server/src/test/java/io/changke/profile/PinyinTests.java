package io.changke.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PinyinTests {

    private static final Transliterator WHOLE = Transliterator.getInstance("Han-Latin/Names");
    private static final String BETWEEN = " ab1Z";
    private static final String SURNAMES = "单解仇区曾尉迟万俟长孙夏侯盖召翟朴缪查冼纪令狐宁覃";

    @Test
    void readsSurnamesAsSurnamesAndTheSameCharactersElsewhereOtherwise() {
        assertThat(Pinyin.of("单田芳")).startsWith("shàn");
        assertThat(Pinyin.of("仇英")).startsWith("qiú");
        assertThat(Pinyin.of("尉迟恭")).startsWith("yù chí");
        assertThat(Pinyin.of("王简单")).endsWith("dān");
    }

    @Test
    void spellsPartByPartWhatIsSpeltAsAWhole() {
        Random random = new Random(20261127);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = 1 + random.nextInt(5); length > 0; length--) {
                name.appendCodePoint(
                        switch (random.nextInt(6)) {
                            case 0, 1 -> SURNAMES.charAt(random.nextInt(SURNAMES.length()));
                            case 2 -> BETWEEN.charAt(random.nextInt(BETWEEN.length()));
                            default -> 0x4e00 + random.nextInt(20_000);
                        });
            }
            assertThat(Pinyin.of(name.toString())).as(name.toString()).isEqualTo(WHOLE.transliterate(name.toString()));
        }
    }

    @Test
    void leavesWhatIsNotChinese() {
        for (String name :
                List.of("", "Wang Lihua", "王Lihua", "张 三", "王·丽华", "王丽(宁波)", "𠮷野家", "\ud842\udfb7", "😀王丽")) {
            assertThat(Pinyin.of(name)).as(name).isEqualTo(WHOLE.transliterate(name));
        }
    }
}
