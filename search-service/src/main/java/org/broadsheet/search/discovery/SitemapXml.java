package org.broadsheet.search.discovery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

/** Writes one file of the Sitemap protocol 0.9: an index, or a list of pages. */
final class SitemapXml {

	private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final XMLStreamWriter xml;

	private final String entry;

	private SitemapXml(String root, String entry) throws XMLStreamException {
		this.entry = entry;
		this.xml = XMLOutputFactory.newDefaultFactory()
			.createXMLStreamWriter(this.bytes, StandardCharsets.UTF_8.name());
		this.xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
		this.xml.writeStartElement(root);
		this.xml.writeDefaultNamespace(NAMESPACE);
	}

	static SitemapXml index() throws XMLStreamException {
		return new SitemapXml("sitemapindex", "sitemap");
	}

	static SitemapXml pages() throws XMLStreamException {
		return new SitemapXml("urlset", "url");
	}

	/**
	 * Adds an entry.
	 * @param address absolute and percent-encoded
	 */
	void add(String address, @Nullable Instant lastModified) throws XMLStreamException {
		this.xml.writeStartElement(this.entry);
		text("loc", address);
		if (lastModified != null) {
			text("lastmod", lastModified.toString());
		}
		this.xml.writeEndElement();
	}

	byte[] finish() throws XMLStreamException {
		this.xml.writeEndDocument();
		this.xml.close();
		return this.bytes.toByteArray();
	}

	private void text(String element, String value) throws XMLStreamException {
		this.xml.writeStartElement(element);
		this.xml.writeCharacters(value);
		this.xml.writeEndElement();
	}

}
