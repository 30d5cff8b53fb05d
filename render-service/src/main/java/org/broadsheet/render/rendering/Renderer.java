package org.broadsheet.render.rendering;

import java.util.List;

import org.broadsheet.events.LanguageTag;
import org.broadsheet.events.Rendering;
import org.broadsheet.events.Rendering.Heading;
import org.broadsheet.render.document.Page;
import org.broadsheet.render.document.Sanitiser;
import org.broadsheet.render.document.Typography;
import org.broadsheet.render.extract.Excerpt;
import org.broadsheet.render.extract.Languages;
import org.broadsheet.render.extract.PlainText;
import org.broadsheet.render.extract.Words;
import org.broadsheet.render.limits.Interruption;
import org.broadsheet.render.source.Characters;
import org.broadsheet.render.source.Source;
import org.broadsheet.render.source.Sources;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The whole rendering: the same manuscript and generation give the same bytes.
 * Thread-safe.
 */
@Component
public class Renderer {

	/** To be raised with every change that alters what readers see. */
	public static final int GENERATION = 7;

	private final Sources sources = new Sources();

	private final Languages languages = new Languages();

	private final Typography typography;

	public Renderer(Typography typography) {
		this.typography = typography;
	}

	public Rendered render(Manuscript manuscript) {
		Source source = this.sources.read(Characters.fit(manuscript.body()), manuscript.format());
		Document safe = Sanitiser.sanitise(source.document());
		Interruption.check();
		boolean untitled = manuscript.title().isBlank();
		Page page = Page.of(safe, untitled && source.title() == null);
		PlainText plain = PlainText.of(safe);
		LanguageTag language = language(manuscript, plain);
		Interruption.check();
		this.typography.set(safe, language);
		page.name(language);
		page.highlightCode();
		return new Rendered(Characters.fit(untitled ? title(source, page) : manuscript.title()), language,
				rendering(manuscript, page, plain, language));
	}

	private static Rendering rendering(Manuscript manuscript, Page page, PlainText plain,
			@Nullable LanguageTag language) {
		Excerpt excerpt = Excerpt.of(page.document(),
				(manuscript.excerpt() != null) ? Characters.fit(manuscript.excerpt()) : null);
		Interruption.check();
		int words = Words.count(plain.text());
		return new Rendering(page.html(), excerpt.html(), excerpt.text(), excerpt.whole(), page.tableOfContents(),
				words, Words.readingMinutes(words, language), page.leadImage(), plain.text(), plain.code(),
				page.links());
	}

	private @Nullable LanguageTag language(Manuscript manuscript, PlainText plain) {
		if (manuscript.language() != null) {
			return manuscript.language();
		}
		return this.languages.of(plain.text()).orElse(null);
	}

	private static String title(Source source, Page page) {
		if (source.title() != null) {
			return source.title();
		}
		List<Heading> headings = page.tableOfContents();
		return (page.title() != null) ? page.title() : headings.isEmpty() ? "" : headings.getFirst().text();
	}

}
