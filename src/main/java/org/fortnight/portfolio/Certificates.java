package org.fortnight.portfolio;

import java.time.Clock;
import java.util.Optional;
import org.fortnight.account.Secrets;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Plan;
import org.fortnight.practice.Practice;
import org.fortnight.progress.DaysSettled;
import org.fortnight.progress.Progress;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Writes certificates when all is done, and lets their owners open and close the addresses at which others check them. */
@Service
class Certificates {

    private final CertificateLog log;
    private final TrackChoice tracks;
    private final Progress progress;
    private final Practice practice;
    private final Clock clock;

    Certificates(CertificateLog log, TrackChoice tracks, Progress progress, Practice practice, Clock clock) {
        this.log = log;
        this.tracks = tracks;
        this.progress = progress;
        this.practice = practice;
        this.clock = clock;
    }

    /** The one that is kept, else the one that could be kept now. */
    Optional<Certificate> of(SignedIn me, Plan plan) {
        return log.of(me.id(), plan.id())
                .or(() -> earned(me, plan)
                        .map(statement ->
                                new Certificate(me.displayName(), statement, SignedIn.today(me, clock), null, null)));
    }

    /** Whether it would say something else if it were written today. */
    boolean outdated(Certificate certificate, SignedIn me, Plan plan) {
        return earned(me, plan)
                .filter(today -> !today.equals(certificate.says()))
                .isPresent();
    }

    /** Writes what is counted today; one that is not kept, or not earned any more, stays as it is. */
    void bringUpToDate(SignedIn me, Plan plan) {
        earned(me, plan)
                .ifPresent(today -> log.update(me.id(), plan.id(), today, clock.instant(), SignedIn.today(me, clock)));
    }

    /** The one with a public address that is open. */
    Optional<Certificate> at(String code) {
        return log.at(code);
    }

    /** Opens the public address, unless it is open already or there is nothing to show yet. */
    void open(SignedIn me, Plan plan) {
        if (log.of(me.id(), plan.id()).isPresent() || keep(me, plan)) {
            log.open(me.id(), plan.id(), Secrets.random(), clock.instant());
        }
    }

    void close(SignedIn me, Plan plan) {
        log.close(me.id(), plan.id(), clock.instant());
    }

    /** Closes this address and opens another one; an address that is closed already is not renewed. */
    void renew(SignedIn me, Plan plan, String code) {
        if (log.close(me.id(), plan.id(), code, clock.instant())) {
            open(me, plan);
        }
    }

    /** At once, so that no edit of the lessons can take it away. */
    @EventListener
    void settled(DaysSettled days) {
        if (Statement.earnedBy(days.progress())) {
            keep(days.person(), days.progress().plan());
        }
    }

    private boolean keep(SignedIn me, Plan plan) {
        var earned = earned(me, plan);
        earned.ifPresent(
                statement -> log.keep(me.id(), plan.id(), statement, clock.instant(), SignedIn.today(me, clock)));
        return earned.isPresent();
    }

    private Optional<Statement> earned(SignedIn me, Plan plan) {
        var original = tracks.original(plan, me);
        return Optional.of(progress.of(me, original))
                .filter(Statement::earnedBy)
                .map(mine -> Statement.of(mine, practice.record(me, original), progress.ticks(me, original)));
    }
}
