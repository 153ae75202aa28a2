package org.fortnight.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.catalina.filters.RemoteIpFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands controllers the person of a request, and believes forwarded headers of trusted proxies only. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == SignedIn.class;
            }

            @Override
            public @Nullable Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binders) {
                var servletRequest = request.getNativeRequest(HttpServletRequest.class);
                return servletRequest == null ? null : CurrentPerson.of(servletRequest);
            }
        });
    }

    /**
     * Tomcat's filter goes through the forwarded addresses from the nearest to the farthest and stops at the first that
     * is no trusted proxy's: what a client wrote into the header itself is never believed.
     */
    @Bean
    FilterRegistrationBean<RemoteIpFilter> forwardedHeaders(AccessProperties properties) {
        var filter = new RemoteIpFilter();
        filter.setInternalProxies(String.join(",", properties.trustedNetworks()));
        filter.setHostHeader("X-Forwarded-Host");
        filter.setPortHeader("X-Forwarded-Port");
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setEnabled(!properties.trustedProxies().isEmpty());
        return registration;
    }
}
