package org.broadsheet.search.index;

import java.util.Map;

import co.elastic.clients.json.JsonData;
import org.jspecify.annotations.Nullable;

/**
 * How an index was made.
 *
 * @param settings the hash of its settings, or null where it is not known
 * @param rebuild how it is filled, or null where it is not known
 */
public record Made(@Nullable String settings, @Nullable Rebuild rebuild) {

	/** Whether this version of the service would make the same. */
	public boolean isOfThisVersion() {
		return IndexSettings.HASH.equals(this.settings);
	}

	/** Whether there is something left to do. */
	public boolean isUnfinished() {
		return this.rebuild != null && !this.rebuild.state().isLast();
	}

	static Made of(Map<String, JsonData> meta) {
		JsonData settings = meta.get("settings");
		JsonData rebuild = meta.get("rebuild");
		return new Made((settings != null) ? settings.to(String.class) : null,
				(rebuild != null) ? rebuild.to(Rebuild.class) : null);
	}

}
