package org.broadsheet.ingest.problem;

import java.io.IOException;
import java.io.Writer;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/**
 * Gives a problem to what Tomcat refuses before any application sees it, such as an
 * address that is none.
 */
final class ProblemValve extends ErrorReportValve {

	private final JsonMapper json;

	ProblemValve(JsonMapper json) {
		this.json = json;
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		HttpStatus status = HttpStatus.resolve(response.getStatus());
		if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status,
				"The request could not be read as it was sent.");
		problem.setType(Problem.typeOf(status));
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		try {
			Writer writer = response.getReporter();
			if (writer != null) {
				writer.write(this.json.writeValueAsString(problem));
				response.finishResponse();
			}
		}
		catch (IOException ex) {
			// Whoever hung up needs no answer.
		}
	}

}
