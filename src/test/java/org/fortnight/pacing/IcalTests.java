package org.fortnight.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class IcalTests {

    @Test
    void aLongLineGoesOnAfterABlankAndBreaksNoCharacter() {
        var title = "计算注意力的一行🙂".repeat(12);
        var text = new String(new Ical().text("SUMMARY", title).bytes(), StandardCharsets.UTF_8);

        assertThat(List.of(text.split("\r\n")))
                .hasSizeGreaterThan(3)
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).isEqualTo("SUMMARY:" + title + "\r\n");
    }

    @Test
    void whatMeansSomethingToTheFormatIsEscaped() {
        assertThat(Ical.escaped("a, b; c\\d\ne\r\nBEGIN:VEVENT\u0007"))
                .isEqualTo("a\\, b\\; c\\\\d\\ne\\nBEGIN:VEVENT");
    }
}
