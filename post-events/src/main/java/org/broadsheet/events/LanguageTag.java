package org.broadsheet.events;

import java.util.IllformedLocaleException;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A language as BCP 47 (RFC 5646) writes it, in its canonical case: {@code fr},
 * {@code pt-BR}, {@code zh-Hant}.
 *
 * @param value a well-formed tag with a language of 2 or 3 letters
 */
public record LanguageTag(@JsonValue String value) {

	@JsonCreator
	public LanguageTag {
		value = canonical(value);
	}

	private static String canonical(String tag) {
		try {
			Locale locale = new Locale.Builder().setLanguageTag(tag).build();
			if (locale.getLanguage().length() < 2 || locale.getLanguage().length() > 3) {
				throw new IllegalArgumentException("a language is a BCP 47 tag such as fr or pt-BR");
			}
			return locale.toLanguageTag();
		}
		catch (IllformedLocaleException ex) {
			throw new IllegalArgumentException("a language is a BCP 47 tag such as fr or pt-BR", ex);
		}
	}

	/** The language alone, such as {@code pt} of {@code pt-BR}. */
	public String primary() {
		return locale().getLanguage();
	}

	public Locale locale() {
		return Locale.forLanguageTag(this.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
