package org.broadsheet.search.reconciliation;

import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * How the index differs from the log, for the operator's alarms: one instance compares,
 * and the others, which do not know, export no number.
 */
@Component
class Difference {

	private static final String NAME = "broadsheet.index.difference";

	private final Counter repaired;

	private volatile @Nullable Reconciliation last;

	Difference(MeterRegistry meters) {
		gauge("missing", Reconciliation::missing, meters);
		gauge("stale", Reconciliation::stale, meters);
		gauge("surplus", Reconciliation::surplus, meters);
		Gauge.builder("broadsheet.index.compared", this, (it) -> it.read((last) -> last.endedAt().getEpochSecond()))
			.description("When index and log were last compared")
			.baseUnit("timestamp.seconds")
			.register(meters);
		this.repaired = Counter.builder("broadsheet.index.repaired")
			.description("Posts written to the index again because a comparison missed them")
			.register(meters);
	}

	void set(Reconciliation found) {
		this.last = found;
		this.repaired.increment((double) found.repaired());
	}

	private void gauge(String kind, ToDoubleFunction<Reconciliation> number, MeterRegistry meters) {
		Gauge.builder(NAME, this, (it) -> it.read(number))
			.description("Posts in which the index differed from the log at the last comparison; must be 0")
			.tag("kind", kind)
			.strongReference(true)
			.register(meters);
	}

	private double read(ToDoubleFunction<Reconciliation> number) {
		Reconciliation found = this.last;
		return (found != null) ? number.applyAsDouble(found) : Double.NaN;
	}

}
