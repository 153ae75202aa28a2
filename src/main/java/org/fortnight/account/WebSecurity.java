package org.fortnight.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Who reaches which address, and what every response carries. An address without a rule is refused. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            AccessProperties properties,
            People people,
            Languages languages,
            RememberMe rememberMe,
            SecurityContextRepository sessions,
            SignInAgain signInAgain,
            SendAgain sendAgain,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings)
            throws Exception {
        boolean publicReading = properties.access().publicReading();
        return http.authorizeHttpRequests(
                        address -> address.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/login", "/register", "/logout", "/setup", "/error")
                                .permitAll()
                                .requestMatchers("/preferences/language", "/preferences/theme")
                                .permitAll()
                                .requestMatchers(
                                        "/fortnight*.css",
                                        "/favicon*.svg",
                                        "/favicon.ico",
                                        "/modules/**",
                                        "/vendor/**",
                                        "/webjars/**")
                                .permitAll()
                                .requestMatchers("/actuator/health")
                                .permitAll()
                                .requestMatchers("/actuator/**", "/admin/**")
                                .access(role(Role.ADMINISTRATOR))
                                .requestMatchers("/instructor/**")
                                .access(role(Role.INSTRUCTOR))
                                // A visitor's tick leads to registration; the controllers see to that.
                                .requestMatchers(
                                        "/tracks/*/lessons/*/steps/*/completion",
                                        "/tracks/*/lessons/*/steps/*/aside",
                                        "/tracks/*/enrolment")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/", "/tracks/**", "/media/**")
                                .access(publicReading ? anybody() : role(Role.LEARNER))
                                .requestMatchers("/today", "/account", "/account/**")
                                .access(role(Role.LEARNER))
                                .anyRequest()
                                .denyAll())
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
                        // A token lives as long as its cookie: pages that are open in other tabs go on working.
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .rememberMe(remember -> remember.rememberMeServices(rememberMe).key(rememberMe.getKey()))
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(signInAgain).accessDeniedHandler(sendAgain))
                .logout(logout ->
                        logout.logoutUrl("/logout").logoutSuccessUrl("/").addLogoutHandler(rememberMe))
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                        .frameOptions(frame -> frame.deny()))
                .addFilterBefore(new CurrentPerson(people, languages), AuthorizationFilter.class)
                .build();
    }

    @Bean
    SecurityContextRepository sessions() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    RememberMe rememberMe(SigningKeys keys, People people) {
        return new RememberMe(keys.named("remember-me"), people);
    }

    /** Spring would make a user with a password of its own without this. */
    @Bean
    UserDetailsService nobodySignsInByHeader() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    private static boolean mapped(ObjectProvider<RequestMappingHandlerMapping> mappings, HttpServletRequest request) {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            return mappings.getObject().getHandler(request) != null;
        } catch (Exception e) {
            // Another method than those of the address: Spring MVC says so.
            return false;
        }
    }

    private static AuthorizationManager<RequestAuthorizationContext> anybody() {
        return (authentication, context) -> new AuthorizationDecision(true);
    }

    private static AuthorizationManager<RequestAuthorizationContext> role(Role wanted) {
        return (Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) -> {
            var me = CurrentPerson.of(context.getRequest());
            return new AuthorizationDecision(me != null && me.is(wanted));
        };
    }
}
