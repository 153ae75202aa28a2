package org.fortnight.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** Who may ask for which address, line by line, the first that fits; what no line names does not exist for anybody. */
@Component
class AddressRules implements AuthorizationManager<RequestAuthorizationContext> {

    enum Who {
        EVERYBODY,
        /** Everybody, or whoever has signed in where visitors may not read. */
        READERS,
        LEARNERS,
        INSTRUCTORS,
        ADMINISTRATORS
    }

    private static final List<Rule> RULES = List.of(
            rule(Who.EVERYBODY, "/login"),
            rule(Who.EVERYBODY, "/register"),
            rule(Who.EVERYBODY, "/logout"),
            rule(Who.EVERYBODY, "/setup"),
            rule(Who.EVERYBODY, "/preferences/language"),
            rule(Who.EVERYBODY, "/preferences/theme"),
            rule(Who.EVERYBODY, SendAgain.PAGE),
            rule(Who.EVERYBODY, "/error"),
            reading(Who.EVERYBODY, "/*.css"),
            reading(Who.EVERYBODY, "/*.svg"),
            reading(Who.EVERYBODY, "/modules/**"),
            reading(Who.EVERYBODY, "/pictures/**"),
            reading(Who.EVERYBODY, "/python/**"),
            reading(Who.EVERYBODY, "/vendor/**"),
            reading(Who.EVERYBODY, "/webjars/**"),
            reading(Who.EVERYBODY, "/actuator/health"),
            rule(Who.ADMINISTRATORS, "/actuator/**"),
            rule(Who.ADMINISTRATORS, "/admin/**"),
            rule(Who.INSTRUCTORS, "/instructor/**"),
            // A visitor's tick leads to registration; the controllers see to that.
            rule(Who.EVERYBODY, "/tracks/*/lessons/*/steps/*/completion"),
            rule(Who.EVERYBODY, "/tracks/*/lessons/*/steps/*/aside"),
            rule(Who.EVERYBODY, "/tracks/*/lessons/*/known"),
            reading(Who.READERS, "/tracks/*/check"),
            rule(Who.EVERYBODY, "/tracks/*/check"),
            rule(Who.EVERYBODY, "/tracks/*/check/days"),
            rule(Who.EVERYBODY, "/tracks/*/enrolment"),
            rule(Who.EVERYBODY, "/tracks/*/lessons/*/questions/*/answers"),
            rule(Who.EVERYBODY, "/tracks/*/lessons/*/quiz/answers"),
            rule(Who.EVERYBODY, "/tracks/*/lessons/*/exercises/*/attempts"),
            rule(Who.EVERYBODY, "/tracks/*/lessons/*/exercises/*/stuck"),
            // Who was signed out while writing gets the text back; the controller sees to that.
            rule(Who.EVERYBODY, "/tracks/*/lessons/*/note"),
            rule(Who.LEARNERS, "/tracks/*/lessons/*/note/preview"),
            rule(Who.LEARNERS, "/tracks/*/lessons/*/sections/*/mark"),
            rule(Who.LEARNERS, "/tracks/*/lessons/*/changes/acknowledgement"),
            rule(Who.LEARNERS, "/tracks/*/my-fortnight"),
            rule(Who.LEARNERS, "/tracks/*/certificate"),
            rule(Who.LEARNERS, "/tracks/*/certificate/statement"),
            // Its code is the key.
            reading(Who.EVERYBODY, "/certificates/*"),
            rule(Who.LEARNERS, "/progress"),
            rule(Who.LEARNERS, "/tracks/*/pace"),
            rule(Who.LEARNERS, "/tracks/*/pause"),
            rule(Who.LEARNERS, "/calendar"),
            // Its token is the key.
            reading(Who.EVERYBODY, "/calendar/*"),
            reading(Who.READERS, "/"),
            reading(Who.READERS, "/tracks/**"),
            reading(Who.READERS, "/media/**"),
            rule(Who.LEARNERS, "/today"),
            rule(Who.LEARNERS, "/notes"),
            rule(Who.LEARNERS, "/review"),
            rule(Who.LEARNERS, "/review/**"),
            // Sent twice, the second comes from a visitor; the controller sees to that.
            deleting(Who.EVERYBODY, "/account"),
            reading(Who.EVERYBODY, DepartureController.DELETED),
            rule(Who.LEARNERS, "/account"),
            rule(Who.LEARNERS, "/account/**"));

    private final boolean publicReading;

    AddressRules(AccessProperties properties) {
        this.publicReading = properties.access().publicReading();
    }

    /** Whether there is a rule for what this request asks. */
    boolean name(HttpServletRequest request) {
        return ruleFor(request).isPresent();
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        return new AuthorizationDecision(ruleFor(request)
                .filter(rule -> allows(rule.who(), CurrentPerson.of(request)))
                .isPresent());
    }

    private boolean allows(Who who, @Nullable SignedIn me) {
        return switch (who) {
            case EVERYBODY -> true;
            case READERS -> publicReading || me != null;
            case LEARNERS -> me != null;
            case INSTRUCTORS -> me != null && me.is(Role.INSTRUCTOR);
            case ADMINISTRATORS -> me != null && me.is(Role.ADMINISTRATOR);
        };
    }

    private static Optional<Rule> ruleFor(HttpServletRequest request) {
        return RULES.stream().filter(rule -> rule.fits(request)).findFirst();
    }

    private static Rule rule(Who who, String pattern) {
        return new Rule(who, List.of(PathPatternRequestMatcher.pathPattern(pattern)));
    }

    private static Rule reading(Who who, String pattern) {
        return new Rule(
                who,
                Arrays.asList(
                        PathPatternRequestMatcher.pathPattern(HttpMethod.GET, pattern),
                        PathPatternRequestMatcher.pathPattern(HttpMethod.HEAD, pattern)));
    }

    private static Rule deleting(Who who, String pattern) {
        return new Rule(who, List.of(PathPatternRequestMatcher.pathPattern(HttpMethod.DELETE, pattern)));
    }

    private record Rule(Who who, List<PathPatternRequestMatcher> addresses) {

        boolean fits(HttpServletRequest request) {
            return addresses.stream().anyMatch(address -> address.matches(request));
        }
    }
}
