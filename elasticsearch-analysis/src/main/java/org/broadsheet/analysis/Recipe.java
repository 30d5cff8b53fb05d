package org.broadsheet.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.elasticsearch.common.settings.Settings;

/**
 * How a stock component is made from one of Lucene's.
 *
 * @param luceneName what Lucene calls it
 * @param taken which setting becomes which argument
 * @param needed the settings without which there is no component
 * @param lines the settings that are lists, which Lucene reads as the lines of a file,
 * each with Lucene's form of a line
 */
record Recipe(String luceneName, Map<String, String> taken, Set<String> needed,
		Map<String, UnaryOperator<String>> lines) {

	static Recipe lucene(String name) {
		return new Recipe(name, Map.of(), Set.of(), Map.of());
	}

	Recipe takes(String setting, String argument) {
		return new Recipe(this.luceneName, plus(this.taken, setting, argument), this.needed, this.lines);
	}

	Recipe needs(String setting, String argument) {
		Set<String> more = new HashSet<>(this.needed);
		more.add(setting);
		return new Recipe(this.luceneName, plus(this.taken, setting, argument), more, this.lines);
	}

	Recipe lines(String setting, String argument, UnaryOperator<String> line) {
		Recipe needing = needs(setting, argument);
		return new Recipe(this.luceneName, needing.taken, needing.needed, plus(this.lines, setting, line));
	}

	/**
	 * The arguments for Lucene; a list's argument is the name of its setting.
	 * @throws IllegalArgumentException for a setting that is missing or not known
	 */
	Map<String, String> arguments(String component, Settings settings) {
		for (String name : this.needed) {
			if (!settings.hasValue(name)) {
				throw new IllegalArgumentException("[" + component + "] needs the setting [" + name + "]");
			}
		}
		Map<String, String> arguments = new HashMap<>();
		for (String setting : settings.keySet()) {
			String argument = this.taken.get(setting);
			if (argument != null) {
				arguments.put(argument, this.lines.containsKey(setting) ? setting : settings.get(setting));
			}
			else if (!"type".equals(setting) && !setting.startsWith("index.")) {
				throw new IllegalArgumentException("[" + component + "] does not know the setting [" + setting + "]");
			}
		}
		return arguments;
	}

	private static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
		Map<String, V> more = new HashMap<>(map);
		more.put(key, value);
		return more;
	}

}
