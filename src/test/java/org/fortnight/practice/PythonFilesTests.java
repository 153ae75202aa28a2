package org.fortnight.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.fortnight.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Python's files: kept for a year, small on the wire, and a fence round the worker. */
@WebTest
class PythonFilesTests {

    private static final List<String> FILES =
            List.of("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PythonFiles files;

    @ParameterizedTest
    @ValueSource(strings = {"pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip"})
    void filesOfPythonAreKeptForAYear(String file) {
        assertThat(mvc.get().uri(files.folder() + file))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public");
    }

    @Test
    void whatCompressesWellIsServedCompressed() {
        assertThat(mvc.get().uri(files.folder() + "pyodide.asm.wasm").header("Accept-Encoding", "gzip"))
                .hasStatusOk()
                .hasHeader("Content-Encoding", "gzip")
                .hasHeader("Content-Type", "application/wasm");
        assertThat(mvc.get().uri(files.folder() + "pyodide.asm.wasm"))
                .hasStatusOk()
                .doesNotContainHeader("Content-Encoding");
    }

    @Test
    void aFirstRunCostsTheWireAtMostSixAndAHalfMegabytes() throws IOException {
        long bytes = 0;
        for (String file : FILES) {
            var compressed = new ClassPathResource("static" + files.folder() + file + ".gz");
            bytes += compressed.exists()
                    ? compressed.contentLength()
                    : new ClassPathResource("static" + files.folder() + file).contentLength();
        }

        assertThat(bytes).isBetween(1_000_000L, 6_500_000L);
    }

    @Test
    void theWorkerMayLoadPythonsFilesAndNothingElse() {
        assertThat(mvc.get().uri("/python/worker.js"))
                .hasStatusOk()
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'wasm-unsafe-eval' http://localhost" + files.folder()
                                + "; connect-src http://localhost" + files.folder() + "; worker-src 'none'");
    }

    @Test
    void nothingElseMayCompileWebAssembly() {
        for (String path : List.of("/", "/python/checks.py", "/modules/programs.js", files.folder() + "pyodide.mjs")) {
            assertThat(mvc.get().uri(path).exchange().getResponse().getHeader("Content-Security-Policy"))
                    .contains("script-src 'self';")
                    .doesNotContain("wasm");
        }
    }
}
