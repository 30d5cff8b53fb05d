package org.broadsheet.search.rebuild;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import jakarta.servlet.ServletException;
import org.broadsheet.search.index.Rebuild;
import org.broadsheet.search.index.RebuildUnderWay;
import org.broadsheet.stage.AdminProblems;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import static org.springframework.web.servlet.function.RequestPredicates.headers;
import static org.springframework.web.servlet.function.RouterFunctions.route;

/**
 * {@code /admin/index} on the management port. No component, for it belongs there and not
 * to the readers' port: Spring Boot takes it from {@code META-INF/spring}.
 */
final class IndexAdminRoutes {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

	private static final Duration LONGEST = Duration.ofHours(6);

	@Bean
	RouterFunction<ServerResponse> indexRoutes(IndexAdmin admin) {
		return route()
			.path("/admin/index", (index) -> index
				.GET("/rebuilds/{id}", headers(IndexAdminRoutes::wantsEvents), (request) -> follow(request, admin))
				.GET("/rebuilds/{id}", (request) -> rebuild(request, admin))
				.GET("/rebuilds", (_) -> ServerResponse.ok().body(admin.rebuilds()))
				.POST("/rebuilds", (request) -> start(request, admin))
				.DELETE("/{name}", (request) -> delete(request, admin))
				.GET("", (_) -> ServerResponse.ok().body(admin.indices())))
			.onError(RebuildUnderWay.class,
					(_, _) -> AdminProblems.answer(HttpStatus.CONFLICT, "rebuild-under-way",
							"An index is being built already; GET /admin/index/rebuilds tells which."))
			.onError(IndexAdmin.IndexIsLive.class,
					(_, _) -> AdminProblems.answer(HttpStatus.CONFLICT, "index-is-live",
							"Readers ask this index; another is to take its place first."))
			.onError(NoSuchElementException.class,
					(_, _) -> AdminProblems.answer(HttpStatus.NOT_FOUND, "no-such-index",
							"There is no index of this name; GET /admin/index tells which there are."))
			.onError(JacksonException.class,
					(_, _) -> AdminProblems.answer(HttpStatus.BAD_REQUEST, "malformed-json",
							"The request is to be empty, or {\"index\": \"posts-1\"} to go back to that index."))
			.onError((ex) -> ex instanceof IOException || ex instanceof ElasticsearchException,
					(_, _) -> AdminProblems.answer(HttpStatus.SERVICE_UNAVAILABLE, "index-away",
							"Elasticsearch cannot be asked now. Try again in a few seconds."))
			.build();
	}

	private static boolean wantsEvents(ServerRequest.Headers headers) {
		return headers.accept().contains(MediaType.TEXT_EVENT_STREAM);
	}

	/**
	 * What is to be built.
	 *
	 * @param index an index that is there, to go back to; or null for a new one
	 */
	record Wish(@Nullable String index) {
	}

	private static ServerResponse start(ServerRequest request, IndexAdmin admin) throws ServletException, IOException {
		String body = request.body(String.class);
		String id = admin.request(body.isBlank() ? null : JSON.readValue(body, Wish.class).index());
		return ServerResponse.accepted()
			.location(URI.create("/admin/index/rebuilds/" + id))
			.body(admin.rebuild(id).orElseThrow());
	}

	private static ServerResponse rebuild(ServerRequest request, IndexAdmin admin) throws IOException {
		return ServerResponse.ok().body(admin.rebuild(request.pathVariable("id")).orElseThrow());
	}

	private static ServerResponse follow(ServerRequest request, IndexAdmin admin) throws IOException {
		String id = request.pathVariable("id");
		if (admin.rebuild(id).isEmpty()) {
			throw new NoSuchElementException(id);
		}
		return ServerResponse.sse((stream) -> Thread.ofVirtual().start(() -> follow(id, admin, stream)), LONGEST);
	}

	private static void follow(String id, IndexAdmin admin, ServerResponse.SseBuilder stream) {
		try {
			Optional<Rebuild> told = Optional.empty();
			while (told.isEmpty() || !told.get().state().isLast()) {
				Rebuild now = admin.rebuild(id).orElseThrow();
				if (told.filter(now::equals).isEmpty()) {
					stream.event("rebuild").data(now);
				}
				told = Optional.of(now);
				Thread.sleep(BETWEEN_LOOKS);
			}
			stream.complete();
		}
		catch (IOException | RuntimeException ex) {
			stream.error(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static ServerResponse delete(ServerRequest request, IndexAdmin admin) throws IOException {
		admin.delete(request.pathVariable("name"));
		return ServerResponse.noContent().build();
	}

}
