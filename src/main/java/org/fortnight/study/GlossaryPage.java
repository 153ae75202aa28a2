package org.fortnight.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fortnight.curriculum.Glossary;
import org.fortnight.curriculum.Plan;

/** The terms of a track by their first letters, each with the day that adds it. */
record GlossaryPage(Plan plan, int size, List<Letter> letters) {

    /**
     * The terms that begin alike.
     *
     * @param name the letter, or {@code 0–9}
     */
    record Letter(String name, List<Entry> entries) {

        public String anchor() {
            return "letter-" + name.toLowerCase(Locale.ROOT);
        }
    }

    /** @param lesson that adds it; empty when none of the plan does */
    record Entry(Glossary.Term term, Optional<Plan.Lesson> lesson) {}

    static GlossaryPage of(Plan plan, Glossary glossary) {
        var letters = new LinkedHashMap<String, List<Entry>>();
        glossary.terms()
                .forEach(term -> letters.computeIfAbsent(letter(term), letter -> new ArrayList<>())
                        .add(new Entry(term, lesson(plan, term))));
        return new GlossaryPage(
                plan,
                glossary.terms().size(),
                letters.entrySet().stream()
                        .map(letter -> new Letter(letter.getKey(), letter.getValue()))
                        .toList());
    }

    private static String letter(Glossary.Term term) {
        int first = term.term()
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .findFirst()
                .orElse('?');
        return Character.isDigit(first) ? "0–9" : Character.toString(Character.toUpperCase(first));
    }

    private static Optional<Plan.Lesson> lesson(Plan plan, Glossary.Term term) {
        return Optional.ofNullable(term.lesson()).flatMap(plan::lesson).filter(lesson -> lesson.day() > 0);
    }
}
