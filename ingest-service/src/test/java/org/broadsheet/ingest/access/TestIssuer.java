package org.broadsheet.ingest.access;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A real token issuer with one client, claire. No configuration class, so that no other
 * context finds it.
 */
@EnableAutoConfiguration
final class TestIssuer {

	static ConfigurableApplicationContext start() {
		String client = "--spring.security.oauth2.authorizationserver.client.claire.registration.";
		return new SpringApplicationBuilder(TestIssuer.class).run("--spring.config.name=issuer", "--server.port=0",
				client + "client-id=claire", client + "client-secret={noop}secret",
				client + "client-authentication-methods=client_secret_post",
				client + "authorization-grant-types=client_credentials", client + "scopes=posts:read,posts:write");
	}

}
