package org.broadsheet.search.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What all calls of the API have in common. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

	private final ApiSettings settings;

	ApiConfiguration(ApiSettings settings) {
		this.settings = settings;
	}

	@Override
	public void addCorsMappings(CorsRegistry registry) {
		registry.addMapping("/api/**")
			.allowedOrigins(this.settings.allowedOrigins().toArray(String[]::new))
			.allowedMethods("GET", "HEAD")
			.exposedHeaders("Link", "ETag", "Retry-After");
	}

	@Bean
	OpenAPI readersApi() {
		return new OpenAPI().info(new Info().title("Broadsheet for readers")
			.version("1")
			.description("Searches, articles, tags and suggestions. Everything is public and read only; errors are "
					+ "RFC 9457 problems; lists that go on say where by `next` and a `Link` header."));
	}

}
