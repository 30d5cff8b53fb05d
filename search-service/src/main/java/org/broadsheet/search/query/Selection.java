package org.broadsheet.search.query;

import java.time.LocalDate;
import java.util.List;

import org.broadsheet.events.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Which of the published posts are meant. What is null or empty selects all.
 *
 * @param tags by slug
 * @param allTags whether a post needs each of the tags, or any
 * @param author the folded name
 * @param language the language alone, such as {@code pt}
 * @param from the first day, in UTC
 * @param to the last day, in UTC
 */
public record Selection(List<Slug> tags, boolean allTags, @Nullable Slug author, @Nullable String language,
		@Nullable LocalDate from, @Nullable LocalDate to) {

	public static final Selection ALL = new Selection(List.of(), true, null, null, null, null);

	public Selection {
		tags = List.copyOf(tags);
	}

	public static Selection ofTags(List<Slug> tags, boolean all) {
		return new Selection(tags, all, null, null, null, null);
	}

	public static Selection ofAuthor(Slug author) {
		return new Selection(List.of(), true, author, null, null, null);
	}

	public static Selection between(LocalDate from, LocalDate to) {
		return new Selection(List.of(), true, null, null, from, to);
	}

}
