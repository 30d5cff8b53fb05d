package org.broadsheet.ingest.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.broadsheet.ingest.problem.Problem;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives a problem to what was refused before it came to any controller. */
@RestController
class LastResort implements ErrorController {

	@RequestMapping("${spring.web.error.path:/error}")
	ProblemDetail problem(HttpServletRequest request) {
		HttpStatus status = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)
				? HttpStatus.valueOf(code) : HttpStatus.NOT_FOUND;
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status,
				"The request could not be read as it was sent.");
		problem.setType(Problem.typeOf(status));
		return problem;
	}

}
