package org.fortnight.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Loads the person of a request once, and ends sign-ins whose secret has changed. */
final class CurrentPerson extends OncePerRequestFilter {

    private static final String PERSON = CurrentPerson.class.getName();

    private static final Pattern STYLES = Pattern.compile("/[^/]+\\.(css|svg)");

    private static final Authentication VISITOR = new AnonymousAuthenticationToken(
            "visitor", "visitor", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private final People people;
    private final Languages languages;

    CurrentPerson(People people, Languages languages) {
        this.people = people;
        this.languages = languages;
    }

    static @Nullable SignedIn of(HttpServletRequest request) {
        return (SignedIn) request.getAttribute(PERSON);
    }

    static void is(HttpServletRequest request, SignedIn person) {
        request.setAttribute(PERSON, person);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof UserDetails details) {
            var person = person(details);
            if (person.isPresent()) {
                is(request, languages.signedIn(person.get(), request));
            } else {
                new SecurityContextLogoutHandler().logout(request, response, authentication);
                RememberMe.forget(request, response);
                SecurityContextHolder.getContext().setAuthentication(VISITOR);
            }
        }
        chain.doFilter(request, response);
    }

    /** Nobody where the account is gone or its secret is another. */
    private Optional<Person> person(UserDetails details) {
        return people.findById(UUID.fromString(details.getUsername()))
                .filter(person -> details instanceof Principal principal
                        && principal.who().isStill(person));
    }

    /** Style sheets and scripts are the same for everybody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/webjars/")
                || path.startsWith("/modules/")
                || path.startsWith("/python/")
                || path.startsWith("/vendor/")
                || STYLES.matcher(path).matches();
    }
}
