package org.broadsheet.ingest.imports;

import java.io.IOException;
import java.io.InputStream;

import org.broadsheet.events.PostId;
import org.broadsheet.ingest.decision.PostContent;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** Reads posts in one format, one after the other and in constant memory. */
interface Importer {

	boolean reads(MediaType type);

	/**
	 * Reads to the end.
	 * @throws IOException where the input breaks off
	 */
	void read(InputStream in, Posts posts) throws IOException, InterruptedException;

	/** Takes what was read. */
	interface Posts {

		void found(long position, PostId id, PostContent content) throws IOException, InterruptedException;

		void unreadable(long position, @Nullable String title, ProblemDetail problem) throws IOException;

		void ignored(String field);

	}

}
