package org.broadsheet.render.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.broadsheet.events.LanguageTag;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Makes footnotes be heard as what they are by who cannot see them. */
final class Footnotes {

	private static final Map<String, String> BACK = Map.of("de", "Zurück zum Text", "en", "Back to the text", "es",
			"Volver al texto", "fr", "Retour au texte", "it", "Torna al testo", "nl", "Terug naar de tekst", "pt",
			"Voltar ao texto");

	private static final String FALLBACK = "en";

	// Elements between a note and its link; a hostile text has no end of them.
	private static final int NEAR = 4;

	// A note has as many links back as the text has references to it.
	private final Map<Element, List<Element>> backByNote = new HashMap<>();

	// These roles are spoken in the reader's language, whatever the post's.
	void fitSection(Element section) {
		if (section.hasClass("footnotes")) {
			section.attr("role", "doc-endnotes");
		}
	}

	void fitLink(Element link) {
		if (link.hasClass("footnote-backref")) {
			link.attr("role", "doc-backlink");
			this.backByNote.computeIfAbsent(noteOf(link), (note) -> new ArrayList<>()).add(link);
		}
		else if (link.parent() != null && link.parent().hasClass("footnote-ref")) {
			link.attr("role", "doc-noteref");
		}
	}

	private static Element noteOf(Element link) {
		Element around = link.parent();
		for (int up = 0; up < NEAR && around != null; up++) {
			if (around.nameIs("li")) {
				return around;
			}
			around = around.parent();
		}
		return link;
	}

	/** Says where the links of notes lead, which show but an arrow. */
	void name(@Nullable LanguageTag language) {
		String known = (language != null && BACK.containsKey(language.primary())) ? language.primary() : FALLBACK;
		boolean foreign = language == null || !known.equals(language.primary());
		this.backByNote.values().forEach((links) -> {
			for (int i = 0; i < links.size(); i++) {
				String number = (links.size() > 1) ? " " + (i + 1) : "";
				links.get(i).attr("aria-label", BACK.get(known) + number);
				if (foreign) {
					links.get(i).attr("lang", known);
				}
			}
		});
	}

}
