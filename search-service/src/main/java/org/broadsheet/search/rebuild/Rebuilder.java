package org.broadsheet.search.rebuild;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.broadsheet.search.index.Agreement;
import org.broadsheet.search.index.Made;
import org.broadsheet.search.index.PostsIndex;
import org.broadsheet.search.index.Rebuild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Fills an index from the log, compares it with the live one, and puts it in its place.
 * Whatever stops it, the next call goes on where the notes in the index say.
 */
@Component
class Rebuilder {

	private static final Logger log = LoggerFactory.getLogger(Rebuilder.class);

	private final PostsIndex index;

	private final LogCopies copies;

	private final Comparison comparison;

	Rebuilder(PostsIndex index, LogCopies copies, Comparison comparison) {
		this.index = index;
		this.copies = copies;
		this.comparison = comparison;
	}

	/**
	 * Asks for a rebuild where the live index was made with other settings than those of
	 * this version.
	 */
	void askIfSettingsChanged() throws IOException {
		Map<String, Made> all = this.index.all();
		Made live = this.index.live().map(all::get).orElse(null);
		boolean failedBefore = all.values()
			.stream()
			.anyMatch((made) -> made.isOfThisVersion() && made.rebuild() != null
					&& made.rebuild().state() == Rebuild.State.FAILED);
		if (live != null && !live.isOfThisVersion() && !failedBefore && this.index.next().isEmpty()) {
			log.info("The settings of the index have changed: a new one is built beside it");
			this.index.createNext(Rebuild.Cause.CHANGED_SETTINGS);
		}
	}

	/** Returns when nothing is left to do, or another instance is to go on. */
	void goOn(BooleanSupplier mine) throws IOException, InterruptedException {
		this.index.ensure();
		String live = this.index.live().orElseThrow();
		fill(live, mine);
		Optional<String> next = this.index.next();
		if (next.isPresent()) {
			build(live, next.get(), mine);
		}
	}

	// The live index itself, after it was thrown away: what is made anew can have the old
	// one's name, so only its own note tells.
	private void fill(String live, BooleanSupplier mine) throws IOException {
		Made made = this.index.all().get(live);
		if (made != null && made.rebuild() != null && made.isUnfinished()
				&& this.copies.copy(live, PostsIndex.ALIAS, made.rebuild(), mine)) {
			this.index.note(live, made(live).done(null));
		}
	}

	private void build(String live, String next, BooleanSupplier mine) throws IOException, InterruptedException {
		Made made = this.index.all().get(next);
		if (made == null || made.rebuild() == null) {
			return;
		}
		if (!made.isUnfinished()) {
			this.index.giveUp(next);
			return;
		}
		// One that another version of the service asked for waits for an instance of that
		// version, as there will be when it is rolled out.
		boolean ours = made.isOfThisVersion() || made.rebuild().cause() == Rebuild.Cause.ASKED;
		if (!ours || !this.copies.copy(next, PostsIndex.NEXT, made.rebuild(), mine)) {
			return;
		}
		this.index.note(next, made(next).comparing());
		// What either took a moment ago counts too.
		this.index.refresh(live);
		this.index.refresh(next);
		Agreement agreement = this.comparison.of(live, next);
		if (agreement.holds()) {
			this.index.swap(live, next);
			this.index.note(next, made(next).done(agreement));
			log.info("Readers ask {} from now on; {} stays until it is deleted", next, live);
		}
		else {
			fail(next, "Posts of " + live + " are missing in it, or older: " + agreement.missing(), agreement);
		}
	}

	private void fail(String next, String failure, Agreement agreement) throws IOException {
		log.error("{} does not take the place of the live index. {}", next, failure);
		this.index.note(next, made(next).failed(failure, agreement));
		this.index.giveUp(next);
	}

	private Rebuild made(String name) throws IOException {
		Made made = this.index.all().get(name);
		if (made == null || made.rebuild() == null) {
			throw new IOException("the index is gone: " + name);
		}
		return made.rebuild();
	}

}
