package org.fortnight.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fortnight.account.PersonId;
import org.fortnight.curriculum.Plan;
import org.fortnight.curriculum.TestPlans;
import org.junit.jupiter.api.Test;

class ShuffleTests {

    private static final PersonId ADA = new PersonId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private final Plan.Lesson one = TestPlans.lesson("one");
    private final Plan.Lesson two = TestPlans.lesson("two");
    private final Plan.Lesson three = TestPlans.lesson("three");

    @Test
    void thingsOfOneDayStandApart() {
        var things = new ArrayList<Thing>();
        things.addAll(of(one, 4));
        things.addAll(of(two, 2));
        things.addAll(of(three, 2));

        for (int day = 0; day < 30; day++) {
            var order = Shuffle.of(ADA, TODAY.plusDays(day)).interleaved(things);

            assertThat(order).containsExactlyInAnyOrderElementsOf(things);
            assertThat(IntStream.range(1, order.size()))
                    .noneMatch(
                            i -> order.get(i).lesson().equals(order.get(i - 1).lesson()));
        }
    }

    @Test
    void theOrderIsAnotherOneEachDayAndTheSameAllDay() {
        var things = of(one, 8);
        var orders = new HashSet<List<Thing>>();
        for (int day = 0; day < 10; day++) {
            orders.add(Shuffle.of(ADA, TODAY.plusDays(day)).of(things));
        }

        assertThat(orders).hasSizeGreaterThan(5);
        assertThat(Shuffle.of(ADA, TODAY).interleaved(things))
                .isEqualTo(Shuffle.of(ADA, TODAY).interleaved(things));
    }

    private static List<Thing> of(Plan.Lesson lesson, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Thing.question(lesson, lesson.id() * 100 + i, "q" + i))
                .toList();
    }
}
