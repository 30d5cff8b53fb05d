package org.broadsheet.ingest.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.broadsheet.events.PostDeleted;
import org.broadsheet.events.PostEvent;
import org.broadsheet.events.PostId;
import org.broadsheet.events.PostSaved;
import org.broadsheet.events.PostStatus;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionsPropertyTests {

	private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

	@Property
	void countsRevisionsWithoutGapOrRepetition(@ForAll("histories") List<Command> history) {
		List<PostEvent> facts = facts(history);
		for (int i = 0; i < facts.size(); i++) {
			assertThat(facts.get(i).revision()).isEqualTo(i + 1);
		}
	}

	@Property
	void showsReadersOnlyWhatTheyCanBeShown(@ForAll("histories") List<Command> history) {
		boolean erased = false;
		for (PostEvent fact : facts(history)) {
			assertThat(erased).as("nothing rises from erasure").isFalse();
			if (fact instanceof PostSaved saved && saved.post().status() == PostStatus.PUBLISHED) {
				assertThat(saved.post().title() + saved.post().body()).isNotBlank();
				assertThat(saved.post().publishedAt()).isNotNull();
			}
			erased = fact instanceof PostDeleted deleted && deleted.erased();
		}
	}

	@Property
	void givesARepeatedCommandItsFirstAnswer(@ForAll("histories") List<Command> history) {
		PostState state = null;
		Map<String, Long> granted = new HashMap<>();
		for (Command command : history) {
			Decision decision = Decisions.decide(state, command, NOON);
			if (decision instanceof Decision.Granted now) {
				state = now.next();
				granted.put(command.commandId(), state.revision());
				assertThat(Decisions.decide(state, command, NOON)).isIn(new Decision.Repeated(state.revision()),
						new Decision.Unchanged());
			}
			else if (decision instanceof Decision.Repeated repeated) {
				assertThat(repeated.revision()).isEqualTo(granted.get(command.commandId()));
			}
		}
	}

	@Property
	void letsAtMostOneOfRacingEditsWin(@ForAll @IntRange(min = 2, max = 20) int writers,
			@ForAll("histories") List<Command> history) {
		PostState state = state(history);
		long seen = (state != null) ? state.revision() : 0;
		int wins = 0;
		for (int i = 0; i < writers; i++) {
			Condition condition = (seen > 0) ? new Condition.IsAt(seen) : new Condition.NeverExisted();
			Command edit = new Command(new PostId("p"), "racer" + i, "racer" + i, new Actor("Marie", true),
					new Wish.Save(Contents.published("racer"), condition), null);
			if (Decisions.decide(state, edit, NOON) instanceof Decision.Granted granted) {
				wins++;
				state = granted.next();
			}
		}
		assertThat(wins).isLessThanOrEqualTo(1);
	}

	private static List<PostEvent> facts(List<Command> history) {
		List<PostEvent> facts = new ArrayList<>();
		PostState state = null;
		for (Command command : history) {
			if (Decisions.decide(state, command, NOON) instanceof Decision.Granted granted) {
				state = granted.next();
				facts.add(granted.fact());
			}
		}
		return facts;
	}

	private static @Nullable PostState state(List<Command> history) {
		PostState state = null;
		for (Command command : history) {
			if (Decisions.decide(state, command, NOON) instanceof Decision.Granted granted) {
				state = granted.next();
			}
		}
		return state;
	}

	// Few ids of commands, so that some are repeated; the fingerprint follows from the
	// id.
	@Provide
	Arbitrary<List<Command>> histories() {
		Arbitrary<Actor> actors = Arbitraries.of(new Actor("Marie", false), new Actor("Paul", false),
				new Actor("Rédaction", true));
		return Combinators.combine(Arbitraries.integers().between(1, 30), actors, wishes())
			.as((number, actor, wish) -> new Command(new PostId("p"), "c" + number, "f" + number, actor, wish, null))
			.list()
			.ofMaxSize(60);
	}

	private static Arbitrary<Wish> wishes() {
		Arbitrary<Condition> conditions = Arbitraries.oneOf(Arbitraries.just(new Condition.NeverExisted()),
				Arbitraries.just(new Condition.Exists()),
				Arbitraries.longs().between(0, 20).map((revision) -> new Condition.IsAt(revision)));
		Arbitrary<PostContent> contents = Combinators
			.combine(Arbitraries.of("", " ", "a", "b"), Arbitraries.of(PostStatus.class))
			.as((title, status) -> Contents.content(title, null, status));
		return Arbitraries.frequencyOf(
				net.jqwik.api.Tuple.of(10, Combinators.combine(contents, conditions).as(Wish.Save::new)),
				net.jqwik.api.Tuple.of(3, Combinators.combine(contents, conditions).as(Wish.Restore::new)),
				net.jqwik.api.Tuple.of(3, contents.map(Wish.Import::new)),
				net.jqwik.api.Tuple.of(2, conditions.map(Wish.Delete::new)),
				net.jqwik.api.Tuple.of(1, Arbitraries.just(new Wish.Erase())));
	}

}
