package org.broadsheet.ingest.ledger;

import java.time.Instant;
import java.util.List;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.broadsheet.events.PostId;
import org.broadsheet.events.TraceParent;
import org.broadsheet.ingest.decision.Command;
import org.broadsheet.ingest.decision.Decision;
import org.broadsheet.ingest.decision.Decisions;
import org.broadsheet.ingest.decision.PostState;
import org.broadsheet.ingest.decision.Refusal;
import org.broadsheet.ingest.decision.Revision;
import org.broadsheet.ingest.decision.Wish;
import org.jspecify.annotations.Nullable;

/**
 * Takes the requests of one partition one after the other. Fact, state and answer of a
 * request are one transaction.
 */
final class LedgerProcessor implements Processor<String, Request, String, Object> {

	private final HeldAnswers held;

	private final Shortcuts shortcuts;

	private Shortcut shortcut;

	private ProcessorContext<String, Object> context;

	private KeyValueStore<String, PostState> states;

	private Revisions revisions;

	@SuppressWarnings("NullAway.Init")
	LedgerProcessor(HeldAnswers held, Shortcuts shortcuts) {
		this.held = held;
		this.shortcuts = shortcuts;
	}

	@Override
	public void init(ProcessorContext<String, Object> context) {
		this.context = context;
		this.shortcut = this.shortcuts.of(context.taskId().partition());
		this.states = context.getStateStore(LedgerTopology.STATES);
		this.revisions = new Revisions(context.getStateStore(LedgerTopology.REVISIONS));
	}

	@Override
	public void process(Record<String, Request> record) {
		this.shortcut.open();
		Request request = record.value();
		if (request != null) {
			reply(record, switch (request) {
				case Request.Change change -> change(record, change.command());
				case Request.Read read -> read(record, read);
				case Request.ReadHistory history -> history(history);
			});
		}
	}

	@Override
	public void close() {
		this.shortcut.close();
	}

	private Answer change(Record<String, Request> record, Command command) {
		PostState state = this.states.get(command.id().value());
		return switch (Decisions.decide(state, command, time(record))) {
			case Decision.Granted granted -> keep(record, command, state, granted);
			case Decision.Repeated repeated -> repeated(state, command.id(), repeated.revision());
			case Decision.Unchanged _ -> new Answer.Imported(0);
			case Decision.Refused refused -> new Answer.Refused(refused.reason(), visible(state, refused.reason()));
		};
	}

	private Answer keep(Record<String, Request> record, Command command, @Nullable PostState before,
			Decision.Granted granted) {
		PostState next = granted.next();
		if (next.erased()) {
			this.revisions.erase(command.id(), next.revision() - 1);
		}
		else if (before != null) {
			this.revisions.keep(command.id(), before.current());
		}
		this.states.put(command.id().value(), next);
		this.context.forward(record.<Object>withValue(granted.fact()).withHeaders(trace(record)), LedgerTopology.FACTS);
		return (command.wish() instanceof Wish.Import) ? new Answer.Imported(next.revision())
				: new Answer.Kept(next.current());
	}

	// The first answer, though the post may have moved on since; of an erased revision
	// only what is left.
	private Answer repeated(@Nullable PostState state, PostId id, long number) {
		Revision then = (state != null) ? revision(state, id, number) : null;
		return (then != null) ? new Answer.Kept(then) : new Answer.Refused(Refusal.ERASED, null);
	}

	private Answer read(Record<String, Request> record, Request.Read read) {
		PostState state = this.states.get(read.id().value());
		if (state == null) {
			return new Answer.Refused(Refusal.NO_SUCH_POST, null);
		}
		if (!read.actor().mayTouchPostsOf(state.owner())) {
			return new Answer.Refused(Refusal.NOT_YOURS, null);
		}
		long number = (read.revision() != Request.NEWEST) ? read.revision() : state.revision();
		Revision found = revision(state, read.id(), number);
		if (found == null) {
			return new Answer.Refused(state.erased() ? Refusal.ERASED : Refusal.NO_SUCH_POST, state.current());
		}
		return new Answer.Found(found, time(record));
	}

	private Answer history(Request.ReadHistory history) {
		PostState state = this.states.get(history.id().value());
		if (state == null) {
			return new Answer.Refused(Refusal.NO_SUCH_POST, null);
		}
		if (!history.actor().mayTouchPostsOf(state.owner())) {
			return new Answer.Refused(Refusal.NOT_YOURS, null);
		}
		boolean withNewest = state.revision() < history.below();
		int room = history.atMost() + 1 - (withNewest ? 1 : 0);
		List<Answer.Entry> found = this.revisions.below(history.id(), Math.min(history.below(), state.revision()),
				room);
		if (withNewest) {
			found.addFirst(Answer.Entry.of(state.current()));
		}
		boolean more = found.size() > history.atMost();
		return new Answer.History(more ? List.copyOf(found.subList(0, history.atMost())) : found, more);
	}

	private @Nullable Revision revision(PostState state, PostId id, long number) {
		return (number == state.revision()) ? state.current() : this.revisions.find(id, number);
	}

	private static @Nullable Revision visible(@Nullable PostState state, Refusal reason) {
		return (state == null || reason == Refusal.NOT_YOURS) ? null : state.current();
	}

	private void reply(Record<String, Request> record, Answer answer) {
		ReplyTo.in(record.headers())
			.filter((replyTo) -> !this.held.hold(replyTo, answer))
			.ifPresent((replyTo) -> this.context.forward(
					record.withKey(replyTo.toString()).<Object>withValue(answer).withHeaders(new RecordHeaders()),
					LedgerTopology.REPLIES));
	}

	// The broker's clock: that of the instance which sent it may be an hour off.
	private static Instant time(Record<?, ?> record) {
		return Instant.ofEpochMilli(record.timestamp());
	}

	private static Headers trace(Record<?, ?> record) {
		Headers headers = new RecordHeaders();
		TraceParent.copy(record.headers(), headers);
		return headers;
	}

}
