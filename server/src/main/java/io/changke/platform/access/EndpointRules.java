package io.changke.platform.access;

import io.changke.platform.access.Role.Permission;
import jakarta.servlet.DispatcherType;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Who may do what, for every address in one place. An address of the API that nothing here names is the administrators'. */
final class EndpointRules {
    /** What members work with: seen by all who may read, changed by all who may write. */
    private static final String[] WORK = {
        "/api/v1/base/**",
        "/api/v1/calendar/**",
        "/api/v1/quality",
        "/api/v1/cases/**",
        "/api/v1/colleagues",
        "/api/v1/customers/**",
        "/api/v1/dues/**",
        "/api/v1/duplicates/**",
        "/api/v1/fields/**",
        "/api/v1/equity/**",
        "/api/v1/files/**",
        "/api/v1/imports/**",
        "/api/v1/interactions/**",
        "/api/v1/jobs/**",
        "/api/v1/models/**",
        "/api/v1/payments/**",
        "/api/v1/merges/**",
        "/api/v1/products/**",
        "/api/v1/purchases/**",
        "/api/v1/receivables/**",
        "/api/v1/refresh",
        "/api/v1/tasks/**",
        "/api/v1/uploads/**",
        "/api/v1/views/**"
    };

    /** Of these, members see what administrators set. */
    private static final String[] SETTINGS = {
        "/api/v1/class-settings",
        "/api/v1/firm",
        "/api/v1/custom-fields/**",
        "/api/v1/duplicate-rules/**",
        "/api/v1/contact-cadences/**",
        "/api/v1/pool-rule"
    };

    /** Questions too long for an address: they are sent, but change nothing. */
    private static final String[] QUESTIONS = {
        "/api/v1/customers/search",
        "/api/v1/customers/count",
        "/api/v1/customers/groups",
        "/api/v1/customers/export",
        "/api/v1/customers/export/reach",
        "/api/v1/cases/search",
        "/api/v1/cases/count",
        "/api/v1/tasks/search",
        "/api/v1/tasks/count",
        "/api/v1/duplicates/check"
    };

    private EndpointRules() {}

    static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        // What was let in once may finish: the second pass of an asynchronous answer.
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/v1/sign-in", "/api/v1/sign-in/link")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/v3/api-docs", "/actuator/health")
                .permitAll()
                .requestMatchers("/api/v1/me", "/api/v1/me/password", "/api/v1/sign-out")
                .authenticated();
        // What one has seen is one's own, whatever else one may.
        requests.requestMatchers("/api/v1/mentions/**").hasAuthority(Permission.READ.name());
        requests.requestMatchers(HttpMethod.GET, WORK)
                .hasAuthority(Permission.READ.name())
                .requestMatchers(HttpMethod.GET, SETTINGS)
                .hasAuthority(Permission.READ.name())
                .requestMatchers(HttpMethod.POST, QUESTIONS)
                .hasAuthority(Permission.READ.name())
                .requestMatchers(WORK)
                .hasAuthority(Permission.WRITE.name())
                .requestMatchers("/api/**", "/v3/**", "/actuator/**")
                .hasAuthority(Permission.ADMINISTER.name());
        requests.requestMatchers(HttpMethod.GET, "/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/**")
                .permitAll()
                .anyRequest()
                .denyAll();
    }
}
