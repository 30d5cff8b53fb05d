package org.broadsheet.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/**
 * Posts that attack their readers, on every kind of page, in a real browser that is told
 * to ignore the pages' Content-Security-Policy, so that the sanitising has to stand
 * alone.
 */
class HostilePostsTests {

	private static final Path PAYLOADS = Path.of(System.getProperty("broadsheet.data")).resolve("xss/payloads.json");

	private static final int LONGEST_TAG = 100;

	private static final int LONGEST_TITLE = 300;

	private final Pipeline pipeline = Pipeline.running();

	private final Reader reader = this.pipeline.reader();

	private final String run = "zx" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

	private final List<String> offences = new ArrayList<>();

	@BeforeAll
	static void needsThePayloadsAndABrowser() {
		assumeThat(PAYLOADS).as("the third-party data, named by the property broadsheet.data").exists();
		Chromium.assumePresent();
	}

	@Test
	void noPayloadRunsAnythingOrLeavesItsPlaceOnAnyPage() {
		List<String> payloads = payloads();
		JsonNode summary = this.pipeline.author()
			.importAll(() -> IntStream.range(0, payloads.size())
				.boxed()
				.flatMap((i) -> List.of(post(i, payloads.get(i), "html"), post(i, payloads.get(i), "markdown"))
					.stream()));
		assertThat(summary.path("refused").asInt()).as(summary.toString()).isZero();
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(this.reader.total(this.run)).isEqualTo(2L * payloads.size()));
		try (Browser browser = Chromium.launch()) {
			BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBypassCSP(true));
			Page page = watched(context.newPage());
			addresses(payloads.size()).forEach((address) -> visit(page, address));
		}
		assertThat(this.offences).isEmpty();
	}

	private List<String> addresses(int payloads) {
		List<String> addresses = new ArrayList<>();
		this.reader.allHits(this.run).forEach((hit) -> addresses.add(hit.path("url").asString()));
		assertThat(addresses).hasSize(2 * payloads);
		IntStream.rangeClosed(1, 3).forEach((i) -> addresses.add("/search?q=" + this.run + "&page=" + i));
		addresses.addAll(List.of("/", "/?page=2", "/tags/" + this.run, "/tags/" + this.run + "?page=2", "/feed.rss",
				"/feed.atom", "/feed.json"));
		return addresses;
	}

	private Page watched(Page page) {
		page.addInitScript("window.alert = window.confirm = window.prompt = (what) => console.error('RAN ' + what)");
		page.onDialog((dialog) -> {
			this.offences.add(page.url() + " opened a dialog");
			dialog.dismiss();
		});
		page.onConsoleMessage((message) -> {
			if (message.text().startsWith("RAN ")) {
				this.offences.add(page.url() + " ran a script");
			}
		});
		page.route((url) -> !url.startsWith(this.reader.site()), (route) -> {
			Request request = route.request();
			if (!"image".equals(request.resourceType())) {
				this.offences.add(page.url() + " asked for " + request.resourceType() + " " + request.url());
			}
			route.abort();
		});
		return page;
	}

	private void visit(Page page, String address) {
		page.navigate(this.reader.site() + address);
		if (address.startsWith("/feed")) {
			return;
		}
		Object whole = page.evaluate(
				"""
						document.querySelectorAll('body > header').length === 1
						&& document.querySelectorAll('body > main').length === 1
						&& document.querySelectorAll('body > footer').length === 1
						&& document.querySelectorAll('main h1').length === 1
						&& document.querySelector('main script:not([type="application/ld+json"]), main style, main form:not([role=search])') === null
						&& ![...document.querySelectorAll('*')].some(e => e.getAttributeNames().some(n => n.startsWith('on')))
						&& ![...document.querySelectorAll('a, area')].some(a => !['', 'http:', 'https:', 'mailto:', 'tel:'].includes(a.protocol))
						""");
		if (!Boolean.TRUE.equals(whole)) {
			this.offences.add(page.url() + " has something out of its place");
		}
	}

	private String post(int i, String payload, String format) {
		Map<String, Object> post = new LinkedHashMap<>();
		post.put("id", this.run + "-" + format + "-" + i);
		post.put("format", format);
		post.put("title", start(payload, LONGEST_TITLE - 20) + " " + this.run);
		post.put("author", "Zoé " + start(payload, LONGEST_TAG - 10));
		post.put("excerpt", payload);
		post.put("tags", List.of(this.run, "x" + start(payload, LONGEST_TAG - 10)));
		post.put("body", payload + "\n\n[a link](" + payload + ")\n\n![an image](" + payload + ")\n\n<a href='"
				+ payload + "'>a</a><img src='" + payload + "' alt='" + payload + "'>\n\n" + this.run);
		return Author.JSON.writeValueAsString(post);
	}

	private static String start(String payload, int length) {
		String text = payload.strip();
		return (text.length() > length) ? text.substring(0, length) : text;
	}

	// What no JSON text may hold is refused at the door, with a test of its own there.
	private static List<String> payloads() {
		return Author.JSON.readTree(read())
			.valueStream()
			.map((payload) -> payload.path("payload").asString().replaceAll("[\\x00\\p{Cs}]", ""))
			.toList();
	}

	private static String read() {
		try {
			return Files.readString(PAYLOADS);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
