package org.broadsheet.ingest.content;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.broadsheet.events.LanguageTag;
import org.broadsheet.events.PostFormat;
import org.broadsheet.events.PostStatus;
import org.broadsheet.events.Slug;
import org.broadsheet.events.Tag;
import org.broadsheet.ingest.decision.PostContent;
import org.broadsheet.ingest.problem.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Makes an author's JSON into a post's content, or says of every field what is wrong. A
 * field that it does not know is wrong too: it may be a misspelt one.
 */
@Component
public class ContentReader {

	/** What an author may say. */
	public static final Set<String> FIELDS = Set.of("slug", "title", "body", "format", "language", "tags", "author",
			"status", "publishedAt", "excerpt", "canonicalUrl", "aliases", "source");

	/** What the server says, and an author may send back unheeded. */
	private static final Set<String> SERVERS = Set.of("id", "revision", "createdAt", "updatedAt", "url", "links");

	private static final int MOST_UNKNOWN_NAMED = 10;

	private final Limits limits;

	ContentReader(Limits limits) {
		this.limits = limits;
	}

	/**
	 * Reads.
	 * @throws InvalidContent naming every field that is wrong
	 */
	public PostContent read(ObjectNode post) {
		Fields fields = new Fields(post);
		unknown(post, fields);
		String body = Objects.requireNonNullElse(fields.text("body"), "");
		if (body.getBytes(StandardCharsets.UTF_8).length > this.limits.body().toBytes()) {
			throw InvalidContent.because(Problem.TOO_LARGE,
					List.of(new Violation("/body", "at most " + this.limits.body().toBytes() + " bytes of UTF-8")));
		}
		PostContent content = content(fields, body);
		if (content.status() == PostStatus.PUBLISHED && content.isEmpty() && fields.violations().isEmpty()) {
			fields.wrong("/body", "a published post has a title or a body");
		}
		if (!fields.violations().isEmpty()) {
			throw InvalidContent.because(Problem.INVALID_POST, fields.violations());
		}
		return content;
	}

	private PostContent content(Fields fields, String body) {
		return new PostContent(
				fields.value("slug", Slug::new, "lower-case letters and digits joined by single hyphens"),
				Objects.requireNonNullElse(fields.line("title", this.limits.title()), ""), body,
				Objects.requireNonNullElse(fields.value("format", ContentReader::format, "markdown or html"),
						PostFormat.MARKDOWN),
				fields.value("language", LanguageTag::new, "a BCP 47 tag such as fr or pt-BR"), tags(fields),
				fields.line("author", this.limits.author()),
				Objects.requireNonNullElse(fields.value("status", ContentReader::status, "draft or published"),
						PostStatus.PUBLISHED),
				fields.value("publishedAt", ContentReader::moment,
						"RFC 3339 from the year 1000 on, such as 2026-11-24T09:00:00Z"),
				fields.line("excerpt", this.limits.excerpt()),
				fields.value("canonicalUrl", this::address, "an absolute http or https address"), aliases(fields),
				fields.line("source", this.limits.address()));
	}

	private static void unknown(ObjectNode post, Fields fields) {
		post.propertyNames()
			.stream()
			.filter((name) -> !FIELDS.contains(name) && !SERVERS.contains(name))
			.limit(MOST_UNKNOWN_NAMED)
			.forEach((name) -> fields.wrong("/" + shown(name), "a post has no such field"));
	}

	// A pointer for an answer: escaped as RFC 6901 says, short, and of plain characters.
	private static String shown(String name) {
		String plain = name.replaceAll("[^\\p{L}\\p{N}_.~/ -]", "?").replace("~", "~0").replace("/", "~1");
		return plain.substring(0, Math.min(plain.length(), 60));
	}

	private static PostFormat format(String text) {
		return PostFormat.valueOf(exact(text).toUpperCase(Locale.ROOT));
	}

	private static PostStatus status(String text) {
		return PostStatus.valueOf(exact(text).toUpperCase(Locale.ROOT));
	}

	private static String exact(String text) {
		if (!text.equals(text.toLowerCase(Locale.ROOT))) {
			throw new IllegalArgumentException("in lower case");
		}
		return text;
	}

	// An archive may hold what was written in 1850, and 2999 is the author's own choice:
	// it
	// just stays unseen. Before 1000 and after 9999 a date is a slip, and RFC 3339 ends.
	private static Instant moment(String text) {
		OffsetDateTime moment = OffsetDateTime.parse(text);
		if (moment.getYear() < 1000 || moment.getYear() > 9999) {
			throw new IllegalArgumentException("not in RFC 3339");
		}
		return moment.toInstant().truncatedTo(ChronoUnit.MILLIS);
	}

	private URI address(String text) {
		URI address = URI.create(text);
		String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
		if (text.length() > this.limits.address() || address.getHost() == null
				|| !Set.of("http", "https").contains(scheme)) {
			throw new IllegalArgumentException("no address of the web");
		}
		return address;
	}

	private List<Tag> tags(Fields fields) {
		List<JsonNode> items = fields.list("tags", this.limits.tags());
		Map<Slug, Tag> tags = new LinkedHashMap<>();
		for (int i = 0; i < items.size(); i++) {
			Tag tag = tag(items.get(i), "/tags/" + i, fields);
			if (tag != null) {
				tags.putIfAbsent(tag.slug(), tag);
			}
		}
		return List.copyOf(tags.values());
	}

	// As a name, or as the service itself shows it: with its slug, which is made anew.
	private @Nullable Tag tag(JsonNode item, String pointer, Fields fields) {
		JsonNode nameNode = item.isObject() ? item.path("name") : item;
		String text = fields.text(nameNode, pointer);
		String name = (text != null) ? fields.line(text, pointer, this.limits.tag()) : null;
		if (text != null && (name == null || Slug.of(name).isEmpty())) {
			fields.wrong(pointer,
					"a tag has at least one letter or digit, and at most " + this.limits.tag() + " characters");
			return null;
		}
		return (name != null) ? Tag.of(name) : null;
	}

	private List<String> aliases(Fields fields) {
		List<JsonNode> items = fields.list("aliases", this.limits.aliases());
		List<String> aliases = new ArrayList<>();
		for (int i = 0; i < items.size(); i++) {
			String alias = fields.text(items.get(i), "/aliases/" + i);
			if (alias == null) {
				continue;
			}
			if (isPath(alias)) {
				aliases.add(alias);
			}
			else {
				fields.wrong("/aliases/" + i, "a path on this site such as /2020/12/old/");
			}
		}
		return aliases.stream().distinct().toList();
	}

	private boolean isPath(String alias) {
		return alias.length() <= this.limits.address() && alias.startsWith("/") && !alias.startsWith("//")
				&& alias.chars().noneMatch((character) -> character <= ' ' || character == '\\');
	}

}
