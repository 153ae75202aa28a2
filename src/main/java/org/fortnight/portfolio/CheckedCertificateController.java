package org.fortnight.portfolio;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A certificate for whoever was given its address: to be checked, not to be found. */
@Controller
class CheckedCertificateController {

    private final Certificates certificates;

    CheckedCertificateController(Certificates certificates) {
        this.certificates = certificates;
    }

    @GetMapping("/certificates/{code}")
    String show(@PathVariable String code, Model model, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        model.addAttribute(
                "certificate",
                certificates.at(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "portfolio/certificate-checked";
    }
}
