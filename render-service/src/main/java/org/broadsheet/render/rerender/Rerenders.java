package org.broadsheet.render.rerender;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.broadsheet.events.PostDeleted;
import org.broadsheet.events.PostEvent;
import org.broadsheet.events.PostSaved;
import org.broadsheet.events.Topics;
import org.broadsheet.render.limits.RenderingRefused;
import org.broadsheet.render.pipeline.ByPost;
import org.broadsheet.render.pipeline.Outlet;
import org.broadsheet.render.rendering.PostRenderer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Renders everything again from the log, in the renderer's current generation, while
 * readers go on reading and the pipeline goes on rendering. One run at a time, on the
 * instance that was asked.
 */
@Component
@Endpoint(id = "rerenders")
class Rerenders {

	private static final Logger LOG = LoggerFactory.getLogger(Rerenders.class);

	private final ConsumerFactory<byte[], byte[]> consumers;

	private final PostRenderer renderer;

	private final Outlet outlet;

	private final Clock clock = Clock.systemUTC();

	private @Nullable Rerender last;

	Rerenders(ConsumerFactory<byte[], byte[]> consumers, PostRenderer renderer, Outlet outlet) {
		this.consumers = consumers;
		this.renderer = renderer;
		this.outlet = outlet;
	}

	/** Starts a run, if none is under way, and answers how it stands. */
	@WriteOperation
	synchronized Rerender.Report start() {
		if (this.last == null || !this.last.isRunning()) {
			Rerender run = new Rerender(this.clock.instant());
			this.last = run;
			Thread.ofVirtual().name("rerender").start(() -> run(run));
		}
		return this.last.report();
	}

	/** How the last run stands, or nothing if there was none. */
	@ReadOperation
	synchronized Rerender.@Nullable Report last() {
		return (this.last != null) ? this.last.report() : null;
	}

	private void run(Rerender run) {
		try (Consumer<byte[], byte[]> consumer = this.consumers.createConsumer("rerender", null)) {
			LogReader log = new LogReader(consumer, run, new ByPost((received) -> render(received, run)));
			for (TopicPartition each : partitions(consumer)) {
				log.read(each);
			}
			run.end(Rerender.State.DONE, this.clock.instant());
		}
		catch (InterruptedException | ExecutionException | RuntimeException ex) {
			LOG.error("Rendering everything again stopped; start it again when its cause is gone", ex);
			run.end(Rerender.State.FAILED, this.clock.instant());
		}
	}

	private static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
		return consumer.partitionsFor(Topics.POSTS)
			.stream()
			.map((each) -> new TopicPartition(each.topic(), each.partition()))
			.toList();
	}

	private CompletableFuture<Void> render(ConsumerRecord<byte[], byte[]> received, Rerender run) {
		return switch (event(received)) {
			case PostSaved saved -> this.renderer.render(saved.post())
				.thenApply((made) -> this.outlet.write(Topics.RENDERED_POSTS, made, received.headers()))
				.thenCompose(this.outlet::send)
				.handle((_, ex) -> count(ex, run));
			// In its place behind the post's renderings.
			case PostDeleted deleted ->
				this.outlet.send(this.outlet.write(Topics.RENDERED_POSTS, deleted, received.headers()));
			case null, default -> CompletableFuture.completedFuture(null);
		};
	}

	private static @Nullable Void count(@Nullable Throwable failure, Rerender run) {
		if (failure == null) {
			run.rendered();
		}
		else if (failure.getCause() instanceof RenderingRefused) {
			run.refused();
		}
		else {
			throw new CompletionException(failure);
		}
		return null;
	}

	// What cannot be read became a dead letter when it came.
	private @Nullable PostEvent event(ConsumerRecord<byte[], byte[]> received) {
		try {
			return this.outlet.read(received);
		}
		catch (SerializationException ex) {
			return null;
		}
	}

}
