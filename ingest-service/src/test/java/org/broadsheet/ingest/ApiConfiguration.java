package org.broadsheet.ingest;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

@TestConfiguration(proxyBeanMethods = false)
class ApiConfiguration {

	@Bean
	@Lazy
	AuthorApi authorApi(Environment environment) {
		AuthorApi api = new AuthorApi("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
		api.awaitReady();
		return api;
	}

}
