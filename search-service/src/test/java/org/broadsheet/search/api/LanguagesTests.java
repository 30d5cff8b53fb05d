package org.broadsheet.search.api;

import java.time.Duration;
import java.util.UUID;

import org.broadsheet.search.Renderings;
import org.broadsheet.search.SearchServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Words are found by their forms, in the languages of their posts, without a choice. */
@SearchServiceTest
class LanguagesTests {

	private static final String RUN = "l" + UUID.randomUUID().toString().replace("-", "");

	private static boolean posted;

	@Autowired
	private KafkaTemplate<byte[], byte[]> kafka;

	@Autowired
	private MockMvcTester http;

	@BeforeEach
	void aPostInEachLanguage() {
		if (posted) {
			return;
		}
		post("fr", "Les journaux nationaux", "L’œuvre d’une boulangère heureuse, lue aujourd’hui par les étudiant·e·s, "
				+ "les directeur.rice.s et les habitant(e)s de l’O.N.U. sur un porte-monnaie.");
		post("en", "The children's libraries", "Running horses were studied by the U.N. in naïve cities.");
		post("de", "Die Häuser der Straße", "Kinder spielten gestern mit schönen Büchern.");
		post("es", "Las canciones españolas", "Los niños corrían rápidamente por las ciudades.");
		post("it", "Le biblioteche italiane", "Dell’acqua fresca per i ragazzi.");
		post("pt", "As informações portuguesas", "Os corações das meninas.");
		post("nl", "De mooie boeken", "Kinderen lopen door straten.");
		post("ru", "Новые книги", "Дети читали интересные книги о ёлках.");
		post("ar", "المكتبات الجديدة", "كتاب للأطفال في المدرسة.");
		post("ja", "東京の図書館", "子供たちが本を読んでいます。");
		post("zh", "新图书馆开放", "孩子们在学校读书。");
		post("ko", "새로운 도서관", "아이들이 학교에서 책을 읽습니다.");
		post("pl", "Nowe książki", "Dzieci czytały w bibliotece.");
		post("el", "Νέα βιβλία", "Τα παιδιά διαβάζουν.");
		await().atMost(Duration.ofSeconds(90))
			.untilAsserted(() -> assertThat(this.http.get().uri("/api/search").queryParam("tag", RUN)).bodyJson()
				.extractingPath("$.total")
				.isEqualTo(14));
		posted = true;
	}

	private void post(String language, String title, String text) {
		Renderings.tell(this.kafka, Renderings.in(language, language + RUN, 1, title, text, RUN));
	}

	@ParameterizedTest
	@CsvSource({ "journal national, fr", "oeuvres, fr", "OEUVRE, fr", "\"l'œuvre\", fr", "boulanger heureux, fr",
			"étudiantes, fr", "etudiant, fr", "étudiant·e·s, fr", "directrices, fr", "directeur, fr", "habitant, fr",
			"aujourd'hui, fr", "aujourd’hui, fr", "onu, fr", "O.N.U., fr", "ONU, fr", "porte-monnaie, fr",
			"porte monnaie, fr", "d'une œuvre, fr", "library horse, en", "horse run, en", "study city, en", "naive, en",
			"un horses, en", "haus strasse, de", "straße häuser, de", "Buch schön, de", "cancion, es",
			"niño ciudad, es", "ninos ciudades, es", "cuáles canciones, es", "biblioteca, it", "acqua, it",
			"l'acqua ragazzo, it", "informação, pt", "coracao, pt", "boek straat, nl", "книга, ru", "елках, ru",
			"مكتبات, ar", "図書館, ja", "图书馆, zh", "도서관, ko", "ksiazki, pl", "książki, pl", "βιβλια, el" })
	void formsFindEachOther(String query, String language) {
		await().atMost(Duration.ofSeconds(6))
			.untilAsserted(() -> assertThat(this.http.get()
				.uri("/api/search")
				.queryParam("q", query)
				.queryParam("tag", RUN)
				.queryParam("size", "1")).bodyJson()
				.extractingPath("$.hits[*].id")
				.asArray()
				.containsExactly(language + RUN));
	}

}
