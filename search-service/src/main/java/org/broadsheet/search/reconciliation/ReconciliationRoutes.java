package org.broadsheet.search.reconciliation;

import java.io.IOException;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import org.broadsheet.stage.AdminProblems;

import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

import static org.springframework.web.servlet.function.RouterFunctions.route;

/**
 * {@code /admin/reconciliations} on the management port, for which Spring Boot takes it
 * from {@code META-INF/spring}.
 */
final class ReconciliationRoutes {

	@Bean
	RouterFunction<ServerResponse> reconciliationRoutes(Reconciliations reconciliations) {
		return route().POST("/admin/reconciliations", (_) -> ServerResponse.ok().body(reconciliations.run()))
			.GET("/admin/reconciliations", (_) -> {
				Reconciliation last = reconciliations.last();
				return (last != null) ? ServerResponse.ok().body(last) : ServerResponse.noContent().build();
			})
			.onError((ex) -> ex instanceof IOException || ex instanceof ElasticsearchException,
					(_, _) -> AdminProblems.answer(HttpStatus.SERVICE_UNAVAILABLE, "index-away",
							"Elasticsearch cannot be asked now. Try again in a few seconds."))
			.build();
	}

}
