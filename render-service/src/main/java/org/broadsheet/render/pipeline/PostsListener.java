package org.broadsheet.render.pipeline;

import java.util.List;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.broadsheet.events.Topics;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Takes posts in batches. Offsets are committed when all that came of a batch is kept by
 * Kafka.
 */
@Component
class PostsListener {

	static final String ID = "render";

	private final Stage stage;

	PostsListener(Stage stage) {
		this.stage = stage;
	}

	@KafkaListener(id = ID, topics = Topics.POSTS, batch = "true", autoStartup = "false")
	void accept(List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException, ExecutionException {
		ByPost.each(records, this.stage::process);
	}

}
