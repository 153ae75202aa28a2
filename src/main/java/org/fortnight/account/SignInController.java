package org.fortnight.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing in. */
@Controller
class SignInController {

    private final Credentials credentials;
    private final Limits limits;
    private final Door door;

    SignInController(Credentials credentials, Limits limits, Door door) {
        this.credentials = credentials;
        this.limits = limits;
        this.door = door;
    }

    /** @param remember whether this browser shall be remembered for 30 days; else it is for 12 hours */
    record Form(
            @Nullable String email,
            @Nullable String password,
            @Nullable String remember,
            @Nullable String then) {

        public String path() {
            return LocalPath.of(then);
        }

        EmailAddress address() {
            return new EmailAddress(email == null ? "" : email);
        }

        String secret() {
            return password == null ? "" : password;
        }
    }

    @GetMapping("/login")
    String form(@Nullable SignedIn me, @ModelAttribute("form") Form form) {
        return me == null ? "account/login" : "redirect:" + form.path();
    }

    @PostMapping("/login")
    String signIn(
            @ModelAttribute("form") Form form,
            BindingResult binding,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String address = request.getRemoteAddr();
        String account = form.address().normalised();
        var wait = limits.signIn(address, account);
        if (wait.isPresent()) {
            return TooMany.page(model, response, wait.get());
        }
        var person = credentials.owner(form.address(), form.secret());
        if (person.isPresent()) {
            limits.signedIn(address, account);
            return door.letIn(person.get(), form.path(), request, response);
        }
        binding.reject("account.login.failed");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "account/login";
    }
}
