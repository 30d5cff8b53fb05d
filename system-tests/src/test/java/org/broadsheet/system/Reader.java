package org.broadsheet.system;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Someone who reads, through the public pages and the search API alone. */
public record Reader(String site) {

	public int status(String path) {
		return Http.get(this.site + path).statusCode();
	}

	public Document page(String path) {
		HttpResponse<String> answer = Http.get(this.site + path);
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return Jsoup.parse(answer.body(), this.site + path);
	}

	/** The addresses, on this page, of the articles it lists. */
	public List<String> listed(String path) {
		return page(path).select("main article a[href*=/posts/], main li a[href*=/posts/]")
			.eachAttr("href")
			.stream()
			.distinct()
			.toList();
	}

	JsonNode search(String query, String... more) {
		HttpResponse<String> answer = Http.get(this.site + "/api/search?q=" + encoded(query) + String.join("", more));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return Author.JSON.readTree(answer.body());
	}

	/** The ids of the hits of a search, best first. */
	public List<String> found(String query, String... more) {
		return search(query, more).path("hits").valueStream().map((hit) -> hit.path("id").asString()).toList();
	}

	/** Every hit of a search, page by page. */
	List<JsonNode> allHits(String query, String... more) {
		String parameters = "&size=100" + String.join("", more);
		List<JsonNode> hits = new ArrayList<>();
		JsonNode page = search(query, parameters);
		page.path("hits").forEach(hits::add);
		while (page.path("next").isString()) {
			page = search(query, parameters, "&cursor=" + encoded(page.path("next").asString()));
			page.path("hits").forEach(hits::add);
		}
		return hits;
	}

	public long total(String query, String... more) {
		return search(query, more).path("total").asLong();
	}

	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
