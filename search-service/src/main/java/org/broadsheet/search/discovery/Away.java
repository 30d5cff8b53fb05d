package org.broadsheet.search.discovery;

import java.io.IOException;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What machines are told where a feed or a sitemap cannot be made. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackages = { "org.broadsheet.search.discovery", "org.broadsheet.search.feeds" })
class Away {

	@ExceptionHandler({ IOException.class, ElasticsearchException.class })
	ResponseEntity<ProblemDetail> away() {
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.header(HttpHeaders.RETRY_AFTER, "5")
			.body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
					"The index cannot be asked now. Try again in a few seconds."));
	}

	/** A page or a month that is no number: nothing stands there. */
	@ExceptionHandler(MethodArgumentTypeMismatchException.class)
	ProblemDetail missing() {
		return ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
	}

}
