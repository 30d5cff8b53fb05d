package org.broadsheet.search.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.broadsheet.events.Slug;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Other words for the same, from a file that an operator may change at any time: a line
 * {@code bike, bicycle} finds each by the other, a line {@code css => style sheet} finds
 * the right side by the left only; {@code #} begins a remark. Accents and case do not
 * matter. Queries are widened, the index is not: no post has to be indexed again.
 */
@Component
class Synonyms {

	private static final Logger log = LoggerFactory.getLogger(Synonyms.class);

	private static final int MOST_VARIANTS = 8;

	private final @Nullable Path file;

	private volatile Read last = new Read(null, List.of());

	Synonyms(SearchSettings settings) {
		this.file = settings.synonyms();
	}

	private record Read(@Nullable FileTime changed, List<Rule> rules) {
	}

	/** Who asks for one of the words may also mean one of the others. */
	private record Rule(List<Slug> asked, List<String> meant) {

		static Rule of(String line) {
			String[] sides = line.split("=>", 2);
			return new Rule(words(sides[0]).stream().map(Slug::of).toList(), words(sides[sides.length - 1]));
		}

		private static List<String> words(String list) {
			return Arrays.stream(list.split(",")).map(String::strip).filter((word) -> !word.isEmpty()).toList();
		}

	}

	/** The text in all the words that it may be meant in, as it is first. */
	List<String> variants(String text) {
		Set<String> variants = new LinkedHashSet<>(List.of(text));
		List<String> words = List.of(text.split(" "));
		for (Rule rule : rules()) {
			for (Slug asked : rule.asked()) {
				variants.addAll(replaced(words, asked, rule.meant()));
			}
		}
		return variants.stream().limit(MOST_VARIANTS).toList();
	}

	private static List<String> replaced(List<String> words, Slug asked, List<String> meant) {
		int length = asked.value().split("-").length;
		List<String> variants = new ArrayList<>();
		for (int i = 0; i + length <= words.size(); i++) {
			if (Slug.of(String.join(" ", words.subList(i, i + length))).equals(asked)) {
				for (String other : meant) {
					List<String> variant = new ArrayList<>(words.subList(0, i));
					variant.add(other);
					variant.addAll(words.subList(i + length, words.size()));
					variants.add(String.join(" ", variant));
				}
			}
		}
		return variants;
	}

	private List<Rule> rules() {
		if (this.file == null) {
			return List.of();
		}
		try {
			FileTime changed = Files.getLastModifiedTime(this.file);
			if (!changed.equals(this.last.changed())) {
				this.last = new Read(changed,
						Files.readAllLines(this.file)
							.stream()
							.map((line) -> line.replaceFirst("#.*", "").strip())
							.filter((line) -> !line.isEmpty())
							.map(Rule::of)
							.toList());
			}
		}
		catch (IOException ex) {
			log.warn("The synonyms stay as they were, {} cannot be read: {}", this.file, ex.toString());
		}
		return this.last.rules();
	}

}
