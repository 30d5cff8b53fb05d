package org.broadsheet.ingest.topics;

import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;

/** What starts once Kafka is there and the topics exist, in its {@code @Order}. */
public interface WithKafka {

	void start(Admin admin) throws ExecutionException, InterruptedException;

	/** Also where it was never started. */
	void stop();

}
