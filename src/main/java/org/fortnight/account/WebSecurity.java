package org.fortnight.account;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** How people are known from request to request, and what every response carries; who reaches what: {@link AddressRules}. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            AddressRules rules,
            People people,
            Languages languages,
            RememberMe rememberMe,
            SecurityContextRepository sessions,
            SignInAgain signInAgain,
            SendAgain sendAgain)
            throws Exception {
        return http.authorizeHttpRequests(addresses -> addresses
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(rules))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        // A token lives as long as its cookie: pages that are open in other tabs go on working.
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .rememberMe(remember -> remember.rememberMeServices(rememberMe).key(rememberMe.getKey()))
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(signInAgain).accessDeniedHandler(sendAgain))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/"))
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                        // Only this host: what else lives in the domain is not ours to decide.
                        .httpStrictTransportSecurity(https -> https.includeSubDomains(false))
                        .frameOptions(frame -> frame.deny()))
                .addFilterBefore(new CurrentPerson(people, languages), AuthorizationFilter.class)
                .build();
    }

    @Bean
    SecurityContextRepository sessions() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    RememberMe rememberMe(SigningKeys keys, People people, Clock clock) {
        return new RememberMe(keys.named("remember-me"), people, clock);
    }

    /** Spring would make a user with a password of its own without this. */
    @Bean
    UserDetailsService nobodySignsInByHeader() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    private static CookieCsrfTokenRepository tokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }
}
