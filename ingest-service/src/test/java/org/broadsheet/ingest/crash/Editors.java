package org.broadsheet.ingest.crash;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.broadsheet.ingest.AuthorApi;

/**
 * Clients that race for the same few posts, each reading through one instance and editing
 * through any, and that keep a record of every answer.
 */
final class Editors implements AutoCloseable {

	private static final int CLIENTS = 16;

	private static final int POSTS = 24;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final List<Future<?>> clients = new ArrayList<>();

	private final Map<Revision, String> acknowledged = new ConcurrentHashMap<>();

	private final Map<String, Long> newest = new ConcurrentHashMap<>();

	private final AtomicLong doubled = new AtomicLong();

	private final AtomicLong stale = new AtomicLong();

	private final List<Instance> instances;

	private final List<String> paths;

	private volatile boolean ended;

	Editors(List<Instance> instances) {
		this.instances = instances;
		this.paths = Stream.generate(() -> "/api/posts/" + AuthorApi.newId()).limit(POSTS).toList();
		this.paths.forEach((path) -> any().json("PUT", path, "{\"title\": \"a\"}", "If-None-Match", "*"));
		for (int client = 0; client < CLIENTS; client++) {
			this.clients.add(this.threads.submit(this::editUntilTheEnd));
		}
	}

	/** A revision of the post at a path. */
	record Revision(String path, long number) {
	}

	/** The title that was sent, by the revision that was answered. */
	Map<Revision, String> acknowledged() {
		return this.acknowledged;
	}

	/** How often one revision was answered to two. */
	long doubled() {
		return this.doubled.get();
	}

	/** How often a post was read older than had been answered before. */
	long stale() {
		return this.stale.get();
	}

	List<String> paths() {
		return this.paths;
	}

	/** Lets all finish what they have begun. */
	void end() throws Exception {
		this.ended = true;
		for (Future<?> client : this.clients) {
			client.get(1, TimeUnit.MINUTES);
		}
	}

	private Void editUntilTheEnd() throws InterruptedException {
		while (!this.ended) {
			try {
				edit(this.paths.get(ThreadLocalRandom.current().nextInt(POSTS)));
			}
			catch (UncheckedIOException ex) {
				// The instance was killed: the next attempt may ask another.
				TimeUnit.MILLISECONDS.sleep(50);
			}
		}
		return null;
	}

	private void edit(String path) {
		long before = this.newest.getOrDefault(path, 0L);
		HttpResponse<String> found = any().get(path);
		if (found.statusCode() != 200) {
			return;
		}
		if (number(found) < before) {
			this.stale.incrementAndGet();
		}
		String title = UUID.randomUUID().toString();
		HttpResponse<String> edited = any().json("PUT", path, "{\"title\": \"" + title + "\"}", "If-Match",
				AuthorApi.eTag(found));
		if (edited.statusCode() == 200) {
			if (this.acknowledged.put(new Revision(path, number(edited)), title) != null) {
				this.doubled.incrementAndGet();
			}
			this.newest.merge(path, number(edited), Math::max);
		}
	}

	static long number(HttpResponse<String> response) {
		return Long.parseLong(AuthorApi.eTag(response).replace("\"", ""));
	}

	private AuthorApi any() {
		return this.instances.get(ThreadLocalRandom.current().nextInt(this.instances.size())).api();
	}

	@Override
	public void close() {
		this.ended = true;
		this.threads.close();
	}

}
