package org.broadsheet.ingest.imports;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.broadsheet.events.PostId;
import org.broadsheet.events.TraceParent;
import org.broadsheet.ingest.api.Answers;
import org.broadsheet.ingest.decision.Actor;
import org.broadsheet.ingest.decision.Command;
import org.broadsheet.ingest.decision.PostContent;
import org.broadsheet.ingest.decision.Wish;
import org.broadsheet.ingest.digest.Digest;
import org.broadsheet.ingest.ledger.Answer;
import org.broadsheet.ingest.ledger.Ledger;
import org.broadsheet.ingest.ledger.Request;
import org.broadsheet.ingest.ledger.Unavailable;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ProblemDetail;

/**
 * One import: keeps a bounded number of posts under way, and reports as they arrive. All
 * but the answers' arrival happens in one thread.
 */
final class ImportRun implements Importer.Posts {

	private static final int UNDER_WAY = 256;

	// Of posts as long as they may be there are fewer under way, while the ledger is
	// slow.
	private static final int CHARACTERS_UNDER_WAY = 16 * 1024 * 1024;

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final String runId = UUID.randomUUID().toString();

	private final LinkedBlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();

	private final Tally tally = new Tally();

	private final Ledger ledger;

	private final Pace pace;

	private final Report report;

	private final Actor actor;

	private final String trace;

	private int underWay;

	private long charactersUnderWay;

	private long lastAnswer = System.nanoTime();

	ImportRun(Ledger ledger, Pace pace, Report report, Actor actor, String trace) {
		this.ledger = ledger;
		this.pace = pace;
		this.report = report;
		this.actor = actor;
		this.trace = trace;
	}

	private record Sent(long position, String title, int characters, Command command) {
	}

	private record Outcome(Sent sent, @Nullable Answer answer) {
	}

	@Override
	public void found(long position, PostId id, PostContent content) throws IOException, InterruptedException {
		Command command = new Command(id, this.runId + "/" + position, Digest.of(content.toString()).text(), this.actor,
				new Wish.Import(content), TraceParent.idOf(this.trace));
		send(new Sent(position, content.title(), content.body().length(), command));
		while (this.underWay >= UNDER_WAY || this.charactersUnderWay >= CHARACTERS_UNDER_WAY) {
			settle(this.outcomes.take());
		}
		settleWhatIsThere();
		while (!this.pace.hasRoom()) {
			settleNext(Duration.ofMillis(10));
		}
	}

	@Override
	public void unreadable(long position, @Nullable String title, ProblemDetail problem) throws IOException {
		this.report.line(this.tally.refused(position, title, problem));
	}

	@Override
	public void ignored(String field) {
		this.tally.ignored(field);
	}

	/** Waits for what is under way, and tells the sum. */
	void finish(boolean complete) throws IOException, InterruptedException {
		while (this.underWay > 0) {
			settleNext(Duration.ofSeconds(1));
		}
		this.report.line(this.tally.progress());
		this.report.line(this.tally.summary(complete));
	}

	private void settleNext(Duration patience) throws IOException, InterruptedException {
		Outcome outcome = this.outcomes.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
		if (outcome != null) {
			settle(outcome);
		}
		this.report.progress(this.tally);
	}

	private void settleWhatIsThere() throws IOException, InterruptedException {
		for (Outcome outcome = this.outcomes.poll(); outcome != null; outcome = this.outcomes.poll()) {
			settle(outcome);
		}
		this.report.progress(this.tally);
	}

	private void send(Sent sent) {
		this.underWay++;
		this.charactersUnderWay += sent.characters();
		try {
			var _ = this.ledger.sendInOrder(new Request.Change(sent.command()), this.trace)
				.whenComplete((answer, _) -> this.outcomes.add(new Outcome(sent, answer)));
		}
		catch (Unavailable ex) {
			this.outcomes.add(new Outcome(sent, null));
		}
	}

	// No answer: send it again, which changes nothing where it had arrived. When the
	// ledger
	// stays away the import gives up; sending the whole again goes on where it stopped.
	private void settle(Outcome outcome) throws IOException, InterruptedException {
		Sent sent = outcome.sent();
		this.underWay--;
		this.charactersUnderWay -= sent.characters();
		switch (outcome.answer()) {
			case null -> again(sent);
			case Answer.Imported imported -> imported(sent.command().id(), imported.revision());
			case Answer.Refused refused ->
				this.report.line(this.tally.refused(sent.position(), sent.title(), Answers.problem(refused.reason())));
			default -> throw new IllegalStateException("an import is taken or refused");
		}
		if (outcome.answer() != null) {
			this.lastAnswer = System.nanoTime();
		}
	}

	private void imported(PostId id, long revision) {
		this.tally.imported(revision);
		if (revision > 0) {
			this.pace.taken(id, revision);
		}
	}

	private void again(Sent sent) throws InterruptedException {
		if (System.nanoTime() - this.lastAnswer > PATIENCE.toNanos()) {
			throw new Unavailable("the ledger stays away");
		}
		if (this.outcomes.isEmpty()) {
			TimeUnit.SECONDS.sleep(1);
		}
		send(sent);
	}

}
