package org.broadsheet.search.site;

import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.broadsheet.events.LanguageTag;
import org.broadsheet.events.Post;
import org.broadsheet.events.Rendering.Image;
import org.broadsheet.events.Slug;
import org.broadsheet.search.query.FoundPost;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Dates, languages and names as the site's readers write them. */
@Component
public class Wording {

	private static final ZoneId ZONE = ZoneOffset.UTC;

	private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur",
			"yi");

	private static final Pattern FRENCH_SPACE = Pattern.compile(" (?=[:;?!»])|(?<=«) ");

	private static final int MAX_INSTEAD = 120;

	private final Locale locale;

	private final MessageSource messages;

	Wording(SiteSettings site, MessageSource messages) {
		this.locale = site.language();
		this.messages = messages;
	}

	/** Such as {@code 3 mars 2026}; empty for null. */
	public String day(@Nullable Instant moment) {
		if (moment == null) {
			return "";
		}
		ZonedDateTime day = moment.atZone(ZONE);
		// French counts the first day of a month, and only the first.
		DateTimeFormatter format = (this.locale.getLanguage().equals("fr") && day.getDayOfMonth() == 1)
				? DateTimeFormatter.ofPattern("d'er' MMMM uuuu") : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
		return format.withLocale(this.locale).format(day);
	}

	/** Such as {@code mars 2026}. */
	public String month(YearMonth month) {
		return DateTimeFormatter.ofPattern("LLLL uuuu", this.locale).format(month);
	}

	/** The name of a month without its year, from its two digits. */
	public String monthOfYear(String digits) {
		return DateTimeFormatter.ofPattern("LLLL", this.locale)
			.format(YearMonth.of(Year.MIN_VALUE, Integer.parseInt(digits)));
	}

	/**
	 * The name of a language in the site's own, such as {@code anglais} of {@code en}.
	 */
	public String language(String tag) {
		return Locale.forLanguageTag(tag).getDisplayLanguage(this.locale);
	}

	/** What a post is called: its title, or that it is the note of a day. */
	public String name(Post post) {
		return name(post.title(), post.publishedAt(), post.language());
	}

	/** The same of a post that was found. */
	public String name(FoundPost.Named post) {
		return name(post.title(), post.publishedAt(), post.language());
	}

	private String name(String title, @Nullable Instant publishedAt, @Nullable LanguageTag language) {
		return title.isBlank() ? this.messages.getMessage("note", new Object[] { day(publishedAt) }, this.locale)
				: typeset(language, title);
	}

	/**
	 * What stands in a list where the picture of a post cannot be had: its text, or what
	 * the post is called. Browsers keep the room of pictures without a text.
	 */
	public String instead(Image picture, String name) {
		String text = picture.alt().isBlank() ? name : picture.alt();
		boolean whole = text.codePointCount(0, text.length()) <= MAX_INSTEAD;
		return whole ? text : text.substring(0, text.offsetByCodePoints(0, MAX_INSTEAD)) + "…";
	}

	/**
	 * Some words as their language sets them: French ones do not break before a colon or
	 * within guillemets.
	 */
	public String typeset(@Nullable LanguageTag language, String words) {
		boolean french = language != null && language.primary().equals("fr");
		return french ? FRENCH_SPACE.matcher(words).replaceAll("\u00a0") : words;
	}

	/** {@code rtl} for a language that is written so, else null. */
	public @Nullable String direction(@Nullable LanguageTag language) {
		return (language != null && RIGHT_TO_LEFT.contains(language.primary())) ? "rtl" : null;
	}

	/** How an author stands in addresses. */
	public String slug(String author) {
		return Slug.of(author).value();
	}

}
