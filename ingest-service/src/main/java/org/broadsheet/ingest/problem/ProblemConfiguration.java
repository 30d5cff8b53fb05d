package org.broadsheet.ingest.problem;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {

	// Of several such valves the one that was added last has the first word.
	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problems(JsonMapper json) {
		return (tomcat) -> tomcat
			.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new ProblemValve(json)));
	}

}
