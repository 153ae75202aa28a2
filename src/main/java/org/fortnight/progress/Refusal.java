package org.fortnight.progress;

import java.util.List;
import org.fortnight.curriculum.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Why something cannot be done, and where to go from here. */
public class Refusal extends RuntimeException {

    private final transient HttpStatus status;
    private final transient String reason;
    private final transient List<Way> ways;

    private Refusal(HttpStatus status, String reason, List<Way> ways) {
        super(status + " " + reason, null, false, false);
        this.status = status;
        this.reason = reason;
        this.ways = ways;
    }

    public static Refusal notFound(String reason, Way way) {
        return new Refusal(HttpStatus.NOT_FOUND, reason, List.of(way));
    }

    public static Refusal conflict(String reason, Way way) {
        return new Refusal(HttpStatus.CONFLICT, reason, List.of(way));
    }

    public static Refusal gone(String reason, List<Way> ways) {
        return new Refusal(HttpStatus.GONE, reason, ways);
    }

    /** The right status, one sentence, and links to what is there; the same for htmx, which shows it in place of the page. */
    public ModelAndView page() {
        var page = new ModelAndView("progress/refused");
        page.setStatus(status);
        return page.addObject("key", "progress.refused." + status.value() + "." + reason)
                .addObject("ways", ways);
    }

    /**
     * A link out.
     *
     * @param title of the page, or null for the start page
     */
    public record Way(String path, @Nullable String title) {

        public static final Way HOME = new Way("/", null);

        public static Way to(Plan plan) {
            return new Way(plan.path(), plan.title());
        }

        public static Way to(Plan.Lesson lesson) {
            return new Way(lesson.path(), lesson.title());
        }
    }
}
