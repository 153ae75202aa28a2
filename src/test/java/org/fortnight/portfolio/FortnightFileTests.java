package org.fortnight.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.portfolio.TestWork.DAY;
import static org.fortnight.portfolio.TestWork.begun;
import static org.fortnight.portfolio.TestWork.can;
import static org.fortnight.portfolio.TestWork.finished;
import static org.fortnight.portfolio.TestWork.lesson;
import static org.fortnight.portfolio.TestWork.passed;
import static org.fortnight.portfolio.TestWork.track;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fortnight.notebook.Notebook.Note;
import org.fortnight.progress.LessonProgress;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** *My fortnight* as a file: what people typed stays where it was put. */
class FortnightFileTests {

    private final LessonProgress day = finished(lesson("one", List.of(can("add *two* numbers"))));

    @Test
    void aDayIsToldWithItsDatesItsObjectivesItsNoteAndItsCode() {
        var file = file("Ada", "What I **learnt**.", "def add(a, b):\n    return a + b\n");

        assertThat(file)
                .startsWith("# My fortnight: Models\n\nAda · 2 December 2026\n")
                .contains("## Day 1: About one", "basics · finished on 2 December 2026")
                .contains("- add \\*two\\* numbers")
                .contains("> What I **learnt**.")
                .contains("```python\ndef add(a, b):\n    return a + b\n```")
                .endsWith("```\n");
    }

    @Test
    void codeCannotCloseItsFence() {
        var file = file("Ada", "", "x = 1\n```\n# A heading\n`````\n");

        assertThat(file).contains("``````python\nx = 1\n```\n# A heading\n`````\n``````\n");
    }

    @Test
    void aNoteCannotLeaveItsQuotation() {
        var file = file("Ada", "```\n<!--\n# A heading\r<script>\r\n\n~~~", "");

        assertThat(file).contains("> ```\n> <!--\n> # A heading\n> <script>\n>\n> ~~~\n");
        assertThat(file.lines()).noneMatch(line -> line.startsWith("<") || line.startsWith("# A heading"));
    }

    @Test
    void namesAreWordsAndNothingElse() {
        assertThat(FortnightFile.plain("[Ada](javascript:alert)\n# <b>`x`</b>"))
                .isEqualTo("\\[Ada\\](javascript:alert) \\# \\<b\\>\\`x\\`\\</b\\>");
        assertThat(FortnightFile.plain("1. Ada")).isEqualTo("1\\. Ada");
        assertThat(FortnightFile.plain("- Ada")).isEqualTo("\\- Ada");
        assertThat(FortnightFile.plain("14-day tracks")).isEqualTo("14-day tracks");
        assertThat(file("Ada\n\n# Fortnight", "", "")).contains("Ada  \\# Fortnight · ");
    }

    @Test
    void aDayWithoutAnythingIsLeftOut() {
        var fortnight = Fortnight.of("Ada", DAY, track(begun(lesson("one", List.of()))), TestWork.NOTHING, List.of());

        assertThat(fortnight.days()).isEmpty();
        assertThat(writer().of(fortnight, Locale.ENGLISH)).contains("will gather here");
    }

    @Test
    void itIsWrittenInChineseToo() {
        var fortnight = Fortnight.of("Ada", DAY, track(day), passed("one", "add", "x = 1"), List.of());

        assertThat(writer().of(fortnight, Locale.SIMPLIFIED_CHINESE)).contains("# 我的两周：Models", "2026年12月2日通过");
    }

    private String file(String name, String note, String code) {
        var notes = List.of(new Note("one", note, Instant.EPOCH));
        return writer().of(Fortnight.of(name, DAY, track(day), passed("one", "add", code), notes), Locale.ENGLISH);
    }

    private static FortnightFile writer() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/portfolio");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new FortnightFile(messages);
    }
}
