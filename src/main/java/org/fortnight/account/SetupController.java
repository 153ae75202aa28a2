package org.fortnight.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form behind the one-time link: opening it uses nothing up, sending it does. */
@Controller
class SetupController {

    private final Setup setup;
    private final RegistrationController registration;
    private final People people;
    private final Passwords passwords;
    private final Door door;

    SetupController(Setup setup, RegistrationController registration, People people, Passwords passwords, Door door) {
        this.setup = setup;
        this.registration = registration;
        this.people = people;
        this.passwords = passwords;
        this.door = door;
    }

    @GetMapping("/setup")
    String form(@RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
        model.addAttribute("form", NewAccount.empty("/", token));
        return page(token, model, response);
    }

    @PostMapping("/setup")
    @Transactional
    public String appoint(
            @ModelAttribute("form") NewAccount form,
            BindingResult binding,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String token = form.token() == null ? "" : form.token();
        form.check(binding, passwords);
        if (!binding.hasErrors()
                && people.findByEmailNormalised(form.address().normalised()).isPresent()) {
            binding.rejectValue("email", "account.email.used");
        }
        if (!binding.hasErrors() && setup.use(token)) {
            var person = registration.person(form, Role.ADMINISTRATOR, request);
            people.add(person);
            return door.letIn(person, "/", request, response);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(token, model, response);
    }

    private String page(String token, Model model, HttpServletResponse response) {
        boolean valid = setup.isValid(token);
        model.addAttribute("valid", valid);
        if (!valid) {
            response.setStatus(HttpStatus.GONE.value());
        }
        return "account/setup";
    }
}
