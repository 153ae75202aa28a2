package org.fortnight.account;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** The page for somebody who tries too often. */
final class TooMany {

    private TooMany() {}

    /** @param minutes after which they may go on */
    static String page(Model model, HttpServletResponse response, int minutes) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(minutes * 60));
        model.addAttribute("minutes", minutes);
        return "account/too-many";
    }
}
