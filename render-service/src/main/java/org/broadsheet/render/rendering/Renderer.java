package org.broadsheet.render.rendering;

import java.util.Locale;

import org.broadsheet.events.LanguageTag;
import org.broadsheet.events.Rendering;
import org.broadsheet.render.document.Page;
import org.broadsheet.render.document.Sanitiser;
import org.broadsheet.render.extract.Excerpt;
import org.broadsheet.render.extract.PlainText;
import org.broadsheet.render.extract.Words;
import org.broadsheet.render.source.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The whole rendering: the same manuscript and generation give the same bytes.
 * Thread-safe.
 */
@Component
public class Renderer {

	/** To be raised with every change that alters what readers see. */
	public static final int GENERATION = 1;

	private final Sources sources = new Sources();

	public Rendered render(Manuscript manuscript) {
		Page page = Page.of(Sanitiser.sanitise(this.sources.read(manuscript.body(), manuscript.format())));
		PlainText plain = PlainText.of(page.document());
		LanguageTag language = manuscript.language();
		Excerpt excerpt = Excerpt.of(page.document(), manuscript.excerpt(), locale(language));
		int words = Words.count(plain.text());
		return new Rendered(title(manuscript, page), language,
				new Rendering(page.html(), excerpt.html(), excerpt.text(), excerpt.whole(), page.tableOfContents(),
						words, Words.readingMinutes(words, language), page.leadImage(), plain.text(), plain.code(),
						page.links()));
	}

	private static Locale locale(@Nullable LanguageTag language) {
		return (language != null) ? language.locale() : Locale.ROOT;
	}

	private static String title(Manuscript manuscript, Page page) {
		boolean untitled = manuscript.title().isBlank() && !page.tableOfContents().isEmpty();
		return untitled ? page.tableOfContents().getFirst().text() : manuscript.title();
	}

}
