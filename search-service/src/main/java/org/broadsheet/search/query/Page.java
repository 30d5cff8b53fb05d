package org.broadsheet.search.query;

import java.util.List;

/**
 * One page of a list of articles, newest first.
 *
 * @param number counts from 1
 * @param total of articles on all pages
 */
public record Page(List<Article> articles, int number, int size, long total) {

	/** The number of the last page that can be asked for. */
	public int last() {
		long reachable = Math.min(this.total, PublishedPosts.REACHABLE);
		return (int) Math.max(1, (reachable + this.size - 1) / this.size);
	}

	public boolean hasNext() {
		return this.number < last();
	}

	public boolean hasPrevious() {
		return this.number > 1;
	}

}
