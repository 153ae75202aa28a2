package org.fortnight.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.fortnight.account.PersonId;

/** An order that looks like chance: another one for each person and day, the same all day long. */
record Shuffle(String seed) {

    static Shuffle of(PersonId person, LocalDate day) {
        return new Shuffle(person.value() + "|" + day + "|");
    }

    List<Thing> of(Collection<Thing> things) {
        return things.stream().sorted(byChance()).toList();
    }

    /** Things of one lesson stand next to each other only where nothing else is left to put between. */
    List<Thing> interleaved(Collection<Thing> things) {
        var byLesson = new LinkedHashMap<Long, List<Thing>>();
        of(things)
                .forEach(thing -> byLesson.computeIfAbsent(thing.lesson().id(), lesson -> new ArrayList<>())
                        .add(thing));
        var order = new ArrayList<Thing>();
        long last = -1;
        while (order.size() < things.size()) {
            order.add(next(byLesson.values(), last).remove(0));
            last = order.get(order.size() - 1).lesson().id();
        }
        return order;
    }

    /** The longest of the other lessons; taking from a shorter one would leave neighbours for the end. */
    private static List<Thing> next(Collection<List<Thing>> rests, long last) {
        return rests.stream()
                .filter(rest -> !rest.isEmpty())
                .max(Comparator.<List<Thing>>comparingInt(
                                rest -> rest.get(0).lesson().id() == last ? 0 : 1)
                        .thenComparingInt(List::size))
                .orElseThrow();
    }

    Comparator<Thing> byChance() {
        return Comparator.comparing(thing -> UUID.nameUUIDFromBytes((seed + thing.item()).getBytes(UTF_8)));
    }
}
