package org.broadsheet.ingest.api;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * An {@code Accept} that names no media type is disregarded (RFC 9110, section 12.5.1):
 * otherwise whoever sends one could not even be told what else is wrong.
 */
@Configuration(proxyBeanMethods = false)
class Negotiation implements WebMvcConfigurer {

	private final ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

	@Override
	public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
		configurer.strategies(List.of((request) -> {
			try {
				return this.header.resolveMediaTypes(request);
			}
			catch (HttpMediaTypeNotAcceptableException ex) {
				return ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST;
			}
		}));
	}

}
