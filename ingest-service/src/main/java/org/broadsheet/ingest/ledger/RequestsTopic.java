package org.broadsheet.ingest.ledger;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.common.utils.Utils;
import org.broadsheet.events.PostId;
import org.broadsheet.events.Topics;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** The way over Kafka: it leads to every post, whichever instance decides on it. */
@Component
class RequestsTopic {

	private final BrokersTime time = new BrokersTime(System::nanoTime);

	private final KafkaTemplate<String, Request> kafka;

	RequestsTopic(KafkaTemplate<String, Request> kafka) {
		this.kafka = kafka;
	}

	/**
	 * The partition of a post, as Kafka's own producers choose it.
	 * @throws org.apache.kafka.common.KafkaException where Kafka is away
	 */
	int partition(PostId id) {
		byte[] key = id.value().getBytes(StandardCharsets.UTF_8);
		return Utils.toPositive(Utils.murmur2(key)) % this.kafka.partitionsFor(Topics.POST_COMMANDS).size();
	}

	/** See {@link BrokersTime#now}. */
	@Nullable Long time(int partition) {
		return this.time.now(partition);
	}

	/** Sends in the order of the calls; where that fails, the answer does. */
	void send(Asked asked) {
		try {
			var _ = this.kafka.send(asked.record()).whenComplete((sent, failure) -> {
				if (failure != null) {
					asked.answer().completeExceptionally(failure);
				}
				else {
					this.time.told(sent.getRecordMetadata().partition(), sent.getRecordMetadata().timestamp());
				}
			});
		}
		catch (RuntimeException ex) {
			asked.answer().completeExceptionally(ex);
		}
	}

}
