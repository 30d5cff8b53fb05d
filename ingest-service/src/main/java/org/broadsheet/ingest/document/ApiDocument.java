package org.broadsheet.ingest.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Serves the document that is written by hand, for only hands write examples and say what
 * to do. The tests hold every answer against it.
 */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

	@Bean
	OpenAPI openApi() throws IOException {
		try (InputStream yaml = Objects.requireNonNull(ApiDocument.class.getResourceAsStream("openapi.yaml"))) {
			return Yaml31.mapper().readValue(yaml, OpenAPI.class).specVersion(SpecVersion.V31);
		}
	}

}
