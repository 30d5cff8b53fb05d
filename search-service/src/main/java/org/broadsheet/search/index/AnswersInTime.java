package org.broadsheet.search.index;

import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;

import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchProperties;
import org.springframework.boot.elasticsearch.autoconfigure.Rest5ClientBuilderCustomizer;
import org.springframework.stereotype.Component;

/**
 * Has nobody wait for an answer for longer than
 * {@code spring.elasticsearch.socket-timeout}. The client's own response timeout, which
 * is none, takes precedence over that of its sockets.
 */
@Component
class AnswersInTime implements Rest5ClientBuilderCustomizer {

	private final Timeout patience;

	AnswersInTime(ElasticsearchProperties properties) {
		this.patience = Timeout.of(properties.getSocketTimeout());
	}

	@Override
	public void customize(Rest5ClientBuilder builder) {
		// Its defaults are right.
	}

	@Override
	public void customize(RequestConfig.Builder request) {
		request.setResponseTimeout(this.patience);
	}

}
