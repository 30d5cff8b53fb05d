package org.broadsheet.render.preview;

import java.util.concurrent.Semaphore;

import org.broadsheet.events.LanguageTag;
import org.broadsheet.events.PostFormat;
import org.broadsheet.render.limits.RenderingRefused;
import org.broadsheet.render.rendering.BoundedRenderer;
import org.broadsheet.render.rendering.Manuscript;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows authors, byte for byte, what the pipeline would publish. It keeps nothing and
 * sends nothing, so anybody who reaches it may ask.
 */
@RestController
class PreviewController {

	// More wait for the renderer's threads than there are; beyond this, others had
	// better come back.
	private static final int MAX_WAITING = 32;

	private final BoundedRenderer renderer;

	private final Semaphore places = new Semaphore(MAX_WAITING);

	PreviewController(BoundedRenderer renderer) {
		this.renderer = renderer;
	}

	@PostMapping(path = "/api/preview", consumes = "application/json", produces = "application/json")
	Preview preview(@RequestBody PreviewRequest request) throws InterruptedException {
		Manuscript manuscript = manuscript(request);
		if (!this.places.tryAcquire()) {
			throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "busy", null,
					"Too many previews at a time; try again in a second.");
		}
		try {
			return Preview.of(this.renderer.render(manuscript));
		}
		catch (RenderingRefused ex) {
			throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "not-renderable", "body", ex.reason());
		}
		finally {
			this.places.release();
		}
	}

	private static Manuscript manuscript(PreviewRequest request) {
		if (request.body() == null) {
			throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-field", "body", "A post has a text.");
		}
		PostFormat format = (request.format() != null) ? request.format() : PostFormat.MARKDOWN;
		String title = (request.title() != null) ? request.title() : "";
		return new Manuscript(title, request.body(), format, language(request.language()), request.excerpt());
	}

	private static @Nullable LanguageTag language(@Nullable String tag) {
		try {
			return (tag == null || tag.isBlank()) ? null : new LanguageTag(tag);
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-field", "language",
					"A language is a BCP 47 tag such as fr or pt-BR.");
		}
	}

}
