package org.fortnight.practice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Python for the browser: where its files are, and the fence round the worker that runs it.
 *
 * <p>The worker's own address carries a policy: it may load Python's files and reach nothing else. So a learner's program
 * cannot ask the application for anything as the person who is signed in. Web assembly is allowed there and nowhere else.
 */
@Component
public class PythonFiles implements WebMvcConfigurer {

    /** The version is part of the address, so that the files may be kept for a year. */
    private static final String FOLDER = "/vendor/pyodide-314.0.7/";

    /** What is fetched; the two scripts are imported. */
    private static final List<String> FETCHED = List.of("pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json");

    private static final List<String> WORDS = List.of(
            "run",
            "stop",
            "reset",
            "reset.said",
            "return",
            "return.said",
            "loading",
            "loading.bytes",
            "ready",
            "stopped",
            "crashed",
            "cannot",
            "output",
            "output.of",
            "output.more",
            "drawing.of",
            "drawing.failed",
            "keys",
            "block",
            "guess",
            "guess.first",
            "guessed",
            "ran",
            "all",
            "some",
            "got",
            "wanted",
            "check",
            "blank",
            "sign",
            "space",
            "syntax",
            "error");

    private final long bytes = FETCHED.stream().mapToLong(PythonFiles::packed).sum();
    private final String shares = FETCHED.stream()
            .map(file -> file + "=" + (double) packed(file) / length(file))
            .collect(Collectors.joining(" "));

    public String folder() {
        return FOLDER;
    }

    /** How many bytes a first run fetches over the wire. */
    public long bytes() {
        return bytes;
    }

    /** How much smaller each file is on the wire, for scripts, which see it unpacked: {@code name=share}, separated by blanks. */
    public String shares() {
        return shares;
    }

    /** The keys of the texts that scripts show. */
    public List<String> words() {
        return WORDS;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Fence()).addPathPatterns("/python/{worker:worker.*}");
    }

    private static long packed(String file) {
        return resource(file + ".gz").exists() ? length(file + ".gz") : length(file);
    }

    private static long length(String file) {
        try {
            return resource(file).contentLength();
        } catch (IOException e) {
            throw new UncheckedIOException("The build copies Python's files from npm; they are missing", e);
        }
    }

    private static ClassPathResource resource(String file) {
        return new ClassPathResource("static" + FOLDER + file);
    }

    /** A path in a policy needs the host before it, so the policy is made for each request. */
    private static final class Fence implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var files = ServletUriComponentsBuilder.fromContextPath(request)
                    .path(FOLDER)
                    .build();
            response.setHeader(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'wasm-unsafe-eval' " + files + "; connect-src " + files
                            + "; worker-src 'none'");
            return true;
        }
    }
}
