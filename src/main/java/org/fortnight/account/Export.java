package org.fortnight.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fortnight.account.PersonalData.Part;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Everything Fortnight keeps about one person, feature by feature, with a README that says what is what. */
@Component
class Export {

    private final List<PersonalData> features;
    private final MessageSource messages;
    private final Clock clock;

    Export(List<PersonalData> features, MessageSource messages, Clock clock) {
        this.features = features;
        this.messages = messages;
        this.clock = clock;
    }

    void of(SignedIn me, Archive archive) {
        var contents = new ArrayList<String>();
        for (var feature : features) {
            var names = new LinkedHashSet<String>();
            feature.handOver(me, part -> names.add(top(archive.add(part))));
            if (!names.isEmpty()) {
                contents.add(line(names, text(me, feature.about())));
            }
        }
        archive.add(new Part("README.md", readme(me, contents)));
    }

    /** A folder is named once, however many files it has. */
    private static String top(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash + 1);
    }

    private static String line(Set<String> names, String about) {
        String files = names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return "- " + files + ": " + about;
    }

    private String readme(SignedIn me, List<String> contents) {
        return """
                # %s

                %s

                %s
                """.formatted(
                        text(me, "account.data.title"),
                        text(
                                me,
                                "account.data.readme",
                                SignedIn.today(me, clock).toString(),
                                me.zone().getId()),
                        String.join("\n", contents));
    }

    private String text(SignedIn me, String key, Object... values) {
        return messages.getMessage(key, values, me.locale());
    }
}
