package org.fortnight.progress;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Makes a page of a refusal: the right status, one sentence, and links to what is there. */
@ControllerAdvice(assignableTypes = {CompletionController.class, AsideController.class, EnrolmentController.class})
class RefusalAdvice {

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        var page = new ModelAndView("progress/refused");
        page.setStatus(refusal.status());
        return page.addObject("key", refusal.key()).addObject("ways", refusal.ways());
    }
}
