package org.fortnight.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Deleting one's account, by typing its address. */
@Controller
class DepartureController {

    static final String DELETED = "/account/deleted";

    private static final String PAGE = "account/deletion";

    private final Departure departure;

    DepartureController(Departure departure) {
        this.departure = departure;
    }

    /**
     * @param email as it was typed
     * @param person whose page the form stood on: of two clicks, the second comes when nobody is signed in any more
     */
    record Form(@Nullable String email, @Nullable String person) {

        boolean names(SignedIn me) {
            return email != null
                    && new EmailAddress(email).normalised().equals(new EmailAddress(me.email()).normalised());
        }
    }

    @GetMapping("/account/deletion")
    String page(SignedIn me, @ModelAttribute("form") Form form) {
        return PAGE;
    }

    @DeleteMapping("/account")
    String leave(
            @Nullable SignedIn me,
            @ModelAttribute("form") Form form,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (me == null) {
            return "redirect:" + (hasGone(form.person()) ? DELETED : "/login?then=/account/deletion");
        }
        if (!form.names(me)) {
            binding.rejectValue("email", "account.deletion.other");
        } else {
            leave(me, binding);
        }
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return PAGE;
        }
        signOut(request, response);
        return "redirect:" + DELETED;
    }

    @GetMapping(DELETED)
    String deleted(@Nullable SignedIn me) {
        return me == null ? "account/deleted" : "redirect:/account";
    }

    private void leave(SignedIn me, BindingResult binding) {
        try {
            departure.of(me.id());
        } catch (LastAdministratorException e) {
            binding.reject("account.deletion.last");
        }
    }

    private static void signOut(HttpServletRequest request, HttpServletResponse response) {
        RememberMe.forget(request, response);
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private boolean hasGone(@Nullable String person) {
        try {
            return person != null && departure.happenedTo(new PersonId(UUID.fromString(person)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
