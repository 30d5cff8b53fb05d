package org.broadsheet.system;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What goes over the wire is small, and goes once. */
class TransferTests {

	private final String site = Pipeline.running().reader().site();

	@ParameterizedTest
	@ValueSource(strings = { "/", "/tags", "/archive", "/search?q=atelier", "/feed.rss", "/feed.atom", "/feed.json" })
	void pagesGoCompressedAndOnlyWhenTheyHaveChanged(String path) {
		// Other tests publish meanwhile: what was told may be old already.
		await().untilAsserted(() -> {
			HttpResponse<byte[]> plain = get(path, Map.of());
			HttpResponse<byte[]> small = get(path, Map.of("Accept-Encoding", "gzip"));
			assertThat(small.headers().firstValue("Content-Encoding")).hasValue("gzip");
			assertThat(small.headers().firstValue("Vary"))
				.hasValueSatisfying((vary) -> assertThat(vary).isEqualToIgnoringCase("Accept-Encoding"));
			assertThat(unzipped(small.body())).isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
			HttpResponse<byte[]> known = get(path,
					Map.of("If-None-Match", small.headers().firstValue("ETag").orElseThrow()));
			assertThat(known.statusCode()).isEqualTo(304);
			assertThat(known.body()).isEmpty();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "link[rel=stylesheet]", "script[src]", "link[rel=preload]", "link[rel=icon]" })
	void whatPagesAreMadeOfIsKeptForAYear(String part) {
		Element element = Pipeline.running().reader().page("/").expectFirst(part);
		String address = element.attr("href") + element.attr("src");
		assertThat(get(address, Map.of()).headers().firstValue("Cache-Control"))
			.hasValueSatisfying((told) -> assertThat(told).contains("max-age=31536000", "immutable"));
	}

	private HttpResponse<byte[]> get(String path, Map<String, String> headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.site + path));
		headers.forEach(request::header);
		return Http.send(request, HttpResponse.BodyHandlers.ofByteArray());
	}

	private static String unzipped(byte[] body) throws IOException {
		try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
			return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
