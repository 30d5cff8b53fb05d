package org.broadsheet.local;

/** What the person in front of the terminal reads when all is up. */
final class Welcome {

	/** Expects the readers' address, the authors' address, the token and the folder. */
	static final String TEXT = """

			Broadsheet is up.

			  Readers       %1$s/
			  Authors       %2$s/swagger-ui.html
			  Author token  %3$s
			  Data and logs %4$s

			Publish a post, and find it on the readers' site a moment later:

			  curl %2$s/api/posts -H 'Authorization: Bearer %3$s' -H 'Content-Type: application/json' \\
			    -d '{"title": "Hello, reader", "body": "A *first* post.", "tags": ["news"], "language": "en"}'

			Ctrl-C stops all; the next ./up shows the same posts.
			""";

	private Welcome() {
	}

}
