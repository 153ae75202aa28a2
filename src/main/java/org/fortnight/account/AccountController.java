package org.fortnight.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: name, address, password, language, time and colours. */
@Controller
class AccountController {

    private final People people;
    private final Passwords passwords;
    private final Door door;

    AccountController(People people, Passwords passwords, Door door) {
        this.people = people;
        this.passwords = passwords;
        this.door = door;
    }

    record Details(
            @Nullable String displayName,
            @Nullable String email,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable String theme) {

        static Details of(Person person) {
            return new Details(
                    person.displayName(),
                    person.email().typed(),
                    String.valueOf(
                            person.preferences().languageTag() == null
                                    ? ""
                                    : person.preferences().languageTag()),
                    person.zone().getId(),
                    person.theme().word());
        }
    }

    record PasswordChange(
            @Nullable String current, @Nullable String password) {}

    @GetMapping("/account")
    String page(SignedIn me, Model model) {
        return page(me(me), model);
    }

    @PostMapping("/account")
    @Transactional
    public String change(
            SignedIn me,
            @ModelAttribute("details") Details details,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var person = me(me);
        var address = new EmailAddress(details.email() == null ? "" : details.email());
        String name = details.displayName() == null ? "" : details.displayName().strip();
        NewAccount.checkName(name, binding);
        NewAccount.checkAddress(address, binding);
        var zone = zone(details.timeZone());
        if (zone == null) {
            binding.rejectValue("timeZone", "account.zone.wrong");
        }
        if (people.findByEmailNormalised(address.normalised())
                .filter(other -> !other.id().equals(person.id()))
                .isPresent()) {
            binding.rejectValue("email", "account.email.used");
        }
        if (binding.hasErrors() || zone == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(person, model);
        }
        person.call(name);
        person.moveTo(address);
        person.prefer(new Preferences(
                Languages.of(details.language()).orElse(null),
                zone,
                Theme.of(details.theme()).orElse(person.theme())));
        redirect.addFlashAttribute("saved", true);
        return "redirect:/account";
    }

    @PostMapping("/account/password")
    @Transactional
    public String changePassword(
            SignedIn me,
            @ModelAttribute("change") PasswordChange change,
            BindingResult binding,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var person = me(me);
        if (!passwords.fits(change.current() == null ? "" : change.current(), person)) {
            binding.rejectValue("current", "account.password.wrong");
        }
        String password = change.password() == null ? "" : change.password();
        NewAccount.checkPassword(
                "password",
                password,
                List.of(person.displayName(), person.email().typed()),
                binding,
                passwords);
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(person, model);
        }
        person.protectBy(passwords.hash(password));
        redirect.addFlashAttribute("saved", true);
        return door.letIn(person, "/account", request, response);
    }

    /** Ends every sign-in of this person, on every device; this one too. */
    @DeleteMapping("/account/sign-ins")
    @Transactional
    public String signOutEverywhere(SignedIn me, HttpServletRequest request, HttpServletResponse response) {
        me(me).signOutEverywhere();
        RememberMe.forget(request, response);
        request.getSession().invalidate();
        return "redirect:/login";
    }

    private String page(Person person, Model model) {
        if (!model.containsAttribute("details")) {
            model.addAttribute("details", Details.of(person));
        }
        if (!model.containsAttribute("change")) {
            model.addAttribute("change", new PasswordChange("", ""));
        }
        model.addAttribute("role", person.role().name());
        model.addAttribute(
                "zones", ZoneId.getAvailableZoneIds().stream().sorted().toList());
        return "account/account";
    }

    private Person me(SignedIn me) {
        return people.findById(me.id().value()).orElseThrow();
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        try {
            return name == null || name.length() > 64 ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
