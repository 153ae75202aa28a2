package org.fortnight.study;

import java.util.List;
import org.fortnight.curriculum.Plan;

/**
 * Where to go on from a lesson that has left the plan.
 *
 * @param successors the lessons that replace it
 */
record RetiredPage(Plan plan, Plan.Lesson lesson, List<Plan.Lesson> successors) {

    static RetiredPage of(Plan.Lesson lesson, Plan plan) {
        return new RetiredPage(plan, lesson, plan.successors(lesson));
    }
}
