package org.fortnight.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.fortnight.account.AccessProperties.Registration;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/** Making an account. */
@Controller
class RegistrationController {

    private final People people;
    private final Passwords passwords;
    private final Limits limits;
    private final Door door;
    private final AccessProperties properties;
    private final Clock clock;

    RegistrationController(
            People people, Passwords passwords, Limits limits, Door door, AccessProperties properties, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.limits = limits;
        this.door = door;
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping("/register")
    String form(@Nullable SignedIn me, @RequestParam(required = false) @Nullable String then, Model model) {
        if (me != null) {
            return "redirect:" + LocalPath.of(then);
        }
        model.addAttribute("form", NewAccount.empty(then, null));
        return page(model);
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
        if (!binding.hasErrors() && !limits.mayRegister(request.getRemoteAddr())) {
            return TooMany.page(model, response, 60);
        }
        if (!binding.hasErrors()) {
            var person = person(form, Role.LEARNER, request);
            if (people.add(person)) {
                limits.registered(request.getRemoteAddr());
                return door.letIn(person, form.path(), request, response);
            }
            binding.rejectValue("email", "account.email.taken");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model);
    }

    Person person(NewAccount form, Role role, HttpServletRequest request) {
        var theme = WebUtils.getCookie(request, PreferencesController.THEME);
        var language = WebUtils.getCookie(request, Languages.COOKIE);
        return new Person(
                new PersonId(UuidVersion7Strategy.INSTANCE.generateUuid(null)),
                form.name(),
                form.address(),
                passwords.hash(form.secret()),
                role,
                new Preferences(
                        Languages.of(language == null ? null : language.getValue())
                                .orElse(null),
                        form.zone(properties.timeZone()),
                        Theme.of(theme == null ? null : theme.getValue()).orElse(Theme.SYSTEM)),
                clock.instant());
    }

    private String page(Model model) {
        model.addAttribute("registration", properties.access().registration().name());
        return "account/register";
    }
}
