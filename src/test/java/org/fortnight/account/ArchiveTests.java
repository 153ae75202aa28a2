package org.fortnight.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.fortnight.account.PersonalData.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveTests {

    @ParameterizedTest
    @CsvSource({
        "notes/transformer.md, notes/transformer.md",
        "../../etc/passwd, etc/passwd",
        "/etc/passwd, etc/passwd",
        "..\\..\\windows\\win.ini, windows/win.ini",
        "C:\\notes.md, C_/notes.md",
        "'notes/a\u0000b\u202Ec.md', notes/a_b_c.md",
        "notes/<b>?*|.md, notes/_b____.md",
        "notes/Con.md, notes/_Con.md",
        "'notes/ . /x.md', notes/x.md",
        "notes/笔记.md, notes/笔记.md",
        "'..', _",
        "'', _"
    })
    void aNameIsSafeOnAnyDisk(String name, String safe) {
        assertThat(Archive.safe(name)).isEqualTo(safe);
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(Archive.safe("notes/" + "x".repeat(300) + ".md"))
                .hasSize("notes/".length() + 80)
                .endsWith("x.md");
    }

    @Test
    void twoFilesOfOneNameBothStay() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var archive = new Archive(bytes);

        archive.add(new Part("notes/a.md", "one"));
        archive.add(new Part("notes/A.md", "two"));
        archive.finish();

        assertThat(read(bytes.toByteArray()))
                .containsExactly(Map.entry("notes/a.md", "one"), Map.entry("notes/A-2.md", "two"));
    }

    static Map<String, String> read(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
