package org.broadsheet.ingest.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import org.broadsheet.ingest.content.Limits;
import org.broadsheet.ingest.problem.Problem;

import org.springframework.stereotype.Component;

/** Reads request bodies, but neither endless nor endlessly slow ones. */
@Component
class Bodies {

	private static final int PIECE = 16 * 1024;

	private final Limits limits;

	Bodies(Limits limits) {
		this.limits = limits;
	}

	/**
	 * Reads the whole body.
	 * @throws IOException where it breaks off; the web server has its answer to that
	 */
	byte[] read(HttpServletRequest request) throws IOException {
		if (request.getContentLengthLong() > this.limits.request().toBytes()) {
			throw tooLarge();
		}
		return read(request.getInputStream());
	}

	private byte[] read(InputStream in) throws IOException {
		Instant end = Instant.now().plus(this.limits.requestTime());
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		byte[] piece = new byte[PIECE];
		for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
			body.write(piece, 0, read);
			if (body.size() > this.limits.request().toBytes()) {
				throw tooLarge();
			}
			if (Instant.now().isAfter(end)) {
				throw Problem.TOO_SLOW
					.exception("Send the body within " + this.limits.requestTime().toSeconds() + " s.");
			}
		}
		return body.toByteArray();
	}

	private RuntimeException tooLarge() {
		return Problem.TOO_LARGE.exception("A request has at most " + this.limits.request().toBytes() + " bytes.");
	}

}
