package org.broadsheet.search.rebuild;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.broadsheet.search.index.Made;
import org.broadsheet.search.index.PostsIndex;
import org.broadsheet.search.index.Rebuild;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What operators see of the indices, and ask of them. */
@Component
class IndexAdmin {

	private final PostsIndex index;

	IndexAdmin(PostsIndex index) {
		this.index = index;
	}

	/**
	 * An index.
	 *
	 * @param live whether readers ask it
	 * @param current whether this version of the service would make the same
	 */
	record Described(String name, boolean live, boolean current, @Nullable Rebuild rebuild) {
	}

	List<Described> indices() throws IOException {
		String live = this.index.live().orElse("");
		return this.index.all()
			.entrySet()
			.stream()
			.map((each) -> new Described(each.getKey(), each.getKey().equals(live), each.getValue().isOfThisVersion(),
					each.getValue().rebuild()))
			.toList();
	}

	/** The rebuild of an index, which goes by the index's name. */
	Optional<Rebuild> rebuild(String name) throws IOException {
		return Optional.ofNullable(this.index.all().get(name)).map(Made::rebuild);
	}

	Map<String, Rebuild> rebuilds() throws IOException {
		Map<String, Rebuild> rebuilds = new java.util.TreeMap<>();
		this.index.all().forEach((name, made) -> {
			if (made.rebuild() != null) {
				rebuilds.put(name, made.rebuild());
			}
		});
		return rebuilds;
	}

	/**
	 * Asks for a rebuild.
	 * @param existing an index to go back to, brought up to date; or null for a new one
	 * @return the name of the index that is being built
	 */
	String request(@Nullable String existing) throws IOException {
		if (existing == null) {
			return this.index.createNext(Rebuild.Cause.ASKED);
		}
		refuseLive(existing);
		this.index.makeNext(existing);
		return existing;
	}

	/** Deletes an index; one that is being built is given up with it. */
	void delete(String name) throws IOException {
		refuseLive(name);
		this.index.delete(name);
	}

	private void refuseLive(String name) throws IOException {
		if (!this.index.all().containsKey(name)) {
			throw new NoSuchElementException(name);
		}
		if (this.index.live().filter(name::equals).isPresent()) {
			throw new IndexIsLive();
		}
	}

	/** What readers ask is not taken from them. */
	static final class IndexIsLive extends RuntimeException {

	}

}
