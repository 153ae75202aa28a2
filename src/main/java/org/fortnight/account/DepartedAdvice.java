package org.fortnight.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells whoever sent something while their account was being deleted that it is; the database has refused the row. */
@ControllerAdvice
class DepartedAdvice {

    private final People people;

    DepartedAdvice(People people) {
        this.people = people;
    }

    @ExceptionHandler
    ModelAndView departed(
            DataIntegrityViolationException refused, HttpServletRequest request, HttpServletResponse response) {
        var me = CurrentPerson.of(request);
        if (me == null || people.findById(me.id().value()).isPresent()) {
            throw refused;
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", DepartureController.DELETED);
            return new ModelAndView();
        }
        return new ModelAndView("redirect:" + DepartureController.DELETED);
    }
}
