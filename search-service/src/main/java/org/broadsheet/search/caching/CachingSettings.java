package org.broadsheet.search.caching;

import java.time.Duration;
import java.util.Objects;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.CacheControl;
import org.springframework.util.unit.DataSize;

/**
 * How long a page is good for.
 *
 * @param memory for pages inside the service
 * @param maxAge for which browsers and a CDN may show a page unasked; 0 to always ask
 * @param staleWhileRevalidate for which a CDN, but no browser, may go on showing it while
 * it asks (RFC 5861)
 * @param staleIfError for which a CDN, but no browser, may show it while the service does
 * not answer
 */
@ConfigurationProperties("broadsheet.caching")
record CachingSettings(@DefaultValue("32MB") DataSize memory, @DefaultValue("1s") Duration maxAge,
		@DefaultValue("30s") Duration staleWhileRevalidate, @DefaultValue("1h") Duration staleIfError) {

	String forAll() {
		return Objects.requireNonNull(CacheControl.maxAge(this.maxAge).cachePublic().getHeaderValue());
	}

	/** For a CDN alone, which goes by this and not by what all others are told. */
	String forCdn() {
		return Objects.requireNonNull(CacheControl.maxAge(this.maxAge)
			.cachePublic()
			.staleWhileRevalidate(this.staleWhileRevalidate)
			.staleIfError(this.staleIfError)
			.getHeaderValue());
	}

}
