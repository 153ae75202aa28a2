package org.fortnight.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page that sends a refused form again. */
@Controller
class SendAgainController {

    private static final int LINE = 60;

    /** A field as it was sent. A password must be typed again; what somebody wrote at length is shown. */
    record Field(String name, String value) {

        public boolean secret() {
            return name.toLowerCase(Locale.ROOT).contains("password");
        }

        public boolean written() {
            return value.length() > LINE || value.contains("\n");
        }
    }

    @GetMapping(SendAgain.PAGE)
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!SendAgain.refused(request)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        if (request.getHeader("HX-Request") != null) {
            return inPlace(response);
        }
        model.addAttribute("address", LocalPath.of((String) request.getAttribute(SendAgain.REFUSED)));
        model.addAttribute("fields", fields(request));
        return "account/again";
    }

    /** A sentence at the form, and a new token for every form of the page: whatever was typed stays where it is. */
    private static String inPlace(HttpServletResponse response) {
        response.setHeader("HX-Retarget", "this");
        response.setHeader("HX-Reswap", "beforeend");
        response.setHeader("HX-Reselect", "unset");
        return "account/again-here";
    }

    private static List<Field> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(sent -> !sent.getKey().equals("_csrf"))
                .flatMap(sent -> Arrays.stream(sent.getValue()).map(value -> new Field(sent.getKey(), value)))
                .toList();
    }
}
