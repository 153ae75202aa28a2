package org.fortnight.journey;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Addresses that fail with the status they name, {@code /failing/500}, so that a browser can see the error pages. */
@TestConfiguration(proxyBeanMethods = false)
class FailingPages {

    @Bean
    FilterRegistrationBean<Filter> failing() {
        var failing = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            var path = ((HttpServletRequest) request).getRequestURI();
            ((HttpServletResponse) response).sendError(Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)));
        });
        failing.addUrlPatterns("/failing/*");
        failing.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return failing;
    }
}
