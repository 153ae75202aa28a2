package org.fortnight.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** One's own account: name, language, time and colours; address and password for whoever knows the password. */
@Controller
class AccountController {

    private static final String SAVED = "redirect:/account?saved";

    private final People people;
    private final Passwords passwords;
    private final Limits limits;
    private final Door door;
    private final TransactionOperations transaction;

    AccountController(People people, Passwords passwords, Limits limits, Door door, TransactionOperations transaction) {
        this.people = people;
        this.passwords = passwords;
        this.limits = limits;
        this.door = door;
        this.transaction = transaction;
    }

    record Details(
            @Nullable String displayName,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable String theme) {

        static Details of(Person person) {
            return new Details(
                    person.displayName(),
                    Objects.requireNonNullElse(person.preferences().languageTag(), ""),
                    person.zone().getId(),
                    person.theme().word());
        }

        String name() {
            return NewAccount.name(displayName);
        }
    }

    record AddressChange(@Nullable String email, @Nullable String emailPassword) {

        EmailAddress address() {
            return new EmailAddress(email == null ? "" : email);
        }
    }

    record PasswordChange(
            @Nullable String current, @Nullable String password) {

        String next() {
            return password == null ? "" : password;
        }
    }

    @GetMapping("/account")
    String page(
            SignedIn me,
            @ModelAttribute("details") Details details,
            @ModelAttribute("address") AddressChange address,
            Model model,
            HttpServletRequest request) {
        var person = person(me);
        if (!SendAgain.refused(request) || details.displayName() == null) {
            model.asMap().remove("details");
        }
        if (!SendAgain.refused(request) || address.email() == null) {
            model.asMap().remove("address");
        }
        return page(person, model);
    }

    @PostMapping("/account")
    @Transactional
    public String change(
            SignedIn me,
            @ModelAttribute("details") Details details,
            BindingResult binding,
            Model model,
            HttpServletResponse response) {
        var person = person(me);
        NewAccount.checkName(details.name(), binding);
        var zone = zone(details.timeZone());
        if (zone == null) {
            binding.rejectValue("timeZone", "account.zone.wrong");
        }
        if (binding.hasErrors() || zone == null) {
            return again(person, model, response);
        }
        person.call(details.name());
        person.prefer(new Preferences(
                Languages.of(details.language()).orElse(null),
                zone,
                Theme.of(details.theme()).orElse(person.theme())));
        return SAVED;
    }

    @PostMapping("/account/email")
    String moveTo(
            SignedIn me,
            @ModelAttribute("address") AddressChange change,
            BindingResult binding,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = person(me);
        var wait = checkOwner("emailPassword", change.emailPassword(), person, binding, request);
        if (wait != null) {
            return TooMany.page(model, response, wait);
        }
        NewAccount.checkAddress(change.address(), binding);
        if (!binding.hasErrors() && !move(me, change.address())) {
            binding.rejectValue("email", "account.email.used");
        }
        return binding.hasErrors() ? again(person, model, response) : SAVED;
    }

    /** Whether it was possible; two who want the same address at once are told apart by the database. */
    private boolean move(SignedIn me, EmailAddress address) {
        var other = people.findByEmailNormalised(address.normalised());
        if (other.isPresent() && !other.get().id().equals(me.id())) {
            return false;
        }
        try {
            transaction.executeWithoutResult(status -> person(me).moveTo(address));
            return true;
        } catch (DataIntegrityViolationException e) {
            return false;
        }
    }

    @PostMapping("/account/password")
    @Transactional
    public String changePassword(
            SignedIn me,
            @ModelAttribute("change") PasswordChange change,
            BindingResult binding,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = person(me);
        var wait = checkOwner("current", change.current(), person, binding, request);
        if (wait != null) {
            return TooMany.page(model, response, wait);
        }
        NewAccount.checkPassword(
                "password",
                change.next(),
                List.of(person.displayName(), person.email().typed()),
                binding,
                passwords);
        if (binding.hasErrors()) {
            return again(person, model, response);
        }
        person.protectBy(passwords.hash(change.next()));
        return door.letIn(person, "/account?saved", request, response);
    }

    /** Ends every sign-in of this person, on every device; this one too. */
    @DeleteMapping("/account/sign-ins")
    @Transactional
    public String signOutEverywhere(SignedIn me, HttpServletRequest request, HttpServletResponse response) {
        person(me).signOutEverywhere();
        RememberMe.forget(request, response);
        request.getSession().invalidate();
        return "redirect:/login";
    }

    /** Whoever finds a signed-in browser has no more tries than at the sign-in form. Answers how long to wait. */
    private @Nullable Duration checkOwner(
            String field, @Nullable String password, Person person, BindingResult binding, HttpServletRequest request) {
        String account = person.email().normalised();
        var wait = limits.signIn(request.getRemoteAddr(), account);
        if (wait.isEmpty()) {
            if (passwords.fits(password == null ? "" : password, person)) {
                limits.signedIn(request.getRemoteAddr(), account);
            } else {
                binding.rejectValue(field, "account.password.wrong");
            }
        }
        return wait.orElse(null);
    }

    private String again(Person person, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(person, model);
    }

    private String page(Person person, Model model) {
        if (!model.containsAttribute("details")) {
            model.addAttribute("details", Details.of(person));
        }
        if (!model.containsAttribute("address")) {
            model.addAttribute("address", new AddressChange(person.email().typed(), ""));
        }
        if (!model.containsAttribute("change")) {
            model.addAttribute("change", new PasswordChange("", ""));
        }
        model.addAttribute("role", person.role().name());
        model.addAttribute(
                "zones", ZoneId.getAvailableZoneIds().stream().sorted().toList());
        return "account/account";
    }

    private Person person(SignedIn me) {
        return people.findById(me.id().value()).orElseThrow();
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        try {
            return name == null || name.length() > 64 ? null : ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
