package io.changke.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchKeysTests {

    @Test
    void findsChineseNamesByPinyinInitialsAndEveryEnding() {
        assertThat(SearchKeys.of(null, "张伟明", null, null).search())
                .contains(" 张伟明", " 伟明", " 明", " zhangweiming", " zwm");
    }

    @Test
    void readsSurnamesAsSurnames() {
        assertThat(SearchKeys.of(null, "单雄信", null, null).search()).contains(" shanxiongxin", " sxx");
        assertThat(SearchKeys.of(null, "曾国藩", null, null).search()).contains(" zengguofan");
    }

    @Test
    void writesUmlautAsUAndAsV() {
        assertThat(SearchKeys.of(null, "吕布", null, null).search()).contains(" lubu", " lvbu");
    }

    @Test
    void foldsAccentsAndCapitals() {
        assertThat(SearchKeys.of("A-7", "José Ibáñez", "+86 138-0013-8000", "J@Example.com")
                        .search())
                .contains(" josé ibáñez", " jose ibanez", " a-7", " 8613800138000", " j@example.com");
    }

    @Test
    void sortsChineseNamesAmongLatinOnesByPinyin() {
        assertThat(SearchKeys.of(null, "张伟", null, null).sortName()).startsWith("zhang wei");
        assertThat(SearchKeys.of(null, "Zoe", null, null).sortName()).startsWith("zoe");
        assertThat(SearchKeys.of("17850", null, null, null).sortName()).isNull();
    }

    @Test
    void keepsEndlessTextsShort() {
        SearchKeys keys = SearchKeys.of("1", "张".repeat(10_000), null, "x".repeat(10_000));
        assertThat(keys.search().length()).isLessThan(10_000);
        assertThat(keys.sortName()).hasSizeLessThan(200);
    }
}
