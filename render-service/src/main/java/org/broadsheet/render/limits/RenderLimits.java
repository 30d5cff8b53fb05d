package org.broadsheet.render.limits;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one post may cost.
 *
 * @param body the longest source, in UTF-8
 * @param output the longest HTML, in characters: a record has to hold it, and the text
 * beside it
 * @param time how long a rendering may take
 * @param threads how many renderings run at a time; 0 for one each processor
 * @param abandoned how many renderings that did not heed the end of their time may linger
 * before the service calls itself broken
 */
@ConfigurationProperties("broadsheet.render.limits")
public record RenderLimits(@DefaultValue("1MB") DataSize body, @DefaultValue("4000000") int output,
		@DefaultValue("5s") Duration time, @DefaultValue("0") int threads, @DefaultValue("4") int abandoned) {

	public RenderLimits {
		if (body.toBytes() < 1 || output < 1 || !time.isPositive() || threads < 0 || abandoned < 0) {
			throw new IllegalArgumentException("limits of rendering are positive");
		}
		threads = (threads == 0) ? Runtime.getRuntime().availableProcessors() : threads;
	}

}
