package org.fortnight.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets somebody in whose identity has been checked. */
@Component
class Door {

    private final SecurityContextRepository sessions;
    private final RememberMe rememberMe;
    private final Languages languages;
    private final ApplicationEventPublisher events;

    Door(
            SecurityContextRepository sessions,
            RememberMe rememberMe,
            Languages languages,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.rememberMe = rememberMe;
        this.languages = languages;
        this.events = events;
    }

    /** Signs in under a new session id, tells the others, and answers where to go. */
    String letIn(Person person, String then, HttpServletRequest request, HttpServletResponse response) {
        var principal = new Principal(Who.of(person));
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        rememberMe.loginSuccess(request, response, authentication);
        var me = languages.signedIn(person, request);
        CurrentPerson.is(request, me);
        events.publishEvent(new PersonArrived(me, then));
        return "redirect:" + then;
    }
}
