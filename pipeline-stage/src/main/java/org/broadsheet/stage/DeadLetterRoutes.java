package org.broadsheet.stage;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import static org.springframework.web.servlet.function.RouterFunctions.route;

/**
 * {@code /admin/dead-letters} on the management port, for which Spring Boot takes it from
 * {@code META-INF/spring}.
 */
final class DeadLetterRoutes {

	private static final int MOST_LISTED = 500;

	@Bean
	RouterFunction<ServerResponse> deadLetterRoutes(DeadLetters letters) {
		return route()
			.path("/admin/dead-letters", (admin) -> admin.GET("", (request) -> list(request, letters))
				.GET("/{id}",
						(request) -> ServerResponse.ok().body(Whole.of(letters.record(request.pathVariable("id")))))
				.POST("/{id}/replay", (request) -> replay(request, letters))
				.POST("/replay", (_) -> replayAll(letters)))
			.onError(NoSuchElementException.class,
					(_, _) -> AdminProblems.answer(HttpStatus.NOT_FOUND, "no-such-dead-letter",
							"There is no dead letter of this id; GET /admin/dead-letters tells which there are."))
			.onError(DeadLetters.Superseded.class,
					(_, _) -> AdminProblems.answer(HttpStatus.CONFLICT, "superseded",
							"The log has something newer of this post, which this would undo."))
			.onError(KafkaException.class,
					(_, _) -> AdminProblems.answer(HttpStatus.SERVICE_UNAVAILABLE, "kafka-away",
							"Kafka cannot be asked now. Try again in a few seconds."))
			.build();
	}

	/**
	 * A page of dead letters.
	 *
	 * @param waiting how many were not sent again
	 * @param deadLetters the newest of those asked for
	 */
	record Listed(long waiting, List<DeadLetter> deadLetters) {
	}

	private static ServerResponse list(ServerRequest request, DeadLetters letters) {
		boolean all = request.param("replayed").filter("true"::equals).isPresent();
		List<DeadLetter> found = letters.all();
		return ServerResponse.ok()
			.body(new Listed(found.stream().filter((each) -> each.replayedAt() == null).count(),
					found.stream().filter((each) -> all || each.replayedAt() == null).limit(MOST_LISTED).toList()));
	}

	private static ServerResponse replay(ServerRequest request, DeadLetters letters) {
		letters.replay(request.pathVariable("id"));
		return ServerResponse.accepted().build();
	}

	/**
	 * How many were sent again, and how many not, because the log has something newer.
	 */
	record Replayed(int replayed, int superseded) {
	}

	// Oldest first, as they stood.
	private static ServerResponse replayAll(DeadLetters letters) {
		int replayed = 0;
		int superseded = 0;
		for (DeadLetter each : letters.all().reversed()) {
			if (each.replayedAt() == null) {
				try {
					letters.replay(each.id());
					replayed++;
				}
				catch (DeadLetters.Superseded ex) {
					superseded++;
				}
			}
		}
		return ServerResponse.accepted().body(new Replayed(replayed, superseded));
	}

	/**
	 * A dead letter with all that came.
	 *
	 * @param value as text, or null where it is none
	 * @param base64 the value where it is no text, or null
	 */
	record Whole(DeadLetter letter, Map<String, String> headers, @Nullable String value, @Nullable String base64) {

		static Whole of(ConsumerRecord<byte[], byte[]> record) {
			Map<String, String> headers = new TreeMap<>();
			LetterHeaders.original(record.headers())
				.forEach((each) -> headers.put(each.key(), LetterHeaders.utf8(each.value())));
			DeadLetter letter = LetterHeaders.read(record);
			if (record.value() == null) {
				return new Whole(letter, headers, null, null);
			}
			try {
				String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(record.value())).toString();
				return new Whole(letter, headers, text, null);
			}
			catch (CharacterCodingException ex) {
				return new Whole(letter, headers, null, Base64.getEncoder().encodeToString(record.value()));
			}
		}

	}

}
