package org.fortnight.pacing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.Plan;
import org.fortnight.progress.Progress;
import org.fortnight.progress.TrackProgress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes somebody's plans as a calendar that other programs subscribe to: an event for each study day. */
@Component
class Feed {

    /** After the end of a track its questions are offered once more. */
    private static final int DAYS_AFTER = 30;

    private final Curriculum curriculum;
    private final Progress progress;
    private final Pacing pacing;
    private final MessageSource messages;
    private final Clock clock;

    Feed(Curriculum curriculum, Progress progress, Pacing pacing, MessageSource messages, Clock clock) {
        this.curriculum = curriculum;
        this.progress = progress;
        this.pacing = pacing;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param site the address that links begin with */
    byte[] of(SignedIn me, String site) {
        var calendar = new Ical()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Fortnight//Fortnight//EN")
                .line("CALSCALE", "GREGORIAN")
                .text("X-WR-CALNAME", word("pacing.feed.name", me.locale()))
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
                .line("X-PUBLISHED-TTL", "PT1H");
        curriculum.tracks(me, me.locale()).stream()
                .map(plan -> progress.of(me, plan))
                .filter(TrackProgress::enrolled)
                .forEach(mine -> add(mine, me, site, calendar));
        return calendar.line("END", "VCALENDAR").bytes();
    }

    private void add(TrackProgress mine, SignedIn me, String site, Ical calendar) {
        var timetable = pacing.timetable(me, mine);
        StudyDay.all(mine, timetable).forEach(day -> event(day, me, site, calendar));
        end(mine, timetable).ifPresent(end -> review(mine.plan(), end.plusDays(DAYS_AFTER), me, site, calendar));
    }

    private void event(StudyDay day, SignedIn me, String site, Ical calendar) {
        var session = day.session();
        var lesson = session.day().lesson();
        var steps = session.steps().stream()
                .map(step -> word("pacing.feed.step", me.locale(), step.label(), step.minutes()))
                .collect(Collectors.joining("\n"));
        var title =
                lesson.day() == 0 ? lesson.title() : word("pacing.feed.day", me.locale(), lesson.day(), lesson.title());
        var summary =
                word(day.done() ? "pacing.feed.done" : "pacing.feed.ahead", me.locale(), title, session.minutes());
        write(
                uid(me, lesson.address() + "#" + day.number()),
                session.on(),
                summary,
                steps,
                site + lesson.path(),
                calendar);
    }

    private void review(Plan plan, LocalDate on, SignedIn me, String site, Ical calendar) {
        write(
                uid(me, plan.track() + "#again"),
                on,
                word("pacing.feed.again", me.locale(), plan.title()),
                word("pacing.feed.again.text", me.locale()),
                site + "/review/again?track=" + plan.track(),
                calendar);
    }

    /** To the hour: who asks twice in an hour and finds nothing moved gets the same letters. */
    private void write(UUID uid, LocalDate on, String summary, String text, String link, Ical calendar) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        calendar.line("BEGIN", "VEVENT")
                .line("UID", uid + "@fortnight")
                .moment("DTSTAMP", now)
                .moment("LAST-MODIFIED", now)
                .date("DTSTART", on)
                .date("DTEND", on.plusDays(1))
                .text("SUMMARY", summary)
                .text("DESCRIPTION", text + "\n\n" + link)
                .line("URL", link)
                .line("TRANSP", "TRANSPARENT")
                .line("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")
                .line("END", "VEVENT");
    }

    /** The last date of the plan, or of the work when it is done. */
    private static Optional<LocalDate> end(TrackProgress mine, Timetable timetable) {
        return timetable.ends().or(() -> Planning.datesOfWork(mine).max(Comparator.naturalOrder()));
    }

    /** The same whenever the event is told again, and nothing that names the person. */
    private static UUID uid(SignedIn me, String what) {
        return UUID.nameUUIDFromBytes((me.id().value() + " " + what).getBytes(StandardCharsets.UTF_8));
    }

    private String word(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
