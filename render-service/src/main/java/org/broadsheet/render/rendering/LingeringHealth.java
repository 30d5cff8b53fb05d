package org.broadsheet.render.rendering;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Not alive any more when abandoned renderings hold what new ones need. */
@Component("lingering")
class LingeringHealth implements HealthIndicator {

	private final BoundedRenderer renderer;

	LingeringHealth(BoundedRenderer renderer) {
		this.renderer = renderer;
	}

	@Override
	public Health health() {
		Health.Builder health = this.renderer.isExhausted() ? Health.down() : Health.up();
		return health.withDetail("lingering", this.renderer.lingering()).build();
	}

}
