package org.fortnight.account;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** One's own data, to take along. */
@Controller
class ExportController {

    private final Export export;
    private final Clock clock;

    ExportController(Export export, Clock clock) {
        this.export = export;
        this.clock = clock;
    }

    @GetMapping("/account/data")
    void download(SignedIn me, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("fortnight-" + SignedIn.today(me, clock) + ".zip")
                        .build()
                        .toString());
        var archive = new Archive(response.getOutputStream());
        export.of(me, archive);
        archive.finish();
    }
}
