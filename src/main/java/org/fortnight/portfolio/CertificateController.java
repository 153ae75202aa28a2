package org.fortnight.portfolio;

import java.util.Locale;
import org.fortnight.account.SignedIn;
import org.fortnight.account.Site;
import org.fortnight.progress.Progress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A learner's own certificate, and whether others can check it. */
@Controller
@RequestMapping("/tracks/{track}/certificate")
class CertificateController {

    private final TrackChoice tracks;
    private final Certificates certificates;
    private final Progress progress;
    private final Site site;

    CertificateController(TrackChoice tracks, Certificates certificates, Progress progress, Site site) {
        this.tracks = tracks;
        this.certificates = certificates;
        this.progress = progress;
        this.site = site;
    }

    @GetMapping
    String show(@PathVariable String track, SignedIn me, Locale language, Model model) {
        var plan = tracks.named(track, me, language);
        var certificate = certificates.of(me, plan);
        model.addAttribute("plan", plan);
        if (certificate.isEmpty()) {
            var mine = progress.of(me, plan);
            model.addAttribute("progress", mine).addAttribute("missing", Statement.missing(mine));
            return "portfolio/certificate-ahead";
        }
        model.addAttribute("certificate", certificate.get())
                .addAttribute("outdated", certificates.outdated(certificate.get(), me, plan))
                .addAttribute("address", site.address() + certificate.get().path());
        return "portfolio/certificate";
    }

    @PostMapping
    ModelAndView open(@PathVariable String track, SignedIn me, Locale language) {
        var plan = tracks.named(track, me, language);
        certificates.open(me, plan);
        return back(plan.path());
    }

    @PutMapping
    ModelAndView renew(
            @PathVariable String track, @RequestParam(defaultValue = "") String code, SignedIn me, Locale language) {
        var plan = tracks.named(track, me, language);
        certificates.renew(me, plan, code);
        return back(plan.path());
    }

    @DeleteMapping
    ModelAndView close(@PathVariable String track, SignedIn me, Locale language) {
        var plan = tracks.named(track, me, language);
        certificates.close(me, plan);
        return back(plan.path());
    }

    @PutMapping("/statement")
    ModelAndView bringUpToDate(@PathVariable String track, SignedIn me, Locale language) {
        var plan = tracks.named(track, me, language);
        certificates.bringUpToDate(me, plan);
        return to(plan.path() + "/certificate#stated");
    }

    /** Changes nothing; people come here by the browser's history. */
    @GetMapping("/statement")
    ModelAndView stated(@PathVariable String track, SignedIn me, Locale language) {
        return to(tracks.named(track, me, language).path() + "/certificate#stated");
    }

    private static ModelAndView back(String plan) {
        return to(plan + "/certificate#address");
    }

    private static ModelAndView to(String page) {
        return new ModelAndView(new RedirectView(page, true));
    }
}
