package org.broadsheet.ingest.access;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is known, and how much each may ask.
 *
 * @param authors who is known by a token
 * @param rateLimit how much each may ask
 */
@ConfigurationProperties("broadsheet")
record AccessSettings(@DefaultValue List<AuthorAccount> authors, @DefaultValue RateLimit rateLimit) {

	/**
	 * So many requests in a time, per author.
	 */
	record RateLimit(@DefaultValue("10000") long requests, @DefaultValue("10s") Duration per) {
	}

}
