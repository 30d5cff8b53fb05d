package org.broadsheet.search.oldaddresses;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.broadsheet.search.query.Aliases;
import org.broadsheet.search.query.Lookup;
import org.broadsheet.search.query.PublishedPosts;
import org.broadsheet.search.site.SiteSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Finds out what became of an old address: first of a post's own, then of a list's. */
@Component
class OldAddresses {

	private final Aliases aliases;

	private final PublishedPosts posts;

	private final SiteSettings site;

	OldAddresses(Aliases aliases, PublishedPosts posts, SiteSettings site) {
		this.aliases = aliases;
		this.posts = posts;
		this.site = site;
	}

	/** What became of an address. */
	sealed interface Fate {

		/** It is elsewhere on this site: never on another, whatever was asked for. */
		record Moved(URI to) implements Fate {
		}

		/** The post was deleted. */
		record Gone() implements Fate {
		}

		/** Nothing is known of it. */
		record Unknown() implements Fate {
		}

	}

	Fate of(String path, @Nullable String query) throws IOException {
		return switch (this.aliases.find(AliasPaths.of(path, query))) {
			case Lookup.Found found -> moved(found.article().post().path(), null);
			case Lookup.Gone _ -> new Fate.Gone();
			case Lookup.Unknown _ -> ofList(path, query);
		};
	}

	private Fate ofList(String path, @Nullable String query) throws IOException {
		Destination destination = WordPress.destination(decoded(path), query).orElse(null);
		return (destination != null && exists(destination)) ? moved(destination.path(), destination.query())
				: new Fate.Unknown();
	}

	private boolean exists(Destination destination) throws IOException {
		return destination.posts() == null || (destination.page() > 0
				&& !this.posts.newest(destination.posts(), destination.page(), this.site.pageSize())
					.articles()
					.isEmpty());
	}

	private static Fate moved(String path, @Nullable String query) {
		String encoded = UriUtils.encodePath(path, StandardCharsets.UTF_8);
		return new Fate.Moved(URI.create((query != null) ? encoded + "?" + query : encoded));
	}

	private static String decoded(String path) {
		try {
			return UriUtils.decode(path, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return path;
		}
	}

}
