package org.fortnight.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The page that sends a refused form again. */
@Controller
class SendAgainController {

    static final String ADDRESS = SendAgainController.class.getName() + ".address";

    /** A field as it was sent; a password must be typed again. */
    record Field(String name, String value) {

        public boolean secret() {
            return name.toLowerCase(java.util.Locale.ROOT).contains("password");
        }
    }

    @RequestMapping(SendAgain.PAGE)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String page(HttpServletRequest request, Model model) {
        var fields = new ArrayList<Field>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                List.of(values).forEach(value -> fields.add(new Field(name, value)));
            }
        });
        model.addAttribute("address", LocalPath.of((String) request.getAttribute(ADDRESS)));
        model.addAttribute("fields", fields);
        return "account/again";
    }
}
