package org.broadsheet.search.query;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How hits are weighed. A weight of 1 is that of a word in the text, its forms taken
 * together.
 *
 * @param exact the weight of words in the form asked for
 * @param neighbours the weight of two words that stand side by side as in the question
 * @param recency the most that a post can gain by being new; 0 for no preference
 * @param recencyDays the age at which half of that gain is left
 * @param little so few hits or fewer, and other spellings are tried
 * @param question so many words or more are a question in sentences, to which posts with
 * most of its words are an answer
 * @param synonyms a file of words for the same, read again when it has changed
 */
@ConfigurationProperties("broadsheet.search")
public record SearchSettings(@DefaultValue("0.3") float exact, @DefaultValue("0.15") float neighbours,
		@DefaultValue("0.3") float recency, @DefaultValue("365") int recencyDays, @DefaultValue("2") int little,
		@DefaultValue("4") int question, @Nullable Path synonyms) {
}
