package org.broadsheet.search.api;

/** What the API's document says at length. */
final class SearchDocumentation {

	static final String QUERY_LANGUAGE = """
			Finds posts in any language by their words, accents, case and forms not mattering. The parameter `q` takes:

			| typed | means |
			|---|---|
			| `words` | all of them; a question of four words or more also finds posts with some of them, after the others |
			| `"a phrase"` | these words side by side |
			| `-word`, `-"a phrase"` | without it |
			| `one OR other` | either |
			| `title:word` | in the title |
			| `tag:name`, `author:name`, `language:fr` | only such posts |
			| `before:2024`, `after:2024-02`, `year:2023` | by the day of publication |

			Signs in odd places are text: no query is an error. Where no post has all the words, the best have some of
			them, and `partial` is true. Where a word is in few posts or none, `didYouMean` has a better spelling, and
			the posts with that one are among the hits. Without words, all posts are found, newest first.
			""";

	static final String ANSWER = """
			{"total": 1, "tookMs": 4, "hits": [{"id": "0198c0de-0000-7000-8000-000000000001",
			"url": "/posts/la-mediation-4k2j9x7q0zbd", "title": "La médiation", "excerpt": "Des médiateurs au travail.",
			"highlights": {"title": ["La <mark>médiation</mark>"], "body": ["Des <mark>médiateurs</mark> au travail."]},
			"tags": [{"name": "Médiation numérique", "slug": "mediation-numerique"}], "author": "Zoé Dupont",
			"language": "fr", "publishedAt": "2024-02-29T08:00:00Z"}],
			"facets": {"tags": [{"value": "mediation-numerique", "name": "Médiation numérique", "count": 1}],
			"authors": [{"value": "zoe-dupont", "name": "Zoé Dupont", "count": 1}],
			"years": [{"value": "2024", "name": "2024", "count": 1}],
			"languages": [{"value": "fr", "name": "fr", "count": 1}]},
			"didYouMean": null, "partial": false, "next": null}
			""";

	static final String UNREADABLE = """
			{"type": "urn:broadsheet:problem:unreadable-parameter", "title": "Unreadable parameter", "status": 400,
			"detail": "The parameter size is to be a whole number from 0 to 100.", "field": "size"}
			""";

	static final String SUGGESTIONS = """
			{"posts": [{"title": "La médiation", "url": "/posts/la-mediation-4k2j9x7q0zbd"}],
			"tags": [{"value": "mediation-numerique", "name": "Médiation numérique", "count": 12}]}
			""";

	private SearchDocumentation() {
	}

}
