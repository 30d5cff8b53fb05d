package org.broadsheet.benchmarks.writing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The baseline: the same web server writes whatever comes straight to a topic, as safely
 * as can be, and decides nothing.
 */
@RestController
@ImportAutoConfiguration({ TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
		WebMvcAutoConfiguration.class, JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class })
class StraightToTopic {

	private static final String TOPIC = "straight";

	private static final int PARTITIONS = 12;

	private final KafkaProducer<String, byte[]> producer;

	private final JsonMapper json;

	StraightToTopic(@Value("${kafka}") String bootstrapServers, JsonMapper json)
			throws ExecutionException, InterruptedException {
		this.json = json;
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
			admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
		}
		this.producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0, "compression.type", "lz4"),
				new StringSerializer(), new ByteArraySerializer());
	}

	@PutMapping("/api/posts/{id}")
	ResponseEntity<JsonNode> put(@PathVariable String id, @RequestBody JsonNode post)
			throws ExecutionException, InterruptedException {
		this.producer.send(new ProducerRecord<>(TOPIC, id, this.json.writeValueAsBytes(post))).get();
		return ResponseEntity.status(HttpStatus.CREATED).body(post);
	}

	public static void main(String[] args) {
		SpringApplication.run(StraightToTopic.class, args);
	}

}
