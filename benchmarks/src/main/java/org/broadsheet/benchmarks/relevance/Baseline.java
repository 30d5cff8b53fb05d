package org.broadsheet.benchmarks.relevance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;

/**
 * BM25 as Lucene has it, and no more: title and text in one field, any of the words, in
 * the analysis of the documents' language.
 */
final class Baseline implements AutoCloseable {

	private static final String TEXT = "text";

	private static final String ID = "id";

	private final Directory directory = new ByteBuffersDirectory();

	private final Analyzer analyzer;

	private final DirectoryReader reader;

	Baseline(TestSet set) throws IOException {
		this.analyzer = analyzer(set.documents().getFirst().language());
		try (IndexWriter writer = new IndexWriter(this.directory, new IndexWriterConfig(this.analyzer))) {
			for (TestSet.Document each : set.documents()) {
				Document document = new Document();
				document.add(new StringField(ID, each.id(), Field.Store.YES));
				document.add(new TextField(TEXT, each.title() + "\n" + each.text(), Field.Store.NO));
				writer.addDocument(document);
			}
		}
		this.reader = DirectoryReader.open(this.directory);
	}

	private static Analyzer analyzer(String language) {
		return switch (language) {
			case "de" -> new GermanAnalyzer();
			case "en" -> new EnglishAnalyzer();
			case "es" -> new SpanishAnalyzer();
			case "fr" -> new FrenchAnalyzer();
			default -> new StandardAnalyzer();
		};
	}

	/** The first documents, best first. */
	List<String> order(String question, int size) {
		try {
			IndexSearcher searcher = new IndexSearcher(this.reader);
			Query query = new QueryBuilder(this.analyzer).createBooleanQuery(TEXT, question);
			if (query == null) {
				return List.of();
			}
			return Arrays.stream(searcher.search(query, size).scoreDocs).map((hit) -> idOf(searcher, hit.doc)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String idOf(IndexSearcher searcher, int document) {
		try {
			return searcher.storedFields().document(document).get(ID);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
		this.directory.close();
		this.analyzer.close();
	}

}
