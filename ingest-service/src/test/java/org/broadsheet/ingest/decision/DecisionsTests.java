package org.broadsheet.ingest.decision;

import java.time.Duration;
import java.time.Instant;

import org.broadsheet.events.PostDeleted;
import org.broadsheet.events.PostId;
import org.broadsheet.events.PostSaved;
import org.broadsheet.events.PostStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionsTests {

	private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

	private static final Actor MARIE = new Actor("Marie", false);

	private static final Actor PAUL = new Actor("Paul", false);

	private static final Actor EDITOR = new Actor("Rédaction", true);

	private int commands;

	@Test
	void makesTheFirstRevisionOfANewPost() {
		PostState state = granted(null, save(MARIE, Contents.published("Un été"), new Condition.NeverExisted()));
		assertThat(state.revision()).isEqualTo(1);
		assertThat(state.owner()).isEqualTo("Marie");
		assertThat(state.current().post()).satisfies((post) -> {
			assertThat(post.slug().value()).isEqualTo("un-ete");
			assertThat(post.publishedAt()).isEqualTo(NOON);
		});
	}

	@Test
	void grantsOneOfTwoEditsOfARevision() {
		PostState first = post();
		PostState second = granted(first, save(MARIE, Contents.published("b"), new Condition.IsAt(1)));
		assertThat(refusal(second, save(MARIE, Contents.published("c"), new Condition.IsAt(1))))
			.isEqualTo(Refusal.STALE);
	}

	@Test
	void refusesARevisionFromTheFuture() {
		assertThat(refusal(post(), save(MARIE, Contents.published("b"), new Condition.IsAt(2))))
			.isEqualTo(Refusal.STALE);
	}

	@Test
	void answersARepeatedCommandAsTheFirstTime() {
		Command edit = save(MARIE, Contents.published("b"), new Condition.IsAt(1));
		PostState second = granted(post(), edit);
		assertThat(decide(second, edit)).isEqualTo(new Decision.Repeated(2));
		PostState third = granted(second, save(MARIE, Contents.published("c"), new Condition.IsAt(2)));
		assertThat(decide(third, edit)).isEqualTo(new Decision.Repeated(2));
	}

	@Test
	void neverForgetsTheCommandThatMadeThePost() {
		Command create = save(MARIE, Contents.published("a"), new Condition.NeverExisted());
		PostState state = granted(null, create);
		for (int i = 0; i < 2 * PostState.REMEMBERED; i++) {
			state = granted(state, save(MARIE, Contents.published("x" + i), new Condition.Exists()));
		}
		assertThat(decide(state, create)).isEqualTo(new Decision.Repeated(1));
	}

	@Test
	void refusesACommandIdThatWasUsedForSomethingElse() {
		Command edit = save(MARIE, Contents.published("b"), new Condition.IsAt(1));
		PostState second = granted(post(), edit);
		Command other = new Command(edit.id(), edit.commandId(), "other", MARIE, edit.wish(), null);
		assertThat(refusal(second, other)).isEqualTo(Refusal.ID_REUSED);
	}

	@Test
	void letsAuthorsChangeTheirOwnPostsAndEditorsAll() {
		assertThat(refusal(post(), save(PAUL, Contents.published("b"), new Condition.IsAt(1))))
			.isEqualTo(Refusal.NOT_YOURS);
		assertThat(refusal(null,
				save(PAUL, Contents.content("b", "Marie", PostStatus.DRAFT), new Condition.NeverExisted())))
			.isEqualTo(Refusal.NOT_YOUR_NAME);
		PostState edited = granted(post(), save(EDITOR, Contents.published("b"), new Condition.IsAt(1)));
		assertThat(edited.owner()).isEqualTo("Marie");
		assertThat(edited.current().by()).isEqualTo("Rédaction");
	}

	@Test
	void keepsTheMomentOfPublication() {
		PostState draft = granted(post(), save(MARIE, Contents.draft("a"), new Condition.IsAt(1)));
		Decision again = Decisions.decide(draft, save(MARIE, Contents.published("a"), new Condition.IsAt(2)),
				NOON.plus(Duration.ofDays(1)));
		assertThat(again).isInstanceOfSatisfying(Decision.Granted.class,
				(granted) -> assertThat(granted.fact()).isInstanceOfSatisfying(PostSaved.class,
						(saved) -> assertThat(saved.post().publishedAt()).isEqualTo(NOON)));
	}

	@Test
	void neverTurnsTimeBack() {
		Decision decision = Decisions.decide(post(), save(MARIE, Contents.published("b"), new Condition.IsAt(1)),
				NOON.minus(Duration.ofHours(1)));
		assertThat(decision).isInstanceOfSatisfying(Decision.Granted.class,
				(granted) -> assertThat(granted.fact().at()).isEqualTo(NOON));
	}

	@Test
	void refusesToPublishNothing() {
		assertThat(refusal(null, save(MARIE, Contents.published(" "), new Condition.NeverExisted())))
			.isEqualTo(Refusal.NOTHING_TO_PUBLISH);
	}

	@Test
	void bringsADeletedPostBackOnlyByRestoring() {
		PostState deleted = granted(post(), command(MARIE, new Wish.Delete(new Condition.IsAt(1))));
		assertThat(refusal(deleted, save(MARIE, Contents.published("b"), new Condition.IsAt(2))))
			.isEqualTo(Refusal.DELETED);
		PostState restored = granted(deleted,
				command(MARIE, new Wish.Restore(Contents.published("a"), new Condition.IsAt(2))));
		assertThat(restored.revision()).isEqualTo(3);
		assertThat(restored.createdAt()).isEqualTo(NOON);
	}

	@Test
	void erasesForEver() {
		Decision decision = decide(post(), command(EDITOR, new Wish.Erase()));
		assertThat(decision).isInstanceOfSatisfying(Decision.Granted.class, (granted) -> {
			assertThat(granted.fact()).isInstanceOfSatisfying(PostDeleted.class,
					(deleted) -> assertThat(deleted.erased()).isTrue());
			assertThat(refusal(granted.next(),
					command(EDITOR, new Wish.Restore(Contents.published("a"), new Condition.Exists()))))
				.isEqualTo(Refusal.ERASED);
		});
	}

	@Test
	void keepsNothingOfWhatWasErasedAndMakesNothingOfItAgain() {
		Command create = command(MARIE, new Wish.Import(Contents.published("a")));
		Command erase = command(EDITOR, new Wish.Erase());
		PostState erased = granted(granted(null, create), erase);
		assertThat(erased.toString()).doesNotContain(create.fingerprint());
		assertThat(refusal(erased, create)).isEqualTo(Refusal.ERASED);
		assertThat(decide(erased, erase)).isEqualTo(new Decision.Repeated(2));
	}

	@Test
	void aDeletionTellsWhichOldAddressesAreGoneAndAnErasureTellsNothing() {
		PostState post = granted(null, save(MARIE, Contents.known("a", "/2020/12/a/"), new Condition.NeverExisted()));
		assertThat(decide(post, command(MARIE, new Wish.Delete(new Condition.IsAt(1))))).isInstanceOfSatisfying(
				Decision.Granted.class,
				(granted) -> assertThat(granted.fact()).isInstanceOfSatisfying(PostDeleted.class,
						(deleted) -> assertThat(deleted.aliases()).containsExactly("/2020/12/a/")));
		assertThat(decide(post, command(EDITOR, new Wish.Erase()))).isInstanceOfSatisfying(Decision.Granted.class,
				(granted) -> assertThat(granted.fact()).isInstanceOfSatisfying(PostDeleted.class,
						(deleted) -> assertThat(deleted.aliases()).isEmpty()));
	}

	@Test
	void takesAnImportOnlyWhereItTellsSomethingNew() {
		Command first = command(MARIE, new Wish.Import(Contents.published("a")));
		PostState state = granted(null, first);
		PostState edited = granted(state, save(MARIE, Contents.published("by hand"), new Condition.IsAt(1)));
		Command again = new Command(first.id(), "later", first.fingerprint(), MARIE, first.wish(), null);
		assertThat(decide(edited, again)).isEqualTo(new Decision.Unchanged());
		Command changed = new Command(first.id(), "later", "changed", MARIE, new Wish.Import(Contents.published("b")),
				null);
		assertThat(granted(edited, changed).revision()).isEqualTo(3);
	}

	private PostState post() {
		return granted(null, save(MARIE, Contents.published("a"), new Condition.NeverExisted()));
	}

	private Command save(Actor actor, PostContent content, Condition condition) {
		return command(actor, new Wish.Save(content, condition));
	}

	private Command command(Actor actor, Wish wish) {
		this.commands++;
		return new Command(new PostId("p"), "c" + this.commands, "f" + this.commands, actor, wish, null);
	}

	private static Decision decide(@Nullable PostState state, Command command) {
		return Decisions.decide(state, command, NOON);
	}

	private static PostState granted(@Nullable PostState state, Command command) {
		return ((Decision.Granted) decide(state, command)).next();
	}

	private static Refusal refusal(@Nullable PostState state, Command command) {
		return ((Decision.Refused) decide(state, command)).reason();
	}

}
