package org.broadsheet.search.index;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.JsonData;

import org.springframework.stereotype.Component;

/**
 * The index that readers ask and the indexer writes, always by its alias; and beside it,
 * while there is one, the index that is to take its place. Its alias is what tells all
 * instances to write to both.
 */
@Component
public class PostsIndex {

	/** The name that all requests use. */
	public static final String ALIAS = "posts";

	/** The name of the index that is being built, if one is. */
	public static final String NEXT = "posts-next";

	private static final String ALL = "posts-*";

	private static final Pattern NUMBERED = Pattern.compile("posts-(\\d{1,9})");

	private final ElasticsearchClient elasticsearch;

	PostsIndex(ElasticsearchClient elasticsearch) {
		this.elasticsearch = elasticsearch;
	}

	/** Creates the index where there is none, to be filled from the log. */
	public void ensure() throws IOException {
		if (live().isEmpty()) {
			try {
				create(ALIAS, Rebuild.Cause.NO_INDEX);
			}
			catch (RebuildUnderWay ex) {
				// Another instance was first.
			}
		}
	}

	/** The index that readers ask. */
	public Optional<String> live() throws IOException {
		return behind(ALIAS);
	}

	/** The index that is being built. */
	public Optional<String> next() throws IOException {
		return behind(NEXT);
	}

	/** Whether an index is being built, so that all is to be written to both. */
	public boolean hasNext() throws IOException {
		return this.elasticsearch.indices().existsAlias((alias) -> alias.name(NEXT)).value();
	}

	/**
	 * Creates an index beside the live one, which all instances write to from now on.
	 * @return its name
	 * @throws RebuildUnderWay if there is one already
	 */
	public String createNext(Rebuild.Cause cause) throws IOException {
		return create(NEXT, cause);
	}

	/**
	 * Has an index that is there already brought up to date, to take the live one's
	 * place.
	 * @throws RebuildUnderWay if there is one already
	 */
	public void makeNext(String name) throws IOException {
		Made before = all().get(name);
		note(name, Rebuild.requested(Rebuild.Cause.ASKED));
		try {
			refusingTwo(NEXT,
					() -> this.elasticsearch.indices()
						.updateAliases((update) -> update
							.actions((action) -> action.add((add) -> add.index(name).alias(NEXT).isWriteIndex(true)))));
		}
		catch (RebuildUnderWay ex) {
			if (before != null && before.rebuild() != null) {
				note(name, before.rebuild());
			}
			throw ex;
		}
	}

	private String create(String alias, Rebuild.Cause cause) throws IOException {
		int last = all().keySet().stream().mapToInt(PostsIndex::number).max().orElse(0);
		String name = ALIAS + "-" + (last + 1);
		refusingTwo(alias,
				() -> this.elasticsearch.indices()
					.create((index) -> index.index(name)
						.withJson(IndexSettings.json(Rebuild.requested(cause)))
						.aliases(alias, (each) -> each.isWriteIndex(true))));
		return name;
	}

	// Elasticsearch takes neither two indices of one name nor two write indices behind
	// one alias: of two who ask at once, one is told here.
	private void refusingTwo(String alias, Change change) throws IOException {
		try {
			change.make();
		}
		catch (ElasticsearchException | IOException ex) {
			if (behind(alias).isPresent()) {
				throw new RebuildUnderWay(ex);
			}
			throw ex;
		}
	}

	/** All indices of posts by name, with what they know of their making. */
	public Map<String, Made> all() throws IOException {
		Map<String, Made> all = new TreeMap<>();
		this.elasticsearch.indices()
			.getMapping((mapping) -> mapping.index(ALL).allowNoIndices(true))
			.mappings()
			.forEach((name, mapping) -> all.put(name, Made.of(mapping.mappings().meta())));
		return all;
	}

	/** Notes in the index how its making stands. */
	public void note(String name, Rebuild rebuild) throws IOException {
		Made made = all().get(name);
		this.elasticsearch.indices().putMapping((mapping) -> {
			mapping.index(name).meta("rebuild", JsonData.of(rebuild));
			return (made != null && made.settings() != null) ? mapping.meta("settings", JsonData.of(made.settings()))
					: mapping;
		});
	}

	/** What was written to an index can be found from now on. */
	public void refresh(String name) throws IOException {
		this.elasticsearch.indices().refresh((refresh) -> refresh.index(name));
	}

	/** Puts the index that was built in the live one's place, at once. */
	public void swap(String from, String to) throws IOException {
		this.elasticsearch.indices()
			.updateAliases((update) -> update
				.actions((action) -> action.remove((old) -> old.index(from).alias(ALIAS).mustExist(true)))
				.actions((action) -> action.add((live) -> live.index(to).alias(ALIAS).isWriteIndex(true)))
				.actions((action) -> action.remove((next) -> next.index(to).alias(NEXT).mustExist(true))));
	}

	/** The index is no longer written beside the live one. */
	public void giveUp(String name) throws IOException {
		this.elasticsearch.indices().deleteAlias((alias) -> alias.index(name).name(NEXT));
	}

	/** Deletes an index, which is not the live one. */
	public void delete(String name) throws IOException {
		this.elasticsearch.indices().delete((index) -> index.index(name));
	}

	private static int number(String name) {
		Matcher matcher = NUMBERED.matcher(name);
		return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
	}

	private Optional<String> behind(String alias) throws IOException {
		try {
			return this.elasticsearch.indices()
				.getAlias((get) -> get.name(alias))
				.aliases()
				.keySet()
				.stream()
				.findFirst();
		}
		catch (ElasticsearchException ex) {
			if (ex.status() == 404) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	private interface Change {

		void make() throws IOException;

	}

}
