package org.broadsheet.ingest.decision;

/**
 * Who wishes.
 *
 * @param name the name under which the author signs and owns posts
 * @param editor whether all posts are theirs to see and to change
 */
public record Actor(String name, boolean editor) {

	public boolean mayTouchPostsOf(String owner) {
		return this.editor || this.name.equals(owner);
	}

}
