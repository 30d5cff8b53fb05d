package org.broadsheet.render.pipeline;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.broadsheet.events.Post;
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

	private final PostRenderer renderer;

	private final Outlet outlet;

	private final DeadLetterPublishingRecoverer deadLetters;

	private final Clock clock = Clock.systemUTC();

	Stage(PostRenderer renderer, Outlet outlet, DeadLetterPublishingRecoverer deadLetters) {
		this.renderer = renderer;
		this.outlet = outlet;
		this.deadLetters = deadLetters;
	}

	/** Processes the records of one post, and returns when Kafka keeps the results. */
	void process(List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException {
		Stream.Builder<CompletableFuture<?>> sent = Stream.builder();
		for (ConsumerRecord<byte[], byte[]> each : records) {
			process(each, sent);
		}
		CompletableFuture.allOf(sent.build().toArray(CompletableFuture[]::new)).join();
	}

	private void process(ConsumerRecord<byte[], byte[]> received, Stream.Builder<CompletableFuture<?>> sent)
			throws InterruptedException {
		PostEvent event;
		try {
			event = this.outlet.read(received);
		}
		catch (SerializationException ex) {
			this.deadLetters.accept(received, ex);
			return;
		}
		switch (event) {
			case PostSaved saved -> render(saved.post(), received, sent);
			case PostDeleted deleted -> {
				sent.add(this.outlet.send(this.outlet.write(Topics.RENDERED_POSTS, deleted, received.headers())));
				sent.add(progress(deleted, null, received.headers()));
			}
			case null -> {
				// A tombstone: compaction has the last word on what it leaves.
			}
			default -> this.deadLetters.accept(received,
					new SerializationException("no event of this topic: " + event.getClass().getSimpleName()));
		}
	}

	// Only what concerns the post itself is caught here: where Kafka does not take what
	// was made, the whole batch waits.
	private void render(Post post, ConsumerRecord<byte[], byte[]> received, Stream.Builder<CompletableFuture<?>> sent)
			throws InterruptedException {
		ProducerRecord<byte[], byte[]> rendered;
		try {
			rendered = this.outlet.write(Topics.RENDERED_POSTS, this.renderer.render(post), received.headers());
		}
		catch (RuntimeException ex) {
			this.deadLetters.accept(received, ex);
			sent.add(progress(new PostSaved(post), failure(ex), received.headers()));
			return;
		}
		sent.add(this.outlet.send(rendered));
		sent.add(progress(new PostSaved(post), null, received.headers()));
	}

	private static Failure failure(RuntimeException ex) {
		String cause = (ex instanceof RenderingRefused refused) ? refused.reason()
				: "The post could not be rendered; its operators have it before them.";
		return new Failure(PostProgressed.Stage.RENDERED, cause);
	}

	private CompletableFuture<?> progress(PostEvent event, @Nullable Failure failure, Headers headers) {
		PostProgressed.Stage stage = (failure != null) ? PostProgressed.Stage.FAILED : PostProgressed.Stage.RENDERED;
		PostProgressed progressed = new PostProgressed(event.id(), event.revision(), stage,
				this.clock.instant().truncatedTo(ChronoUnit.MILLIS), TraceParent.traceIdOf(headers).orElse(null),
				failure);
		return this.outlet.send(this.outlet.write(Topics.POST_PROGRESS, progressed, headers));
	}

}
