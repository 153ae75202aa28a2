package org.fortnight.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The form behind the one-time link: opening it uses nothing up, sending it does. */
@Controller
class SetupController {

    private final Setup setup;
    private final Newcomers newcomers;
    private final People people;
    private final Passwords passwords;
    private final Credentials credentials;
    private final Door door;

    SetupController(
            Setup setup, Newcomers newcomers, People people, Passwords passwords, Credentials credentials, Door door) {
        this.setup = setup;
        this.newcomers = newcomers;
        this.people = people;
        this.passwords = passwords;
        this.credentials = credentials;
        this.door = door;
    }

    @GetMapping("/setup")
    String form(@ModelAttribute("form") NewAccount form, Model model, HttpServletResponse response) {
        return page(form, model, response);
    }

    @PostMapping("/setup")
    @Transactional
    public String appoint(
            @ModelAttribute("form") NewAccount form,
            BindingResult binding,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (setup.isValid(form.key())) {
            form.check(binding, passwords);
            checkOwner(form, binding);
        }
        if (binding.hasErrors() || !setup.use(form.key())) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(form, model, response);
        }
        return door.letIn(administrator(form, request), "/", request, response);
    }

    /** An account that exists already becomes the administrator's, for whoever knows its password. */
    private void checkOwner(NewAccount form, BindingResult binding) {
        if (!binding.hasErrors()
                && people.findByEmailNormalised(form.address().normalised()).isPresent()
                && credentials.owner(form.address(), form.secret()).isEmpty()) {
            binding.rejectValue("password", "account.setup.taken");
        }
    }

    private Person administrator(NewAccount form, HttpServletRequest request) {
        var known = people.findByEmailNormalised(form.address().normalised());
        if (known.isPresent()) {
            known.get().become(Role.ADMINISTRATOR, new Administrators(List.of()));
            return known.get();
        }
        var person = newcomers.person(form, Role.ADMINISTRATOR, request);
        if (!people.add(person)) {
            throw new IllegalStateException("The address got an account at this very moment; the link still works");
        }
        return person;
    }

    private String page(NewAccount form, Model model, HttpServletResponse response) {
        boolean valid = setup.isValid(form.key());
        model.addAttribute("valid", valid);
        if (!valid) {
            response.setStatus(HttpStatus.GONE.value());
        }
        return "account/setup";
    }
}
