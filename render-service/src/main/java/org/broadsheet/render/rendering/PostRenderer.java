package org.broadsheet.render.rendering;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;

import org.broadsheet.events.Post;
import org.broadsheet.events.PostRendered;
import org.springframework.stereotype.Component;

/** Makes of a post the event that it was rendered. Thread-safe. */
@Component
public class PostRenderer {

	private final BoundedRenderer renderer;

	private final Clock clock = Clock.systemUTC();

	PostRenderer(BoundedRenderer renderer) {
		this.renderer = renderer;
	}

	/**
	 * Renders a post in the current generation. What is made dependent on the future is
	 * done in the thread that rendered. It fails with a
	 * {@link org.broadsheet.render.limits.RenderingRefused} if the post is over a limit.
	 */
	public CompletableFuture<PostRendered> render(Post post) {
		return this.renderer.start(Manuscript.of(post))
			.thenApply((rendered) -> new PostRendered(withoutBody(post, rendered), rendered.rendering(),
					Renderer.GENERATION, this.clock.instant().truncatedTo(ChronoUnit.MILLIS)));
	}

	private static Post withoutBody(Post post, Rendered rendered) {
		return new Post(post.id(), post.revision(), post.slug(), rendered.title(), "", post.format(),
				rendered.language(), post.tags(), post.author(), post.status(), post.publishedAt(), post.createdAt(),
				post.updatedAt(), post.excerpt(), post.canonicalUrl(), post.aliases(), post.source());
	}

}
