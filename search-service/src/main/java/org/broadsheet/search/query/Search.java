package org.broadsheet.search.query;

import java.io.IOException;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import org.broadsheet.search.query.Cursor.Way;
import org.broadsheet.search.query.Spelling.Alike;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Finds the posts that a reader means: those with all the words; where they are few,
 * those with words spelt alike after them; where there is none, and where the words are
 * so many that they are a question, those with some of the words after them.
 */
@Service
public class Search {

	private static final int ENOUGH = 10;

	private final HitPages pages;

	private final Spelling spelling;

	private final SearchSettings settings;

	Search(HitPages pages, Spelling spelling, SearchSettings settings) {
		this.pages = pages;
		this.spelling = spelling;
		this.settings = settings;
	}

	/**
	 * Answers a query.
	 * @throws IOException when the index is away
	 * @throws UnknownCursorException when the cursor was given for another query
	 */
	public SearchResult search(SearchQuery query) throws IOException {
		ParsedQuery parsed = QueryParser.parse(query.text());
		if (query.cursor() != null) {
			return goOn(query, parsed, Cursor.decoded(query.cursor(), query));
		}
		SearchResult exact = this.pages.answer(query, parsed, Way.ALL, null, null);
		boolean question = isQuestion(parsed);
		if (parsed.words().isEmpty() || exact.total() > (question ? ENOUGH : this.settings.little())) {
			return exact;
		}
		return forgiving(query, parsed, exact, question);
	}

	private SearchResult goOn(SearchQuery query, ParsedQuery parsed, Cursor cursor) throws IOException {
		Alike alike = cursor.way().isAlike() ? this.spelling.alike(parsed, isQuestion(parsed)) : null;
		try {
			return this.pages.answer(query, parsed, cursor.way(), alike, cursor);
		}
		catch (ElasticsearchException ex) {
			// The same question was answered before: it is what stands in the cursor.
			throw (ex.status() == HttpStatus.BAD_REQUEST.value()) ? new UnknownCursorException() : ex;
		}
	}

	private SearchResult forgiving(SearchQuery query, ParsedQuery parsed, SearchResult exact, boolean question)
			throws IOException {
		// Words of a question that a post has together are spelt as they are meant.
		boolean doubtful = exact.total() == 0 || (!question && exact.total() <= this.settings.little());
		Alike alike = doubtful ? this.spelling.alike(parsed, question) : null;
		boolean other = alike != null && !alike.words().equals(parsed.words());
		if (other && !question) {
			SearchResult found = this.pages.answer(query, parsed, Way.ALIKE, alike, null);
			if (found.total() > exact.total()) {
				return found;
			}
		}
		if (!question && (exact.total() > 0 || parsed.words().size() < 2)) {
			return exact;
		}
		return this.pages.answer(query, parsed, other ? Way.SOME_ALIKE : Way.SOME, other ? alike : null, null);
	}

	private boolean isQuestion(ParsedQuery parsed) {
		return parsed.tellingWords() >= this.settings.question();
	}

}
