package org.broadsheet.search.feeds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.thaiopensource.util.PropertyMap;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.IncorrectSchemaException;
import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.Validator;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.output.SAXOutputter;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The RELAX NG grammar of Atom, as RFC 4287 has it in its Appendix B. */
final class AtomGrammar {

	private AtomGrammar() {
	}

	static List<String> breachesIn(Document document) {
		Breaches breaches = new Breaches();
		PropertyMapBuilder properties = new PropertyMapBuilder();
		properties.put(ValidateProperty.ERROR_HANDLER, breaches);
		try {
			Validator validator = grammar(properties.toPropertyMap()).createValidator(properties.toPropertyMap());
			new SAXOutputter(validator.getContentHandler()).output(document);
		}
		catch (JDOMException ex) {
			throw new IllegalArgumentException(ex);
		}
		return breaches.found;
	}

	private static Schema grammar(PropertyMap properties) {
		String file = String.valueOf(AtomGrammar.class.getResource("atom.rnc"));
		try {
			return CompactSchemaReader.getInstance().createSchema(new InputSource(file), properties);
		}
		catch (IOException | SAXException | IncorrectSchemaException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static final class Breaches implements ErrorHandler {

		private final List<String> found = new ArrayList<>();

		@Override
		public void warning(SAXParseException exception) {
			error(exception);
		}

		@Override
		public void error(SAXParseException exception) {
			this.found.add(String.valueOf(exception.getMessage()));
		}

		@Override
		public void fatalError(SAXParseException exception) {
			error(exception);
		}

	}

}
