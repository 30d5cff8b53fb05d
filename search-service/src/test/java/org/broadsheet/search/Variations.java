package org.broadsheet.search;

import java.time.Instant;
import java.util.List;

import org.broadsheet.events.Post;
import org.broadsheet.events.PostRendered;
import org.broadsheet.events.PostStatus;
import org.broadsheet.events.Rendering;

/** Renderings that differ in one thing. */
public final class Variations {

	private Variations() {
	}

	public static PostRendered html(PostRendered event, String html) {
		Rendering was = event.rendering();
		return new PostRendered(event.post(),
				new Rendering(html, was.excerptHtml(), was.excerptText(), false, was.tableOfContents(), was.wordCount(),
						was.readingMinutes(), was.leadImage(), was.text(), was.code(), was.links()),
				event.generation(), event.at());
	}

	public static PostRendered aliases(PostRendered event, String... aliases) {
		Post was = event.post();
		return with(event,
				new Post(was.id(), was.revision(), was.slug(), was.title(), was.body(), was.format(), was.language(),
						was.tags(), was.author(), was.status(), was.publishedAt(), was.createdAt(), was.updatedAt(),
						was.excerpt(), was.canonicalUrl(), List.of(aliases), was.source()));
	}

	public static PostRendered publishedAt(PostRendered event, Instant moment) {
		Post was = event.post();
		return with(event,
				new Post(was.id(), was.revision(), was.slug(), was.title(), was.body(), was.format(), was.language(),
						was.tags(), was.author(), was.status(), moment, was.createdAt(), was.updatedAt(), was.excerpt(),
						was.canonicalUrl(), was.aliases(), was.source()));
	}

	public static PostRendered draft(PostRendered event) {
		Post was = event.post();
		return with(event,
				new Post(was.id(), was.revision(), was.slug(), was.title(), was.body(), was.format(), was.language(),
						was.tags(), was.author(), PostStatus.DRAFT, null, was.createdAt(), was.updatedAt(),
						was.excerpt(), was.canonicalUrl(), was.aliases(), was.source()));
	}

	private static PostRendered with(PostRendered event, Post post) {
		return new PostRendered(post, event.rendering(), event.generation(), event.at());
	}

}
