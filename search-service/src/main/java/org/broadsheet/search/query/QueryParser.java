package org.broadsheet.search.query;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.broadsheet.events.Slug;
import org.broadsheet.search.query.ParsedQuery.Part;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query language: words, "phrases", {@code -without}, {@code one OR other},
 * {@code tag:}, {@code author:}, {@code language:}, {@code title:}, {@code before:},
 * {@code after:} and {@code year:}. It never fails: what makes no sense as a sign is
 * taken as text, and what is beyond {@value #MOST_PARTS} words is left out.
 */
final class QueryParser {

	static final int LONGEST = 2000;

	static final int MOST_PARTS = 32;

	private static final int LONGEST_WORD = 100;

	private static final Pattern QUOTES = Pattern.compile("[\u201C\u201D\u201E\u00AB\u00BB\u2033]");

	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\n\\t\\r]]");

	// -? (field:)? ("phrase" | word); a minus within a word or behind a quote is a
	// hyphen.
	private static final Pattern PART = Pattern.compile("(?:(?<!\\S)(?<minus>-))?(?:(?<field>\\p{L}{3,8}):(?=[^\\s:]))?"
			+ "(?:\"\\s*(?<phrase>[^\"]*?)\\s*\"|(?<word>[^\\s\"]+)|\")");

	private static final Pattern DATE = Pattern.compile("[12]\\d{3}(?:-\\d{2}){0,2}");

	private static final Pattern WORDY = Pattern.compile("[\\p{L}\\p{N}]");

	private final List<String> words = new ArrayList<>();

	private final List<List<Part>> wanted = new ArrayList<>();

	private final List<Part> unwanted = new ArrayList<>();

	private final List<Slug> tags = new ArrayList<>();

	private @Nullable Slug author;

	private @Nullable String language;

	private @Nullable LocalDate from;

	private @Nullable LocalDate to;

	private boolean or;

	// Whether the part before is a plain word, which may become the left side of an OR.
	private boolean lastWasWord;

	private QueryParser() {
	}

	static ParsedQuery parse(String query) {
		QueryParser parser = new QueryParser();
		Matcher parts = PART.matcher(clean(query));
		for (int count = 0; count < MOST_PARTS && parts.find(); count++) {
			parser.accept(parts);
		}
		return new ParsedQuery(parser.words, parser.wanted, parser.unwanted, parser.tags, parser.author,
				parser.language, parser.from, parser.to);
	}

	private static String clean(String query) {
		String shortened = query.substring(0, Math.min(query.length(), LONGEST));
		String seen = UNSEEN.matcher(shortened).replaceAll("");
		return QUOTES.matcher(Normalizer.normalize(seen, Normalizer.Form.NFC)).replaceAll("\"");
	}

	private void accept(Matcher part) {
		String phrase = part.group("phrase");
		String text = (phrase != null) ? phrase : part.group("word");
		String field = part.group("field");
		if (text == null) {
			return;
		}
		if (isOr(part, text)) {
			this.or = !this.words.isEmpty() || !this.wanted.isEmpty();
			return;
		}
		boolean unwantedPart = part.group("minus") != null;
		if (field != null && !unwantedPart && narrowed(field.toLowerCase(Locale.ROOT), text)) {
			return;
		}
		boolean inTitle = field != null && (field.equalsIgnoreCase("title") || field.equalsIgnoreCase("titre"));
		String whole = (field != null && !inTitle) ? field + " " + text : text;
		if (!WORDY.matcher(whole).find()) {
			return;
		}
		add(new Part(whole.substring(0, Math.min(whole.length(), (phrase != null) ? LONGEST : LONGEST_WORD)),
				phrase != null, inTitle), unwantedPart);
	}

	private static boolean isOr(Matcher part, String text) {
		return part.group("field") == null && part.group("phrase") == null && part.group("minus") == null
				&& (text.equals("OR") || text.equals("OU") || text.equals("|"));
	}

	private void add(Part part, boolean unwantedPart) {
		if (unwantedPart) {
			this.unwanted.add(part);
		}
		else if (this.or) {
			alternative(part);
		}
		else if (part.exact() || part.inTitle()) {
			this.wanted.add(new ArrayList<>(List.of(part)));
			this.lastWasWord = false;
		}
		else {
			this.words.add(part.text());
			this.lastWasWord = true;
		}
		this.or = false;
	}

	private void alternative(Part part) {
		if (this.lastWasWord || this.wanted.isEmpty()) {
			this.wanted.add(new ArrayList<>(List.of(new Part(this.words.removeLast(), false, false))));
			this.lastWasWord = false;
		}
		this.wanted.getLast().add(part);
	}

	private boolean narrowed(String field, String text) {
		return switch (field) {
			case "tag" -> added(Slug.of(text));
			case "author", "auteur" -> {
				Slug slug = Slug.of(text);
				this.author = slug.isEmpty() ? this.author : slug;
				yield !slug.isEmpty();
			}
			case "language", "langue", "lang" -> {
				boolean valid = text.matches("[A-Za-z]{2,3}(-.*)?");
				this.language = valid ? text.split("-", 2)[0].toLowerCase(Locale.ROOT) : this.language;
				yield valid;
			}
			case "before", "avant", "after", "apres", "après", "year", "annee", "année" -> dated(field, text);
			default -> false;
		};
	}

	private boolean added(Slug tag) {
		return !tag.isEmpty() && this.tags.add(tag);
	}

	// before and after leave the day (or month, or year) itself out.
	private boolean dated(String field, String text) {
		try {
			LocalDate first = firstDay(text);
			LocalDate last = lastDay(text, first);
			switch (field.charAt(0)) {
				case 'b' -> this.to = first.minusDays(1);
				case 'y' -> {
					this.from = first;
					this.to = last;
				}
				default -> datedInFrench(field, first, last);
			}
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private void datedInFrench(String field, LocalDate first, LocalDate last) {
		if (field.startsWith("av")) {
			this.to = first.minusDays(1);
			return;
		}
		this.from = field.startsWith("an") ? first : last.plusDays(1);
		this.to = field.startsWith("an") ? last : this.to;
	}

	private static LocalDate firstDay(String text) {
		if (!DATE.matcher(text).matches()) {
			throw new DateTimeException("no date: " + text);
		}
		return switch (text.length()) {
			case 4 -> Year.parse(text).atDay(1);
			case 7 -> YearMonth.parse(text).atDay(1);
			default -> LocalDate.parse(text);
		};
	}

	private static LocalDate lastDay(String text, LocalDate first) {
		return switch (text.length()) {
			case 4 -> first.plusYears(1).minusDays(1);
			case 7 -> first.plusMonths(1).minusDays(1);
			default -> first;
		};
	}

}
