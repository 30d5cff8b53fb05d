package org.broadsheet.ingest.access;

import org.broadsheet.ingest.decision.Actor;

import org.springframework.security.core.Authentication;

/** Tells who asks. */
public final class Actors {

	private Actors() {
	}

	public static Actor of(Authentication authentication) {
		boolean editor = authentication.getAuthorities()
			.stream()
			.anyMatch((authority) -> Scopes.EDITOR.equals(authority.getAuthority()));
		return new Actor(authentication.getName(), editor);
	}

}
