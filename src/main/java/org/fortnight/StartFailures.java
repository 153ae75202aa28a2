package org.fortnight;

import java.util.Locale;
import org.fortnight.account.FirstAdministratorException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;

/** Turns what keeps Fortnight from starting into one clear sentence; the process then ends with exit code 1. */
class StartFailures implements FailureAnalyzer, FailureAnalysisReporter {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String sentence = sentence(cause);
            if (sentence != null) {
                return new FailureAnalysis(sentence, null, failure);
            }
        }
        return null;
    }

    private static @Nullable String sentence(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof CannotStartException || cause instanceof FirstAdministratorException) {
            return message;
        } else if (cause instanceof PortInUseException port) {
            return "port " + port.getPort() + " is in use; stop what uses it, or choose another with SERVER_PORT.";
        } else if (message.contains("Database may be already in use")) {
            return "another Fortnight is using the same data directory; stop it, or choose another directory with"
                    + " FORTNIGHT_DATA_DIRECTORY.";
        } else {
            return null;
        }
    }

    /** Spring's own reporter is silenced in application.yml: one sentence is enough. */
    @Override
    public void report(FailureAnalysis analysis) {
        var action = analysis.getAction();
        System.err.println("Fortnight did not start: " + analysis.getDescription()
                + (action == null ? "" : String.format(Locale.ROOT, " %s", action)));
    }
}
