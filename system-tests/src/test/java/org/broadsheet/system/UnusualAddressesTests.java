package org.broadsheet.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** However an address is written, a reader gets a page that helps. */
class UnusualAddressesTests {

	private final String site = Pipeline.running().reader().site();

	@ParameterizedTest
	@ValueSource(strings = { "/rien", "/posts/rien", "/posts/rien-000000000000", "/tags/rien-du-tout",
			"/tags/%F0%9F%98%80", "/tags/,", "/tags/%D8%B3%D9%84%D8%A7%D9%85", "/authors/personne", "/archive/2024/13",
			"/archive/2024/00", "/archive/99999/1", "/archive/x/y", "/archive/1024", "/?page=-1", "/?page=0",
			"/?page=x", "/?page=99999999999", "/?page=1000000", "/search?q=a&cursor=zzz", "/a/b/c/d/e",
			"/.well-known/nothing" })
	void whatIsNotThereIsAFriendlyPage(String path) {
		Document page = helpful(path, 404);
		assertThat(page.title()).startsWith("Cette page est introuvable");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/tags/%00", "/%", "/tags/a%2Fb", "/tags/..%2F..%2Fetc", "/search?q=%", "/search?q=%zz" })
	void whatCannotBeReadIsAFriendlyPage(String path) {
		String answer = raw(path);
		assertThat(answer).startsWith("HTTP/1.1 400").contains("Content-Type: text/html", "Content-Security-Policy");
		helpful(Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n"))));
	}

	@Test
	void anEndlessAddressIsAFriendlyPage() {
		helpful("/search?q=" + "x".repeat(9_000), 400);
		helpful("/posts/" + "x".repeat(5_000), 404);
	}

	@ParameterizedTest
	@CsvSource({ "/tags/mednum/, /tags/mednum", "/TAGS/mednum, /tags/mednum", "/tags/MedNum, /tags/mednum",
			"/tags/M%C3%A9diation%20num%C3%A9rique, /tags/mediation-numerique",
			"/tags/entr%C3%A9es%23sorties, /tags/entrees-sorties", "/authors/Zo%C3%A9%20Dupont, /authors/zoe-dupont",
			"/archive/2024/3, /archive/2024/03", "/archive/, /archive", "/search/?q=a%20b, /search?q=a%20b",
			"'/tags/b,a/', '/tags/b,a'" })
	void whatIsWrittenOtherwiseIsLedToTheOneAddress(String path, String to) {
		HttpResponse<String> answer = get(path);
		assertThat(answer.statusCode()).isEqualTo(301);
		assertThat(answer.headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location.replace(this.site, "")).isEqualTo(to));
	}

	private Document helpful(String path, int status) {
		HttpResponse<String> answer = get(path);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("text/html"));
		assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
		return helpful(Jsoup.parse(answer.body()));
	}

	private static Document helpful(Document page) {
		assertThat(page.select("main form[role=search] input[name=q]")).hasSize(1);
		assertThat(page.select("main a[href='/']")).hasSize(1);
		assertThat(page.text()).doesNotContain("Exception", "Tomcat");
		return page;
	}

	private HttpResponse<String> get(String path) {
		return Http.get(this.site + path);
	}

	// What no client of Java would send, but some others do.
	private String raw(String path) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(this.site).getPort())) {
			String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
