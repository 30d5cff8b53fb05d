package org.broadsheet.search.query;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How hits are weighed.
 *
 * @param titlePhrase the weight of words that stand together in the title
 * @param bodyPhrase the weight of words that stand together in the text
 * @param recency the most that a post can gain by being new; 0 for no preference
 * @param recencyDays the age at which half of that gain is left
 * @param little so few hits or fewer, and other spellings are tried
 */
@ConfigurationProperties("broadsheet.search")
public record SearchSettings(@DefaultValue("0.5") float titlePhrase, @DefaultValue("0.5") float bodyPhrase,
		@DefaultValue("0.3") float recency, @DefaultValue("365") int recencyDays, @DefaultValue("2") int little) {
}
