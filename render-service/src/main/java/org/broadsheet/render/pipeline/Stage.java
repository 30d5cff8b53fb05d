package org.broadsheet.render.pipeline;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.broadsheet.events.PostDeleted;
import org.broadsheet.events.PostEvent;
import org.broadsheet.events.PostProgressed;
import org.broadsheet.events.PostProgressed.Failure;
import org.broadsheet.events.PostSaved;
import org.broadsheet.events.Topics;
import org.broadsheet.events.TraceParent;
import org.broadsheet.render.rendering.PostRenderer;
import org.broadsheet.render.limits.RenderingRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.stereotype.Component;

/**
 * What happens to each record: a post is rendered, a deletion passes, and what cannot be
 * processed becomes a dead letter and its post gets a failure that its author
 * understands.
 */
@Component
class Stage {

	private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);

	private final PostRenderer renderer;

	private final Outlet outlet;

	private final DeadLetterPublishingRecoverer deadLetters;

	private final Clock clock = Clock.systemUTC();

	Stage(PostRenderer renderer, Outlet outlet, DeadLetterPublishingRecoverer deadLetters) {
		this.renderer = renderer;
		this.outlet = outlet;
		this.deadLetters = deadLetters;
	}

	/** Processes a record; the future ends when Kafka keeps what came of it. */
	CompletableFuture<Void> process(ConsumerRecord<byte[], byte[]> received) {
		PostEvent event;
		try {
			event = this.outlet.read(received);
		}
		catch (SerializationException ex) {
			return putAside(received, ex);
		}
		return switch (event) {
			case PostSaved saved -> render(saved, received);
			case PostDeleted deleted -> CompletableFuture.allOf(
					this.outlet.send(this.outlet.write(Topics.RENDERED_POSTS, deleted, received.headers())),
					progress(deleted, null, received.headers()));
			// A tombstone: compaction has the last word on what it leaves.
			case null -> NOTHING;
			default -> putAside(received,
					new SerializationException("no event of this topic: " + event.getClass().getSimpleName()));
		};
	}

	// Only what concerns the post itself becomes a failure of it: where Kafka does not
	// take what was made, the batch waits.
	private CompletableFuture<Void> render(PostSaved saved, ConsumerRecord<byte[], byte[]> received) {
		CompletableFuture<ProducerRecord<byte[], byte[]>> made = this.renderer.render(saved.post())
			.thenApply((rendered) -> this.outlet.write(Topics.RENDERED_POSTS, rendered, received.headers()));
		return made.handle((_, _) -> received)
			.thenCompose((_) -> made.isCompletedExceptionally() ? fail(saved, received, made.exceptionNow())
					: CompletableFuture.allOf(this.outlet.send(made.resultNow()),
							progress(saved, null, received.headers())));
	}

	private CompletableFuture<Void> fail(PostSaved saved, ConsumerRecord<byte[], byte[]> received, Throwable cause) {
		this.deadLetters.accept(received, (cause instanceof Exception ex) ? ex : new IllegalStateException(cause));
		return progress(saved, failure(cause), received.headers());
	}

	private CompletableFuture<Void> putAside(ConsumerRecord<byte[], byte[]> received, Exception cause) {
		this.deadLetters.accept(received, cause);
		return NOTHING;
	}

	private static Failure failure(Throwable ex) {
		String cause = (ex instanceof RenderingRefused refused) ? refused.reason()
				: "The post could not be rendered; its operators have it before them.";
		return new Failure(PostProgressed.Stage.RENDERED, cause);
	}

	private CompletableFuture<Void> progress(PostEvent event, @Nullable Failure failure, Headers headers) {
		PostProgressed.Stage stage = (failure != null) ? PostProgressed.Stage.FAILED : PostProgressed.Stage.RENDERED;
		PostProgressed progressed = new PostProgressed(event.id(), event.revision(), stage,
				this.clock.instant().truncatedTo(ChronoUnit.MILLIS), TraceParent.traceIdOf(headers).orElse(null),
				failure);
		return this.outlet.send(this.outlet.write(Topics.POST_PROGRESS, progressed, headers));
	}

}
