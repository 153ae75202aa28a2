package org.fortnight.review;

/**
 * The questions from earlier days that a lesson begins with.
 *
 * @param path where they are asked
 */
public record WarmUp(String path, int minutes) {}
