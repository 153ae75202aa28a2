package org.fortnight.curriculum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fortnight.markdown.Problem;
import org.fortnight.markdown.StrictYaml;

/** Reads and checks a track's {@code glossary.yml}; a track without one has no terms. */
record GlossaryReader(StrictYaml yaml, List<Problem> problems) {

    static final String FILE = "glossary.yml";

    /** Empty when the file has an error. */
    Optional<Glossary> read(Map<String, SourceFile> files) {
        var file = files.get(FILE);
        if (file == null) {
            return Optional.of(Glossary.NONE);
        }
        return yaml.read(FILE, file.text(), 1, Glossary.class, problems)
                .filter(glossary -> unambiguous(glossary, file.text().lines().toList()))
                .map(GlossaryReader::sorted);
    }

    private boolean unambiguous(Glossary glossary, List<String> lines) {
        int before = problems.size();
        var owners = new HashMap<String, Glossary.Term>();
        for (var term : glossary.terms()) {
            var names = new ArrayList<>(term.spellings());
            names.add(term.anchor());
            for (String name : names) {
                var other = owners.putIfAbsent(name.toLowerCase(Locale.ROOT), term);
                if (other != null && other != term) {
                    problems.add(Problem.error(
                            FILE,
                            PlanCheck.line(lines, term.term()),
                            "`" + name + "` stands for two terms, `" + other.term() + "` and `" + term.term() + "`",
                            "explain it once"));
                    break;
                }
            }
        }
        return problems.size() == before;
    }

    private static Glossary sorted(Glossary glossary) {
        return new Glossary(glossary.terms().stream()
                .sorted(Comparator.comparing(Glossary.Term::anchor))
                .toList());
    }

    /** Warns of terms whose lesson is not there. */
    void check(Glossary glossary, Map<String, SourceFile> files, Set<String> lessons) {
        glossary.terms().stream()
                .filter(term -> term.lesson() != null && !lessons.contains(term.lesson()))
                .forEach(term -> problems.add(Problem.warning(
                        FILE,
                        Optional.ofNullable(files.get(FILE))
                                .map(file -> PlanCheck.line(file.text().lines().toList(), "term: " + term.term()))
                                .orElse(1),
                        "no lesson has the key `" + term.lesson() + "`",
                        "write the key of the lesson that adds the term, or leave `lesson` out")));
    }
}
