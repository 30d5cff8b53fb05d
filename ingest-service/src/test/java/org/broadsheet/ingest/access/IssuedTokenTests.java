package org.broadsheet.ingest.access;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.broadsheet.ingest.AuthorApi;
import org.broadsheet.ingest.IngestTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tokens of a real OpenID Connect issuer, and a rate limit that is soon reached. */
@IngestTest
@TestPropertySource(properties = { "broadsheet.rate-limit.requests=20", "broadsheet.rate-limit.per=1h" })
class IssuedTokenTests {

	private static final ConfigurableApplicationContext ISSUER = TestIssuer.start();

	@Autowired
	private AuthorApi api;

	@DynamicPropertySource
	static void trustTheIssuer(DynamicPropertyRegistry registry) {
		registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", IssuedTokenTests::address);
	}

	@AfterAll
	static void stop() {
		ISSUER.close();
	}

	@Test
	void knowsAuthorsByTheirIssuersWord() {
		HttpResponse<String> response = post(token("posts:read posts:write"));
		assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
		assertThat(AuthorApi.body(response).get("author").asString()).isEqualTo("claire");
	}

	@Test
	void demandsTheScopeOfAnIssuedToken() {
		assertThat(post(token("posts:read")).statusCode()).isEqualTo(403);
	}

	@Test
	void refusesATokenThatWasChanged() {
		String token = token("posts:write");
		int middle = token.indexOf('.') + 10;
		String changed = token.substring(0, middle) + (token.charAt(middle) == 'a' ? 'b' : 'a')
				+ token.substring(middle + 1);
		assertThat(post(changed).statusCode()).isEqualTo(401);
	}

	@Test
	void stillKnowsConfiguredTokens() {
		assertThat(post(AuthorApi.MARIE).statusCode()).isEqualTo(201);
	}

	@Test
	void turnsAwayWhoAsksTooOften() {
		for (int i = 0; i < 20; i++) {
			assertThat(this.api.send(this.api.as(AuthorApi.PAUL, "/api/posts?size=1")).statusCode()).isEqualTo(200);
		}
		HttpResponse<String> response = this.api.send(this.api.as(AuthorApi.PAUL, "/api/posts?size=1"));
		assertThat(response.statusCode()).isEqualTo(429);
		assertThat(AuthorApi.problem(response)).isEqualTo("too-many-requests");
		assertThat(response.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
		assertThat(this.api.send(this.api.as(AuthorApi.READER, "/api/posts?size=1")).statusCode()).isEqualTo(200);
	}

	private HttpResponse<String> post(String token) {
		return this.api.send(this.api.as(token, "/api/posts")
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"title\": \"a\"}")));
	}

	private String token(String scope) {
		HttpResponse<String> response = this.api.send(HttpRequest.newBuilder(URI.create(address() + "/oauth2/token"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id=claire"
					+ "&client_secret=secret&scope=" + scope.replace(" ", "%20"))));
		return AuthorApi.body(response).get("access_token").asString();
	}

	private static String address() {
		return "http://127.0.0.1:" + ISSUER.getEnvironment().getProperty("local.server.port");
	}

}
