package org.broadsheet.search.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.broadsheet.events.LanguageTag;
import org.broadsheet.events.Post;
import org.broadsheet.events.PostDeleted;
import org.broadsheet.events.PostId;
import org.broadsheet.events.PostRendered;
import org.broadsheet.events.PostStatus;
import org.broadsheet.events.Rendering;
import org.broadsheet.events.ShortId;
import org.broadsheet.events.Slug;
import org.broadsheet.events.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A post as the index holds it. Only a published one has a moment of publication and a
 * text; a draft or a deleted post is a stub, so that its address answers 404 or 410 and
 * nothing older takes its place.
 *
 * @param publishedAt null where readers must never see it
 * @param updatedAt when its revision was accepted; null where readers must never see it
 * @param aliases old addresses, kept when a post is deleted: they answer 410 then
 * @param author the folded name, as it stands in addresses
 * @param authorLabel the name; like {@code tagLabels} only counted, never searched: of a
 * field that can be searched, Elasticsearch makes a query of each value before it counts
 * @param tagLabels slug and name of each tag
 * @param titleSlug the whole title, folded, for who types just that
 * @param title by the language whose analysis fits, as are headings, tag names and body
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PostDocument(PostId id, ShortId shortId, long revision, int generation, boolean deleted,
		@Nullable Instant publishedAt, @Nullable Instant updatedAt, @Nullable String language, @Nullable Slug author,
		@Nullable String authorLabel, List<Slug> tags, List<String> tagLabels, List<String> aliases,
		@Nullable Slug titleSlug, Map<String, String> title, Map<String, List<String>> headings,
		Map<String, List<String>> tagNames, Map<String, String> body, Map<String, String> words, @Nullable Post post,
		@Nullable Rendering rendering) {

	/** What is read back of a document: all else is there to be searched. */
	public static final List<String> READ = List.of("id", "shortId", "revision", "generation", "deleted", "publishedAt",
			"post", "rendering");

	private static final List<String> ANALYSED = List.of("ar", "de", "en", "es", "fr", "it", "nl", "pt", "ru");

	private static final List<String> WITHOUT_SPACES = List.of("zh", "ja", "ko");

	private static final List<String> ANALYSES = Stream.concat(ANALYSED.stream(), Stream.of("cjk", "other")).toList();

	public static PostDocument of(PostRendered event) {
		return (event.post().status() == PostStatus.PUBLISHED) ? published(event)
				: stub(event.id(), event.revision(), event.generation(), false, List.of());
	}

	public static PostDocument of(PostDeleted event) {
		return stub(event.id(), event.revision(), 0, true, event.aliases());
	}

	private static PostDocument published(PostRendered event) {
		Post post = event.post();
		Rendering rendering = event.rendering();
		String analysis = analysisOf(post.language());
		return new PostDocument(post.id(), ShortId.of(post.id()), post.revision(), event.generation(), false,
				post.publishedAt(), post.updatedAt(), (post.language() != null) ? post.language().primary() : null,
				Slug.of(post.author()), post.author(), post.tags().stream().map(Tag::slug).toList(),
				post.tags().stream().map((tag) -> tag.slug() + " " + tag.name()).toList(), post.aliases(),
				Slug.of(post.title()), Map.of(analysis, post.title()),
				Map.of(analysis, rendering.tableOfContents().stream().map(Rendering.Heading::text).toList()),
				Map.of(analysis, post.tags().stream().map(Tag::name).toList()),
				Map.of(analysis, Blocks.apart(rendering.text())), Map.of("code", rendering.code()), post,
				withoutTexts(rendering));
	}

	// They stand in the fields to be searched already, and a quarter less is read of each
	// document.
	private static Rendering withoutTexts(Rendering rendering) {
		return new Rendering(rendering.html(), rendering.excerptHtml(), rendering.excerptText(),
				rendering.excerptIsWhole(), rendering.tableOfContents(), rendering.wordCount(),
				rendering.readingMinutes(), rendering.leadImage(), "", "", rendering.links());
	}

	private static PostDocument stub(PostId id, long revision, int generation, boolean deleted, List<String> aliases) {
		return new PostDocument(id, ShortId.of(id), revision, generation, deleted, null, null, null, null, null,
				List.of(), List.of(), aliases, null, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), null, null);
	}

	/**
	 * The analyser for a language: its own where there is one, or that for all others.
	 */
	public static String analysisOf(@Nullable LanguageTag language) {
		String primary = (language != null) ? language.primary() : "";
		if (WITHOUT_SPACES.contains(primary)) {
			return "cjk";
		}
		return ANALYSED.contains(primary) ? primary : "other";
	}

	/** The analyses of texts: {@code title.fr}, {@code body.other} and so on. */
	public static List<String> analyses() {
		return ANALYSES;
	}

}
