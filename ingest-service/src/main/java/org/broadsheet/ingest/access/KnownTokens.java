package org.broadsheet.ingest.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/** Knows tokens by their hash. */
@Component
class KnownTokens implements OpaqueTokenIntrospector {

	private final List<AuthorAccount> authors;

	KnownTokens(AccessSettings settings) {
		this.authors = settings.authors();
	}

	@Override
	public OAuth2AuthenticatedPrincipal introspect(String token) {
		AuthorAccount author = find(sha256(token));
		if (author == null) {
			throw new BadOpaqueTokenException("The token is not known");
		}
		return new DefaultOAuth2AuthenticatedPrincipal(author.name(), Map.of("sub", author.name()),
				authorities(author));
	}

	// Every hash is compared in full, so that the time it takes tells nothing.
	private @Nullable AuthorAccount find(byte[] hash) {
		AuthorAccount found = null;
		for (AuthorAccount author : this.authors) {
			if (MessageDigest.isEqual(hash, HexFormat.of().parseHex(author.tokenSha256()))) {
				found = author;
			}
		}
		return found;
	}

	private static List<GrantedAuthority> authorities(AuthorAccount author) {
		List<GrantedAuthority> all = new ArrayList<>();
		author.scopes().forEach((scope) -> all.add(new SimpleGrantedAuthority("SCOPE_" + scope)));
		if (author.editor()) {
			all.add(new SimpleGrantedAuthority(Scopes.EDITOR));
		}
		return all;
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
