package org.fortnight.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fortnight.account.AccessProperties.Registration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Making an account. */
@Controller
class RegistrationController {

    private final People people;
    private final Newcomers newcomers;
    private final Passwords passwords;
    private final Credentials credentials;
    private final Limits limits;
    private final Door door;
    private final AccessProperties properties;

    RegistrationController(
            People people,
            Newcomers newcomers,
            Passwords passwords,
            Credentials credentials,
            Limits limits,
            Door door,
            AccessProperties properties) {
        this.people = people;
        this.newcomers = newcomers;
        this.passwords = passwords;
        this.credentials = credentials;
        this.limits = limits;
        this.door = door;
        this.properties = properties;
    }

    @GetMapping("/register")
    String form(@Nullable SignedIn me, @ModelAttribute("form") NewAccount form, Model model) {
        return me == null ? page(model) : "redirect:" + form.path();
    }

    @PostMapping("/register")
    String register(
            @ModelAttribute("form") NewAccount form,
            BindingResult binding,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (properties.access().registration() != Registration.OPEN) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return page(model);
        }
        form.check(binding, passwords);
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model);
        }
        var wait = limits.register(request.getRemoteAddr());
        if (wait.isPresent()) {
            return TooMany.page(model, response, wait.get());
        }
        var person = newcomers.person(form, Role.LEARNER, request);
        if (people.add(person)) {
            return door.letIn(person, form.path(), request, response);
        } else {
            return signIn(form, binding, model, request, response);
        }
    }

    /** The address has an account. A double click meant the one that the first click made: the password tells. */
    private String signIn(
            NewAccount form,
            BindingResult binding,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String account = form.address().normalised();
        var wait = limits.signIn(request.getRemoteAddr(), account);
        if (wait.isPresent()) {
            return TooMany.page(model, response, wait.get());
        }
        var person = credentials.owner(form.address(), form.secret());
        if (person.isPresent()) {
            limits.signedIn(request.getRemoteAddr(), account);
            return door.letIn(person.get(), form.path(), request, response);
        }
        binding.rejectValue("email", "account.email.taken");
        model.addAttribute("taken", true);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("registration", properties.access().registration().name());
        return "account/register";
    }
}
