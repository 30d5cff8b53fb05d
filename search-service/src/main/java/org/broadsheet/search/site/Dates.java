package org.broadsheet.search.site;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Dates and languages as the site's readers write them. */
@Component
public class Dates {

	private static final ZoneId ZONE = ZoneOffset.UTC;

	private final Locale locale;

	Dates(SiteSettings site) {
		this.locale = site.language();
	}

	/** Such as {@code 3 mars 2026}; empty for null. */
	public String day(@Nullable Instant moment) {
		return (moment == null) ? ""
				: DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
					.withLocale(this.locale)
					.withZone(ZONE)
					.format(moment);
	}

	/** Such as {@code mars 2026}. */
	public String month(YearMonth month) {
		return DateTimeFormatter.ofPattern("LLLL uuuu", this.locale).format(month);
	}

	/**
	 * The name of a language in the site's own, such as {@code anglais} of {@code en}.
	 */
	public String language(String tag) {
		return Locale.forLanguageTag(tag).getDisplayLanguage(this.locale);
	}

}
