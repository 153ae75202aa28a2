package org.fortnight.markdown;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads YAML into records: unknown and repeated keys are refused, and every problem has its line and its remedy. */
@Component
public class StrictYaml {

    /**
     * The record written in a text.
     *
     * @param firstLine the line of the file at which the text begins, from 1
     * @param problems to which everything wrong is added, as errors
     * @return empty when there was something wrong
     */
    public <T> Optional<T> read(String file, String text, int firstLine, Class<T> type, List<Problem> problems) {
        return Optional.empty();
    }
}
