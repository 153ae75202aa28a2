package org.fortnight.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the links of a lesson's prose may lead. */
class LinkTests {

    @Test
    void aLinkToAnotherDaysFileLeadsToItsPage() {
        assertThat(opening("[the next day](toolbox.md#first)"))
                .contains("<a href=\"/tracks/t/lessons/toolbox#first\">the next day</a>");
    }

    @Test
    void aLinkToASectionOfTheSamePageStays() {
        assertThat(opening("[the section](#a-section)")).contains("<a href=\"#a-section\">the section</a>");
    }

    @Test
    void aLinkToTheWebStays() {
        assertThat(opening("[the paper](https://example.org/paper)")).contains("href=\"https://example.org/paper\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//example.org/x",
                "/admin/people",
                "file:///etc/passwd"
            })
    void anyOtherLinkIsTextOnly(String target) {
        assertThat(opening("[the words](" + target + ")")).contains("the words").doesNotContain("<a");
    }

    private static String opening(String markdown) {
        return TestReader.read("""
                        ---
                        key: day
                        title: A day
                        summary: A day of tests.
                        objectives:
                          - can: do something
                            by: []
                        ---

                        %s

                        ## A section

                        Text.

                        ## Steps

                        - [ ] Read the page (10 min, core)
                        """.formatted(markdown))
                .lesson()
                .orElseThrow()
                .opening()
                .toString();
    }
}
