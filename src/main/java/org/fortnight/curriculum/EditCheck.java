package org.fortnight.curriculum;

import java.util.Optional;
import org.fortnight.markdown.Problem;

/** What can only be seen beside a lesson's earlier versions. */
interface EditCheck {

    /** For a folder that nothing was ever read from. */
    EditCheck NO_HISTORY = (folder, file) -> Optional.empty();

    /** A warning about a lesson in the original language that is about to be stored, if there is one. */
    Optional<Problem> warning(String folder, LessonFile file);
}
