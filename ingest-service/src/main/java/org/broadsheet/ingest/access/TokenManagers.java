package org.broadsheet.ingest.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.authentication.OpaqueTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.stereotype.Component;

/**
 * Two kinds of tokens: those whose hash is configured, and, where an OpenID Connect
 * issuer is configured, its JSON Web Tokens.
 */
@Component
class TokenManagers implements AuthenticationManagerResolver<HttpServletRequest> {

	private static final String NAME = "preferred_username";

	private final DefaultBearerTokenResolver tokens = new DefaultBearerTokenResolver();

	private final AuthenticationManager known;

	private final @Nullable AuthenticationManager issued;

	TokenManagers(KnownTokens knownTokens, ObjectProvider<JwtDecoder> decoder) {
		this.known = new ProviderManager(new OpaqueTokenAuthenticationProvider(knownTokens));
		JwtDecoder jwtDecoder = decoder.getIfAvailable();
		this.issued = (jwtDecoder != null) ? issuedBy(jwtDecoder) : null;
	}

	@Override
	public AuthenticationManager resolve(HttpServletRequest request) {
		String token = Objects.requireNonNullElse(this.tokens.resolve(request), "");
		boolean isJwt = token.chars().filter((character) -> character == '.').count() == 2;
		return (isJwt && this.issued != null) ? this.issued : this.known;
	}

	private static AuthenticationManager issuedBy(JwtDecoder decoder) {
		JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
		provider.setJwtAuthenticationConverter((jwt) -> new JwtAuthenticationToken(jwt, authorities(jwt), name(jwt)));
		return new ProviderManager(provider);
	}

	private static String name(Jwt jwt) {
		String name = (jwt.getClaimAsString(NAME) != null) ? jwt.getClaimAsString(NAME) : jwt.getSubject();
		if (name == null || name.isBlank()) {
			throw new InvalidBearerTokenException("The token names nobody");
		}
		return name;
	}

	private static Collection<GrantedAuthority> authorities(Jwt jwt) {
		List<GrantedAuthority> all = new ArrayList<>(new JwtGrantedAuthoritiesConverter().convert(jwt));
		if (Boolean.TRUE.equals(jwt.getClaimAsBoolean("editor"))) {
			all.add(new SimpleGrantedAuthority(Scopes.EDITOR));
		}
		return all;
	}

}
