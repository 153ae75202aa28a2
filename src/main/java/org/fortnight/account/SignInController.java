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
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in. */
@Controller
class SignInController {

    private final People people;
    private final Passwords passwords;
    private final Limits limits;
    private final Door door;

    SignInController(People people, Passwords passwords, Limits limits, Door door) {
        this.people = people;
        this.passwords = passwords;
        this.limits = limits;
        this.door = door;
    }

    /** @param remember whether this browser shall be remembered for 30 days; else it is for 12 hours */
    record Form(
            @Nullable String email,
            @Nullable String password,
            @Nullable Boolean remember,
            @Nullable String then) {

        public String path() {
            return LocalPath.of(then);
        }

        EmailAddress address() {
            return new EmailAddress(email == null ? "" : email);
        }
    }

    @GetMapping("/login")
    String form(@Nullable SignedIn me, @RequestParam(required = false) @Nullable String then, Model model) {
        if (me != null) {
            return "redirect:" + LocalPath.of(then);
        }
        model.addAttribute("form", new Form("", "", false, LocalPath.of(then)));
        return "account/login";
    }

    @PostMapping("/login")
    String signIn(
            @ModelAttribute("form") Form form,
            BindingResult binding,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String account = form.address().normalised();
        if (!limits.maySignIn(request.getRemoteAddr(), account)) {
            return TooMany.page(model, response, 15);
        }
        String password = form.password() == null ? "" : form.password();
        var person = people.findByEmailNormalised(account);
        if (person.isPresent() && passwords.fits(password, person.get())) {
            return door.letIn(person.get(), form.path(), request, response);
        }
        if (person.isEmpty()) {
            passwords.fitsNobody(password);
        }
        limits.failed(request.getRemoteAddr(), account);
        binding.reject("account.login.failed");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "account/login";
    }
}
