package org.broadsheet.ingest.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Splits a stream into lines, none longer in memory than a limit. */
final class Lines {

	private final InputStream in;

	private final long longest;

	private long number;

	private boolean tooLong;

	private byte[] bytes = {};

	Lines(InputStream in, long longest) {
		this.in = new BufferedInputStream(in, 64 * 1024);
		this.longest = longest;
	}

	/** Goes on to the next line; false at the end. */
	boolean next() throws IOException {
		int next = this.in.read();
		if (next < 0) {
			return false;
		}
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		this.tooLong = false;
		while (next >= 0 && next != '\n') {
			this.tooLong |= line.size() >= this.longest;
			if (!this.tooLong) {
				line.write(next);
			}
			next = this.in.read();
		}
		this.number++;
		this.bytes = line.toByteArray();
		return true;
	}

	/** The number of the line, from 1. */
	long number() {
		return this.number;
	}

	/** Whether only its beginning is there. */
	boolean isTooLong() {
		return this.tooLong;
	}

	/** The line without its end. */
	byte[] bytes() {
		return this.bytes;
	}

}
