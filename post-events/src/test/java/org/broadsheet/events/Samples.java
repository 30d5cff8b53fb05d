package org.broadsheet.events;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** One event of each kind, with every field filled and with as few as may be. */
final class Samples {

	static final Instant NOW = Instant.parse("2026-03-01T09:30:00.123456Z");

	private Samples() {
	}

	static Post fullPost() {
		return new Post(new PostId("0195510d-2f4c-7d1e-9b7a-3f0c5a1e2b4d"), 3, Slug.of("L’été à la médiathèque"),
				"L’été à la médiathèque", "# Bonjour\n\nUn *bel* été 🌞", PostFormat.MARKDOWN, new LanguageTag("fr"),
				List.of(Tag.of("Médiation numérique"), Tag.of("été")), "Zoé Dupont", PostStatus.PUBLISHED,
				Instant.parse("2026-02-28T18:00:00Z"), Instant.parse("2026-02-27T08:00:00Z"), NOW, "Un résumé.",
				URI.create("https://ailleurs.example/ete"), List.of("/2020/12/ete/", "/?p=12"),
				"wordpress:https://blog.example.org/?p=12");
	}

	static Post sparePost() {
		return new Post(new PostId("note-1"), 1, Slug.of(""), "", "Une note.", PostFormat.HTML, null, List.of(), "Ana",
				PostStatus.DRAFT, null, NOW, NOW, null, null, List.of(), null);
	}

	static Rendering rendering() {
		return new Rendering("<h2 id=\"bonjour\">Bonjour</h2>\n<p>Un <em>bel</em> été</p>",
				"<p>Un <em>bel</em> été</p>", "Un bel été", true,
				List.of(new Rendering.Heading(2, "bonjour", "Bonjour")), 4, 1,
				new Rendering.Image("https://blog.example.org/ete.jpg", "Une plage", 800, null), "Bonjour Un bel été",
				"", List.of(URI.create("https://example.org/")));
	}

	static List<PostEvent> all() {
		Post full = fullPost();
		return List.of(new PostSaved(full), new PostSaved(sparePost()), new PostDeleted(full.id(), 4, NOW, false),
				new PostDeleted(full.id(), 5, NOW, true), new PostRendered(full, rendering(), 7, NOW),
				new PostProgressed(full.id(), 3, PostProgressed.Stage.SEARCHABLE, NOW,
						"4bf92f3577b34da6a3ce929d0e0e4736", null),
				new PostProgressed(full.id(), 3, PostProgressed.Stage.FAILED, NOW, null,
						new PostProgressed.Failure(PostProgressed.Stage.RENDERED, "The post nests lists too deeply.")));
	}

}
