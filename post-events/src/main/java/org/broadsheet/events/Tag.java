package org.broadsheet.events;

/**
 * A subject under which posts are gathered. Two spellings with one slug are one tag.
 *
 * @param name what readers see, such as {@code Médiation numérique}
 * @param slug what stands in addresses, such as {@code mediation-numerique}; never empty
 */
public record Tag(String name, Slug slug) {

	public Tag {
		if (slug.isEmpty()) {
			throw new IllegalArgumentException("a tag has at least one letter or digit");
		}
	}

	public static Tag of(String name) {
		return new Tag(name.strip(), Slug.of(name));
	}

}
