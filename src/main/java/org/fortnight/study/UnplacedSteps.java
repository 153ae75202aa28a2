package org.fortnight.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fortnight.progress.StepView;

/**
 * The steps of a lesson that have no place on its page yet. Whoever takes a step gets it alone, so that every tick
 * stands on the page once, whatever the steps point to.
 */
class UnplacedSteps {

    private final List<StepView> steps;

    UnplacedSteps(List<StepView> steps) {
        this.steps = new ArrayList<>(steps);
    }

    /** Takes the steps whose work is at one of these places. */
    List<StepView> takeAt(Set<String> anchors) {
        var here = steps.stream()
                .filter(step -> step.target() != null && anchors.contains(step.target()))
                .toList();
        steps.removeAll(here);
        return here;
    }

    /** Takes the steps that nobody took, in the order of the plan. */
    List<StepView> takeRest() {
        var rest = List.copyOf(steps);
        steps.clear();
        return rest;
    }
}
