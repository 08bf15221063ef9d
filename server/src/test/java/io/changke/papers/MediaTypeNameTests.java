package io.changke.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MediaTypeNameTests {

    @Test
    void keepsWhatAReaderCanBeTold() {
        assertThat(MediaTypeName.of("application/pdf").text()).isEqualTo("application/pdf");
        assertThat(MediaTypeName.of("text/plain; charset=gb18030").text()).isEqualTo("text/plain;charset=gb18030");
    }

    @Test
    void takesAnythingElseAsBytes() {
        for (String given :
                new String[] {null, "", " ", "pdf", "image/*", "text/html\r\nX: y", "a/" + "b".repeat(200)}) {
            assertThat(MediaTypeName.of(given).text()).isEqualTo("application/octet-stream");
        }
    }
}
