package org.broadsheet.ingest.imports;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.broadsheet.ingest.access.Actors;
import org.broadsheet.ingest.api.Traces;
import org.broadsheet.ingest.ledger.Ledger;
import org.broadsheet.ingest.ledger.Unavailable;
import org.broadsheet.ingest.problem.Problem;
import org.broadsheet.ingest.progress.Arrivals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ImportsController {

	private static final Logger logger = LoggerFactory.getLogger(ImportsController.class);

	private final List<Importer> importers;

	private final Ledger ledger;

	private final Arrivals arrivals;

	private final JsonMapper json;

	ImportsController(List<Importer> importers, Ledger ledger, Arrivals arrivals, JsonMapper json) {
		this.importers = importers;
		this.ledger = ledger;
		this.arrivals = arrivals;
		this.json = json;
	}

	@PostMapping("/api/imports")
	void bringIn(HttpServletRequest request, HttpServletResponse response, Authentication who)
			throws IOException, InterruptedException, HttpMediaTypeNotSupportedException {
		Importer importer = importer(request.getContentType());
		response.setContentType("application/x-ndjson");
		response.setCharacterEncoding("UTF-8");
		response.setHeader("X-Accel-Buffering", "no");
		Report report = new Report(response.getOutputStream(), this.json);
		ImportRun run = new ImportRun(this.ledger, new Pace(this.arrivals, System::nanoTime), report, Actors.of(who),
				Traces.of(request));
		try {
			run.finish(readAll(importer, request, run));
		}
		catch (Unavailable ex) {
			report.line(Problem.UNAVAILABLE.detail("Send the whole import again: what was taken stays as it is."));
		}
	}

	// Where the input breaks off, what came before is taken all the same.
	private static boolean readAll(Importer importer, HttpServletRequest request, ImportRun run)
			throws InterruptedException {
		try {
			importer.read(request.getInputStream(), run);
			return true;
		}
		catch (IOException ex) {
			logger.info("An import broke off: {}", ex.getClass().getSimpleName());
			return false;
		}
	}

	private Importer importer(@Nullable String contentType) throws HttpMediaTypeNotSupportedException {
		MediaType type = type(contentType);
		return this.importers.stream()
			.filter((candidate) -> candidate.reads(type))
			.findFirst()
			.orElseThrow(() -> new HttpMediaTypeNotSupportedException(type,
					List.of(MediaType.parseMediaType("application/x-ndjson"))));
	}

	private static MediaType type(@Nullable String contentType) throws HttpMediaTypeNotSupportedException {
		try {
			return (contentType != null) ? MediaType.parseMediaType(contentType) : MediaType.APPLICATION_OCTET_STREAM;
		}
		catch (InvalidMediaTypeException ex) {
			throw new HttpMediaTypeNotSupportedException(ex.getMessage());
		}
	}

}
