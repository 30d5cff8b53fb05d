package org.broadsheet.search.discovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.broadsheet.events.Post;
import org.broadsheet.events.Slug;
import org.broadsheet.events.Tag;
import org.broadsheet.search.feeds.Addresses;
import org.broadsheet.search.query.Article;
import org.broadsheet.search.site.SiteSettings;
import org.broadsheet.search.site.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Pages in the words of schema.org, as JSON-LD. */
@Component
class StructuredData {

	private final SiteSettings site;

	private final Wording words;

	private final JsonMapper json;

	StructuredData(SiteSettings site, Wording words, JsonMapper json) {
		this.site = site;
		this.words = words;
		this.json = json;
	}

	String of(@Nullable Article article, @Nullable String list, @Nullable String canonical) {
		List<Map<String, Object>> graph = new ArrayList<>();
		if (article != null) {
			graph.add(posting(article));
			graph.add(way(article));
		}
		else if (list != null && canonical != null) {
			graph.add(breadcrumbs(List.of(step(list, canonical))));
		}
		else {
			graph.add(fields("@type", "WebSite", "name", this.site.name(), "url", this.site.url() + "/", "description",
					this.site.description(), "inLanguage", this.site.language().toLanguageTag()));
		}
		return embeddable(this.json.writeValueAsString(fields("@context", "https://schema.org", "@graph", graph)));
	}

	/** An address as the pages of this site have it, made absolute. */
	String absolute(String address) {
		return Addresses.resolve(this.site.url() + "/", address);
	}

	// All three stand in strings only, so that the JSON stays the same, and neither
	// </script> nor <!-- can be read in it.
	private static String embeddable(String json) {
		return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
	}

	private Map<String, Object> posting(Article article) {
		Post post = article.post();
		Instant published = Objects.requireNonNull(post.publishedAt());
		String address = PageHead.absolute(this.site, post.path());
		return fields("@type", "BlogPosting", "headline", name(post), "description", article.summary(), "url", address,
				"mainEntityOfPage", address, "datePublished", published.toString(), "dateModified",
				(post.updatedAt().isAfter(published) ? post.updatedAt() : published).toString(), "author",
				fields("@type", "Person", "name", post.author(), "url",
						PageHead.absolute(this.site, "/authors/" + Slug.of(post.author()))),
				"publisher",
				fields("@type", "Organization", "name", this.site.name(), "url", this.site.url() + "/", "logo",
						(this.site.logo() != null) ? absolute(this.site.logo()) : null),
				"inLanguage", (post.language() != null) ? post.language().value() : null, "wordCount",
				article.rendering().wordCount(), "keywords", post.tags().stream().map(Tag::name).toList(), "image",
				(article.rendering().leadImage() != null) ? absolute(article.rendering().leadImage().src()) : null);
	}

	private Map<String, Object> way(Article article) {
		List<Map<String, Object>> steps = new ArrayList<>();
		article.post()
			.tags()
			.stream()
			.findFirst()
			.ifPresent((tag) -> steps.add(step(tag.name(), PageHead.absolute(this.site, "/tags/" + tag.slug()))));
		steps.add(step(name(article.post()), PageHead.absolute(this.site, article.post().path())));
		return breadcrumbs(steps);
	}

	private Map<String, Object> breadcrumbs(List<Map<String, Object>> steps) {
		List<Map<String, Object>> all = new ArrayList<>();
		all.add(step(this.site.name(), this.site.url() + "/"));
		all.addAll(steps);
		for (int i = 0; i < all.size(); i++) {
			all.get(i).put("position", i + 1);
		}
		return fields("@type", "BreadcrumbList", "itemListElement", all);
	}

	private static Map<String, Object> step(String name, String address) {
		return fields("@type", "ListItem", "name", name, "item", address);
	}

	private String name(Post post) {
		return post.title().isBlank() ? this.words.name(post) : post.title();
	}

	private static Map<String, Object> fields(@Nullable Object... namesAndValues) {
		Map<String, Object> fields = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			if (namesAndValues[i + 1] != null) {
				fields.put((String) Objects.requireNonNull(namesAndValues[i]), namesAndValues[i + 1]);
			}
		}
		return fields;
	}

}
