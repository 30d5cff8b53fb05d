package org.broadsheet.render;

import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Test data that others wrote, in the folder that the property {@code broadsheet.data}
 * names; where it is absent the test is skipped and says so.
 */
public final class ThirdPartyData {

	private ThirdPartyData() {
	}

	public static Path file(String name) {
		Path file = Path.of(System.getProperty("broadsheet.data", "../../shared/data")).resolve(name);
		assumeThat(Files.exists(file)).as("third-party data %s", file).isTrue();
		return file;
	}

	public static JsonNode json(String name) {
		return JsonMapper.shared().readTree(file(name).toFile());
	}

}
