package org.fortnight.practice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.web.util.UriUtils.encode;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fortnight.curriculum.Plan;
import org.fortnight.progress.Asked;
import org.fortnight.progress.Refusal;
import org.fortnight.progress.StepView;
import org.fortnight.progress.TrackProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** How this package's forms are answered: htmx gets the pieces that changed, a plain form its way back. */
final class Desk {

    private Desk() {}

    static ModelAndView or(Supplier<ModelAndView> answer) {
        try {
            return answer.get();
        } catch (Refusal refusal) {
            return refusal.page();
        }
    }

    static ModelAndView to(String path) {
        return new ModelAndView(new RedirectView(path, true));
    }

    /** A visitor becomes somebody first; what they sent waits in the address they come back to. */
    static ModelAndView register(String then, Asked asked) {
        var path = UriComponentsBuilder.fromPath("/register")
                .queryParam("then", "{then}")
                .encode()
                .buildAndExpand(then)
                .toUriString();
        View elsewhere =
                (model, request, response) -> response.setHeader("HX-Redirect", request.getContextPath() + path);
        return asked.htmx() ? new ModelAndView(elsewhere) : to(path);
    }

    /** The address of a request with what its form says of the answer, as {@link Arrivals} reads it. */
    static String remembered(HttpServletRequest request) {
        var fields = request.getParameterMap().entrySet().stream()
                .filter(field -> Given.isField(field.getKey()))
                .flatMap(field -> Stream.of(field.getValue())
                        .map(value -> encode(field.getKey(), UTF_8) + "=" + encode(value, UTF_8)))
                .collect(Collectors.joining("&"));
        return request.getRequestURI().substring(request.getContextPath().length()) + "?" + fields;
    }

    /** Adds what a tick changes in the page, where one was made. */
    static ModelAndView with(ModelAndView answer, Asked asked, Plan.Lesson lesson, @Nullable TrackProgress now) {
        answer.addObject("asked", asked);
        if (now != null) {
            now.lesson(lesson.key())
                    .ifPresent(day -> answer.addObject("progress", now).addObject("day", day));
        }
        return answer;
    }

    static @Nullable StepView step(@Nullable TrackProgress now, Plan.Lesson lesson, String target) {
        return now == null
                ? null
                : now.lesson(lesson.key()).stream()
                        .flatMap(day -> day.steps().stream())
                        .filter(step -> target.equals(step.target()))
                        .findFirst()
                        .orElse(null);
    }
}
