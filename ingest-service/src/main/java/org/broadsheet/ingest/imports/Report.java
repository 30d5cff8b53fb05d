package org.broadsheet.ingest.imports;

import java.io.IOException;
import java.io.OutputStream;

import tools.jackson.databind.json.JsonMapper;

/** The stream of lines that tells what becomes of an import; used by one thread. */
final class Report {

	private static final long BETWEEN_PROGRESS_NANOS = 1_000_000_000L;

	private final OutputStream out;

	private final JsonMapper json;

	private long lastProgress = System.nanoTime();

	Report(OutputStream out, JsonMapper json) {
		this.out = out;
		this.json = json;
	}

	void line(Object line) throws IOException {
		this.out.write(this.json.writeValueAsBytes(line));
		this.out.write('\n');
		this.out.flush();
	}

	void progress(Tally tally) throws IOException {
		if (System.nanoTime() - this.lastProgress >= BETWEEN_PROGRESS_NANOS) {
			this.lastProgress = System.nanoTime();
			line(tally.progress());
		}
	}

}
