package org.broadsheet.ingest.access;

import org.broadsheet.ingest.problem.Problem;
import org.broadsheet.ingest.problem.ProblemWriter;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

// No sessions and no cookies, so nothing that a foreign page could use: no CSRF tokens.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	@Bean
	SecurityFilterChain authorsOnly(HttpSecurity http, TokenManagers tokens, AccessSettings settings,
			ProblemWriter problems) {
		return http
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers("/livez", "/readyz", "/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml",
						"/swagger-ui.html", "/swagger-ui/**", "/error")
				.permitAll()
				.requestMatchers(HttpMethod.POST, "/api/posts/{id}/erasure")
				.hasAuthority(Scopes.ADMIN)
				.requestMatchers(HttpMethod.GET)
				.hasAnyAuthority(Scopes.READ, Scopes.ADMIN)
				.requestMatchers(HttpMethod.HEAD)
				.hasAnyAuthority(Scopes.READ, Scopes.ADMIN)
				.anyRequest()
				.hasAnyAuthority(Scopes.WRITE, Scopes.ADMIN))
			.csrf(AbstractHttpConfigurer::disable)
			.formLogin(AbstractHttpConfigurer::disable)
			.httpBasic(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.oauth2ResourceServer((server) -> server.authenticationManagerResolver(tokens)
				.authenticationEntryPoint(unauthorized(problems))
				.accessDeniedHandler(forbidden(problems)))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(unauthorized(problems))
				.accessDeniedHandler(forbidden(problems)))
			.addFilterAfter(new RateLimitFilter(settings.rateLimit(), problems), BearerTokenAuthenticationFilter.class)
			.build();
	}

	private static AuthenticationEntryPoint unauthorized(ProblemWriter problems) {
		BearerTokenAuthenticationEntryPoint bearer = new BearerTokenAuthenticationEntryPoint();
		return (request, response, ex) -> {
			bearer.commence(request, response, ex);
			problems.write(response,
					Problem.UNAUTHORIZED.detail("Send a valid token in the header Authorization: Bearer."));
		};
	}

	private static AccessDeniedHandler forbidden(ProblemWriter problems) {
		BearerTokenAccessDeniedHandler bearer = new BearerTokenAccessDeniedHandler();
		return (request, response, ex) -> {
			bearer.handle(request, response, ex);
			problems.write(response, Problem.INSUFFICIENT_SCOPE
				.detail("Reading needs the scope posts:read, " + "writing posts:write, erasing admin."));
		};
	}

}
