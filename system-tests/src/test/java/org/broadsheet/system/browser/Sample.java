package org.broadsheet.system.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.broadsheet.system.Author;
import org.broadsheet.system.Author.Written;
import org.broadsheet.system.Pipeline;
import org.broadsheet.system.Reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Posts of every kind, usual and unusual, published once for all tests in the browser.
 */
final class Sample {

	private static final String PARAGRAPH = "Le numérique s’apprend à plusieurs, avec une théière et du temps. "
		.repeat(6) + "\n\n";

	private static final String LONG = "![Une plage au soir](/demo/lighthouse.webp)\n\n" + String.join("",
			IntStream.rangeClosed(1, 6)
				.mapToObj(
						(part) -> "## Partie " + part + "\n\n" + PARAGRAPH + "### Détail " + part + "\n\n" + PARAGRAPH)
				.toList())
			+ """
					| Jour | Heure |
					|---|--:|
					| mardi | 10 h |

					```java
					int answer = 42;
					```

					> Citation, avec une note[^1].

					[^1]: Et voici la note.
					""";

	private final Author author = Pipeline.running().author();

	private final Map<String, Written> posts = new LinkedHashMap<>();

	private Sample() {
		publish("long", post("L’atelier du mardi : dix ans après", LONG, "fr", "mednum", "Médiation numérique"));
		publish("english", post("Reading aloud", "A *short* post.\n\nAnd its second part.", "en", "mednum", "Reading"));
		publish("arabic", post("القراءة بصوت عال", "نص قصير عن القراءة.\n\n## عنوان\n\nفقرة ثانية.", "ar", "قراءة"));
		publish("note", post("", "Le merle a repris son poste.", "fr", "Notes"));
		publish("no-body", post("Un titre et rien dessous", "", "fr"));
		publish("long-title", post("Anticonstitutionnellement ".repeat(12).strip().substring(0, 300),
				"Sous un titre de 300 signes.", "fr"));
		publish("one-long-word", post("a".repeat(300), "b".repeat(3000), "fr"));
		publish("fifty-tags", post("Cinquante étiquettes", "Texte.", "fr",
				IntStream.range(0, 50).mapToObj((n) -> "étiquette numéro " + n).toArray(String[]::new)));
		publish("odd-tags", post("Étiquettes curieuses", "Texte.", "fr", "entrées/sorties", "C#", "🎉 fête", "عربي"));
		publish("huge-table", post("Un tableau gigantesque", table(40, 30), "fr"));
		publish("missing-image", post("Image absente", "![Un phare](/nulle-part.webp)\n\nTexte.", "fr"));
		Written deleted = publish("deleted", post("Retiré", "Texte.", "fr"));
		Reader reader = Pipeline.running().reader();
		await().atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> this.posts.values()
				.forEach((post) -> assertThat(reader.status(post.path())).as(post.path()).isEqualTo(200)));
		this.author.delete(deleted);
		await().atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(reader.status(deleted.path())).isEqualTo(410));
	}

	/** The path of one of the posts. */
	static String path(String name) {
		return Objects.requireNonNull(Holder.SAMPLE.posts.get(name), name).path();
	}

	private Written publish(String name, Map<String, ?> post) {
		Written written = this.author.publish(post);
		this.posts.put(name, written);
		return written;
	}

	static Map<String, Object> post(String title, String body, String language, String... tags) {
		return Map.of("title", title, "body", body, "format", "markdown", "language", language, "author", "Zoé Dupont",
				"tags", List.of(tags));
	}

	private static String table(int columns, int rows) {
		List<String> lines = new ArrayList<>();
		lines.add("| Colonne ".repeat(columns) + "|");
		lines.add("|---".repeat(columns) + "|");
		lines.addAll(java.util.Collections.nCopies(rows, "| une valeur ".repeat(columns) + "|"));
		return String.join("\n", lines);
	}

	private static final class Holder {

		private static final Sample SAMPLE = new Sample();

	}

}
