package org.fortnight.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A library of JavaScript, and the function by which it is called.
 *
 * @param name by which the engine knows whether it has it
 * @param source which leaves in {@code globalThis} what the function needs; asked for when the engine does not have it
 * @param function a declaration of {@code function answer(what, text)}, which takes two strings and gives one
 * @param mostMillis on the clock, from 1, after which a call is ended
 * @param ground the library that this one stands on, loaded before it; null when there is none
 */
public record Library(
        String name,
        Supplier<String> source,
        String function,
        int mostMillis,
        @Nullable Library ground) {

    public Library(String name, Supplier<String> source, String function, int mostMillis) {
        this(name, source, function, mostMillis, null);
    }

    /** A text among the files of the program. */
    public static String resource(Class<?> beside, String path) {
        try (var in = beside.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing; the build puts it there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
