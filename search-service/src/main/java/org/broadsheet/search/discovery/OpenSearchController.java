package org.broadsheet.search.discovery;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.broadsheet.search.query.Facet;
import org.broadsheet.search.query.Suggesting;
import org.broadsheet.search.query.Suggesting.Suggested;
import org.broadsheet.search.site.SiteSettings;

import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search in the bar of a browser (OpenSearch 1.1), with suggestions. */
@RestController
class OpenSearchController {

	private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

	// The specification's limits, in characters.
	private static final int SHORT_NAME = 16;

	private static final int DESCRIPTION = 1024;

	private static final int SUGGESTIONS = 8;

	private static final String SUGGESTIONS_TYPE = "application/x-suggestions+json";

	private final Suggesting suggesting;

	private final SiteSettings site;

	private final MessageSource messages;

	OpenSearchController(Suggesting suggesting, SiteSettings site, MessageSource messages) {
		this.suggesting = suggesting;
		this.site = site;
		this.messages = messages;
	}

	@GetMapping(path = "/opensearch.xml", produces = "application/opensearchdescription+xml;charset=UTF-8")
	String description() throws XMLStreamException {
		StringWriter text = new StringWriter();
		XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
		xml.writeStartDocument("UTF-8", "1.0");
		xml.writeStartElement("OpenSearchDescription");
		xml.writeDefaultNamespace(NAMESPACE);
		element(xml, "ShortName", shortened(this.site.name(), SHORT_NAME));
		element(xml, "Description", shortened(this.site.description(), DESCRIPTION));
		element(xml, "Language", this.site.language().toLanguageTag());
		element(xml, "InputEncoding", "UTF-8");
		element(xml, "OutputEncoding", "UTF-8");
		url(xml, "text/html", "results", "/search?q={searchTerms}");
		url(xml, SUGGESTIONS_TYPE, "suggestions", "/opensearch/suggestions?q={searchTerms}");
		url(xml, "application/opensearchdescription+xml", "self", "/opensearch.xml");
		xml.writeEndDocument();
		return text.toString();
	}

	/**
	 * The words typed, the completions, what each is, and where it leads (OpenSearch
	 * Suggestions 1.1).
	 */
	@GetMapping(path = "/opensearch/suggestions", produces = SUGGESTIONS_TYPE)
	List<Object> suggestions(@RequestParam(defaultValue = "") String q) throws IOException {
		Suggesting.Suggestions found = this.suggesting.suggest(q, SUGGESTIONS);
		List<Facet> tags = found.tags().stream().limit(SUGGESTIONS / 2).toList();
		List<Suggested> posts = found.posts();
		List<String> completions = Stream.concat(tags.stream().map(Facet::name), posts.stream().map(Suggested::title))
			.toList();
		List<String> descriptions = Stream
			.concat(tags.stream().map((tag) -> message("archive.tag", tag.name())),
					posts.stream().map(Suggested::author))
			.toList();
		List<String> addresses = Stream
			.concat(tags.stream().map((tag) -> PageHead.absolute(this.site, "/tags/" + tag.value())),
					posts.stream().map((post) -> PageHead.absolute(this.site, post.path())))
			.toList();
		return List.of(q, completions, descriptions, addresses);
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, this.site.language());
	}

	private void url(XMLStreamWriter xml, String type, String rel, String template) throws XMLStreamException {
		xml.writeEmptyElement("Url");
		xml.writeAttribute("type", type);
		xml.writeAttribute("rel", rel);
		xml.writeAttribute("template", this.site.url() + template);
	}

	private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(text);
		xml.writeEndElement();
	}

	private static String shortened(String text, int most) {
		return (text.codePointCount(0, text.length()) <= most) ? text
				: text.substring(0, text.offsetByCodePoints(0, most)).strip();
	}

}
