package org.broadsheet.system;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.core.ConditionFactory;
import org.broadsheet.system.Author.Written;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An author posts, a reader finds. */
class MainJobTests {

	private final Pipeline pipeline = Pipeline.running();

	private final Author author = this.pipeline.author();

	private final Reader reader = this.pipeline.reader();

	// A word that stands in no other post, made of letters so that no analyser splits it.
	private final String word = "zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

	private final String tag = "Médiation " + this.word;

	@Test
	void aPublishedPostIsReadEverywhere() {
		Written post = this.author.publish(post("L’été à la " + this.word, this.tag));
		visible().untilAsserted(() -> assertThat(this.reader.found(this.word)).containsExactly(post.id()));

		Document page = this.reader.page(post.path());
		assertThat(page.select("h1").text()).isEqualTo("L’été à la " + this.word);
		assertThat(page.select("main h2").eachText()).contains("Un intertitre");
		assertThat(page.select("main li").eachText()).contains("premier", "second");
		assertThat(page.select("main img[alt='Une plage au soir']")).hasSize(1);
		assertThat(page.select("main a[href='https://example.org/']").text()).isEqualTo("un lien");

		visible().untilAsserted(() -> assertThat(this.reader.listed("/")).contains(post.path()));
		assertThat(this.reader.listed("/search?q=" + this.word)).contains(post.path());
		Document archive = this.reader.page("/tags/mediation-" + this.word);
		assertThat(archive.select("h1").text()).contains(this.tag);
		assertThat(archive.select("main").text()).contains("Le chapeau", "L’été à la " + this.word);
	}

	@Test
	void wordsOfTitleBodyAndTagFindItWhateverTheirAccentsAndCase() {
		Written post = this.author.publish(post("Bibliothèque " + this.word, this.tag));
		for (String query : List.of("BIBLIOTHEQUE", "bibliothèque", "intertitré", "mediation", "PLAGE")) {
			visible().untilAsserted(
					() -> assertThat(this.reader.found(query + " " + this.word)).as(query).containsExactly(post.id()));
		}
		assertThat(this.reader.found(this.word, "&tag=mediation-" + this.word)).containsExactly(post.id());
		assertThat(this.reader.found(this.word, "&tag=another")).isEmpty();
	}

	@Test
	void anEditShowsEverywhere() {
		Written first = this.author.publish(post("Avant " + this.word, this.tag));
		visible().untilAsserted(() -> assertThat(this.reader.found(this.word)).containsExactly(first.id()));
		String newWord = this.word + "bis";
		Written second = this.author.edit(first, post("Après " + newWord, "Autre " + newWord));
		visible().untilAsserted(() -> {
			assertThat(this.reader.found(newWord)).containsExactly(first.id());
			assertThat(this.reader.found("Avant " + this.word)).isEmpty();
			assertThat(this.reader.page(second.path()).select("h1").text()).isEqualTo("Après " + newWord);
			assertThat(this.reader.page("/").text()).contains("Après " + newWord).doesNotContain("Avant " + this.word);
			assertThat(this.reader.listed("/tags/autre-" + newWord)).contains(second.path());
		});
	}

	@Test
	void aDeletionIsGoneEverywhere() {
		Written post = this.author.publish(post("Éphémère " + this.word, this.tag));
		visible().untilAsserted(() -> assertThat(this.reader.found(this.word)).containsExactly(post.id()));
		this.author.delete(post);
		visible().untilAsserted(() -> {
			assertThat(this.reader.found(this.word)).isEmpty();
			assertThat(this.reader.status(post.path())).isEqualTo(410);
			assertThat(this.reader.page("/").text()).doesNotContain(this.word);
		});
	}

	@Test
	void aDraftIsSeenByNobody() {
		Written draft = this.author.publish(Map.of("title", "Brouillon " + this.word, "body", "x", "format", "markdown",
				"author", "Zoé", "status", "draft"));
		visible().untilAsserted(() -> assertThat(this.author.progress(draft.id()).toString()).contains("searchable"));
		assertThat(this.reader.found(this.word)).isEmpty();
		assertThat(this.reader.status(draft.path())).isEqualTo(404);
	}

	@Test
	void theAuthorSeesHowFarThePostIs() {
		Written post = this.author.publish(post("Suivi " + this.word, this.tag));
		visible().untilAsserted(() -> assertThat(this.author.progress(post.id()).toString()).contains("accepted",
				"rendered", "searchable"));
	}

	private static Map<String, ?> post(String title, String tag) {
		return Map.of("title", title, "format", "markdown", "language", "fr", "author", "Zoé Dupont", "tags",
				List.of(tag), "body", """
						Le chapeau de l’article, qui dit de quoi il retourne.

						<!--more-->

						## Un intertitre

						- premier
						- second

						![Une plage au soir](https://example.org/plage.jpg) et [un lien](https://example.org/).
						""");
	}

	// The product's promise is 2 s; a busy test machine gets more.
	private static ConditionFactory visible() {
		return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(100)).ignoreExceptions();
	}

}
