package org.broadsheet.search.websub;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

/** The hub, as a publisher speaks to it. */
class Hub {

	private static final Logger log = LoggerFactory.getLogger(Hub.class);

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final RestClient http;

	private final URI address;

	Hub(URI address) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(TIMEOUT).build());
		requests.setReadTimeout(TIMEOUT);
		this.http = RestClient.builder().requestFactory(requests).build();
		this.address = address;
	}

	/**
	 * Tells that feeds have changed. The hub reads them and finds out what is new, so
	 * that to tell it twice does no harm.
	 * @throws org.springframework.web.client.RestClientException when the hub cannot be
	 * told now
	 */
	void publish(Collection<String> feeds) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("hub.mode", "publish");
		feeds.forEach((feed) -> form.add("hub.url", feed));
		try {
			this.http.post()
				.uri(this.address)
				.contentType(MediaType.APPLICATION_FORM_URLENCODED)
				.body(form)
				.retrieve()
				.toBodilessEntity();
		}
		catch (RestClientResponseException ex) {
			if (isPassing(ex.getStatusCode())) {
				throw ex;
			}
			log.warn("The hub {} refuses to be told of {} feeds: {}", this.address, feeds.size(), ex.getStatusCode());
		}
	}

	private static boolean isPassing(HttpStatusCode status) {
		return status.is5xxServerError() || status.isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS)
				|| status.isSameCodeAs(HttpStatus.REQUEST_TIMEOUT);
	}

}
