package org.fortnight.pacing;

import java.time.Clock;
import java.time.Duration;
import org.fortnight.account.Directory;
import org.fortnight.account.SignedIn;
import org.fortnight.account.Site;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One's plan in one's own calendar: its private address, and what stands there. */
@Controller
class CalendarController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=utf-8");

    private final FeedLog log;
    private final Feed feed;
    private final Directory people;
    private final Clock clock;
    private final Site site;

    CalendarController(FeedLog log, Feed feed, Directory people, Clock clock, Site site) {
        this.log = log;
        this.feed = feed;
        this.people = people;
        this.clock = clock;
        this.site = site;
    }

    @GetMapping("/calendar")
    String page(SignedIn me, Model model) {
        var address = log.token(me.id()).map(token -> site.address() + "/calendar/" + token + ".ics");
        model.addAttribute("address", address.orElse(null));
        model.addAttribute(
                "subscribe",
                address.map(url -> url.replaceFirst("^https?", "webcal")).orElse(null));
        return "pacing/calendar";
    }

    /** The first address, or another one. */
    @PostMapping("/calendar")
    String renew(SignedIn me) {
        log.renew(me.id(), clock.instant());
        return "redirect:/calendar";
    }

    @DeleteMapping("/calendar")
    String switchOff(SignedIn me) {
        log.end(me.id(), clock.instant());
        return "redirect:/calendar";
    }

    /** Calendars ask without signing in: whoever has the address reads the plan, and nothing else. */
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        return log.owner(token)
                .flatMap(people::person)
                .map(person -> feed.of(person, site.address()))
                .map(text -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(
                                CacheControl.maxAge(Duration.ofMinutes(15)).cachePrivate())
                        .eTag(DigestUtils.md5DigestAsHex(text))
                        .body(text))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
