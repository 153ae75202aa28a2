package org.fortnight.account;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** The page for somebody who tries too often. */
final class TooMany {

    private TooMany() {}

    /** @param wait after which they may go on */
    static String page(Model model, HttpServletResponse response, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        model.addAttribute("minutes", (seconds + 59) / 60);
        return "account/too-many";
    }
}
