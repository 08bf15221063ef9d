package io.changke.platform.access;

import io.changke.platform.web.ProblemDocuments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** How one comes in; what one may do then stands in {@link EndpointRules}. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            ApiKeys keys,
            Users users,
            ProblemDocuments problems,
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens)
            throws Exception {
        return http.authorizeHttpRequests(EndpointRules::apply)
                .securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(new ApiKeyFilter(keys, problems), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new SessionFilter(users), SecurityContextHolderFilter.class)
                .csrf(CsrfConfigurer::spa)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(ApiKeyFilter::carriesKey))
                .headers(Headers::strict)
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .anonymous(anonymous -> {})
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, denied) ->
                                problems.write(request, response, HttpStatus.UNAUTHORIZED, "problem.signInFirst"))
                        .accessDeniedHandler((request, response, denied) ->
                                problems.write(request, response, HttpStatus.FORBIDDEN, Headers.keyFor(denied))))
                .build();
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Readable by the page's own scripts, which send it back as a header. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        return CookieCsrfTokenRepository.withHttpOnlyFalse();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Keeps Boot from inventing a user with a printed password; nobody signs in this way. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
