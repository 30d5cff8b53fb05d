package org.broadsheet.ingest.imports;

import org.broadsheet.events.PostId;
import org.broadsheet.ingest.progress.Arrivals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTests {

	private static final int STEP_MILLIS = 10;

	private static final int MOST_A_STEP = 200;

	private final Pipeline pipeline = new Pipeline();

	private final Pace pace = new Pace(this.pipeline, this.pipeline::nanos);

	@ParameterizedTest
	@ValueSource(ints = { 50, 130, 1000, 8000 })
	void aPostThatIsPublishedMeanwhileWaitsAboutASecondAndTheImportIsNoSlowerThanItCouldBe(int perSecond) {
		this.pipeline.perSecond = perSecond;
		run(30);
		long arrived = (long) this.pipeline.arrived;
		assertThat(longestWait(10)).isLessThan(1.6);
		assertThat(this.pipeline.arrived - arrived).isGreaterThan(perSecond * 9.5);
	}

	@Test
	void aPostThatIsPublishedWhileTheFirstArriveFromASlowPipelineWaitsNoLonger() {
		this.pipeline.perSecond = 30;
		assertThat(longestWait(2)).isLessThan(1.6);
	}

	@Test
	void itSlowsDownWithTheReaders() {
		this.pipeline.perSecond = 1000;
		run(20);
		this.pipeline.perSecond = 100;
		run(30);
		assertThat(this.pipeline.secondsToWait()).isLessThan(1.6);
	}

	@Test
	void whereNothingArrivesTheLogKeepsWhatComes() {
		this.pipeline.perSecond = 0;
		run(4);
		assertThat(this.pipeline.sent).isLessThan(200);
		run(20);
		assertThat(this.pipeline.sent).isGreaterThan(100_000);
		this.pipeline.perSecond = 5000;
		run(120);
		assertThat(this.pipeline.secondsToWait()).isLessThan(1.6);
	}

	private double longestWait(double seconds) {
		double longest = 0;
		for (int tenth = 0; tenth < seconds * 10; tenth++) {
			run(0.1);
			longest = Math.max(longest, this.pipeline.secondsToWait());
		}
		return longest;
	}

	private void run(double seconds) {
		for (long step = 0; step < seconds * 1000 / STEP_MILLIS; step++) {
			this.pipeline.step();
			for (int i = 0; i < MOST_A_STEP && this.pace.hasRoom(); i++) {
				this.pace.taken(new PostId("p" + this.pipeline.sent++), 1);
			}
		}
	}

	/** First in, first out, at a rate that may change, in a time of its own. */
	private static final class Pipeline implements Arrivals {

		private long millis = 1;

		private double perSecond;

		private long sent;

		private double arrived;

		private long last = 1;

		void step() {
			this.millis += STEP_MILLIS;
			double before = this.arrived;
			this.arrived = Math.min((double) this.sent, this.arrived + this.perSecond * STEP_MILLIS / 1000);
			this.last = (this.arrived > before) ? nanos() : this.last;
		}

		double secondsToWait() {
			return (this.sent - this.arrived) / this.perSecond;
		}

		long nanos() {
			return this.millis * 1_000_000;
		}

		@Override
		public boolean isOver(PostId id, long revision) {
			return Long.parseLong(id.value().substring(1)) < Math.floor(this.arrived);
		}

		@Override
		public long last() {
			return this.last;
		}

	}

}
