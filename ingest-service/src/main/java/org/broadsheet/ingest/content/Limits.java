package org.broadsheet.ingest.content;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a post may be at most.
 *
 * @param body of the body, as UTF-8
 * @param title in characters
 * @param tags how many
 * @param tag of one tag, in characters
 * @param author of the author's name, in characters
 * @param excerpt in characters
 * @param address of a canonical address, an alias or a source, in characters
 * @param aliases how many
 * @param request of a whole request or line of an import: escapes and markup make JSON
 * larger than what it says
 * @param requestTime how long a body may take to arrive
 */
@ConfigurationProperties("broadsheet.limits")
public record Limits(@DefaultValue("1MB") DataSize body, @DefaultValue("300") int title, @DefaultValue("50") int tags,
		@DefaultValue("100") int tag, @DefaultValue("100") int author, @DefaultValue("2000") int excerpt,
		@DefaultValue("2000") int address, @DefaultValue("50") int aliases, @DefaultValue("7MB") DataSize request,
		@DefaultValue("30s") Duration requestTime) {
}
