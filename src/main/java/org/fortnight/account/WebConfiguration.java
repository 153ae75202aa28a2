package org.fortnight.account;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.ForwardedHeaderFilter;
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

    @Bean
    FilterRegistrationBean<Filter> forwardedHeaders(AccessProperties properties) {
        var trusted =
                properties.trustedProxies().stream().map(IpAddressMatcher::new).toList();
        var forwarded = new ForwardedHeaderFilter();
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            String peer = request.getRemoteAddr();
            if (trusted.stream().anyMatch(network -> network.matches(peer))) {
                forwarded.doFilter(request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
        });
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
