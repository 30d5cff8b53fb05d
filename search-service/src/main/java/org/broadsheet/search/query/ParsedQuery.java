package org.broadsheet.search.query;

import java.time.LocalDate;
import java.util.List;

import org.broadsheet.events.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What a query says, once its signs are read.
 *
 * @param words plain words, all wanted, in their order
 * @param wanted what else must be there; of each group, one at least
 * @param unwanted what must not be there
 * @param tags all of which a post needs
 */
record ParsedQuery(List<String> words, List<List<Part>> wanted, List<Part> unwanted, List<Slug> tags,
		@Nullable Slug author, @Nullable String language, @Nullable LocalDate from, @Nullable LocalDate to) {

	ParsedQuery {
		words = List.copyOf(words);
		wanted = wanted.stream().map(List::copyOf).toList();
		unwanted = List.copyOf(unwanted);
		tags = List.copyOf(tags);
	}

	/**
	 * A word or a phrase.
	 *
	 * @param exact whether its words must stand side by side, as they are
	 * @param inTitle whether only titles count
	 */
	record Part(String text, boolean exact, boolean inTitle) {
	}

	String text() {
		return String.join(" ", this.words);
	}

	boolean hasNoWords() {
		return this.words.isEmpty() && this.wanted.isEmpty();
	}

	ParsedQuery with(List<String> otherWords, List<List<Part>> otherWanted) {
		return new ParsedQuery(otherWords, otherWanted, this.unwanted, this.tags, this.author, this.language, this.from,
				this.to);
	}

	/** The words without signs, as many as are worth a look: all but the shortest. */
	long tellingWords() {
		return this.words.stream().filter((word) -> word.length() > 2).count();
	}

	/** What the reader chose beside the words, narrowed by what the words say. */
	Selection within(Selection selection) {
		List<Slug> all = selection.allTags()
				? java.util.stream.Stream.concat(selection.tags().stream(), this.tags.stream()).distinct().toList()
				: selection.tags();
		return new Selection(all, selection.allTags(), (this.author != null) ? this.author : selection.author(),
				(this.language != null) ? this.language : selection.language(), later(selection.from(), this.from),
				earlier(selection.to(), this.to));
	}

	private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
		return (one == null || (other != null && other.isAfter(one))) ? other : one;
	}

	private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
		return (one == null || (other != null && other.isBefore(one))) ? other : one;
	}

}
