package org.broadsheet.search.index;

import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.util.Timeout;

import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchProperties;
import org.springframework.boot.elasticsearch.autoconfigure.Rest5ClientBuilderCustomizer;
import org.springframework.stereotype.Component;

/**
 * How Elasticsearch answers: in time, and uncompressed. Nobody waits for longer than
 * {@code spring.elasticsearch.socket-timeout}, and no reader for longer than
 * {@value #READER_SECONDS} seconds. The client's own response timeout, which is none,
 * takes precedence over that of its sockets, and over that of a single request.
 */
@Component
class ElasticsearchAnswers implements Rest5ClientBuilderCustomizer {

	private static final int READER_SECONDS = 5;

	// What readers ask goes to the live index by name. Writes and what compares whole
	// indices does not.
	private static final String READERS = "/" + PostsIndex.ALIAS + "/";

	private final Timeout patience;

	ElasticsearchAnswers(ElasticsearchProperties properties) {
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

	@Override
	public void customize(HttpAsyncClientBuilder client) {
		// To make 4 KB of 13 takes Elasticsearch 7 % of a question's time.
		client.disableContentCompression();
		client.addExecInterceptorFirst("readers", (request, body, scope, chain, callback) -> {
			if (request.getPath().startsWith(READERS)) {
				scope.clientContext.setRequestConfig(RequestConfig.copy(scope.clientContext.getRequestConfigOrDefault())
					.setResponseTimeout(Timeout.ofSeconds(READER_SECONDS))
					.build());
			}
			chain.proceed(request, body, scope, callback);
		});
	}

}
