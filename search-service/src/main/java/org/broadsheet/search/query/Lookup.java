package org.broadsheet.search.query;

/** What stands at a post's address. */
public sealed interface Lookup {

	/** A published article. */
	record Found(Article article) implements Lookup {
	}

	/** A post that was deleted: 410. */
	record Gone() implements Lookup {
	}

	/** No post, or none that readers may see now: 404. */
	record Unknown() implements Lookup {
	}

}
