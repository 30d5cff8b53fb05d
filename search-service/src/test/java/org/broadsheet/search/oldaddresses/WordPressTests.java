package org.broadsheet.search.oldaddresses;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordPressTests {

	@ParameterizedTest
	@CsvSource({ "/feed/, /feed.rss", "/feed, /feed.rss", "/feed/atom/, /feed.atom", "/feed/rss2, /feed.rss",
			"/rss.xml, /feed.rss", "/atom.xml, /feed.atom", "/index.php/feed/, /feed.rss", "/?feed=rss2, /feed.rss",
			"/?feed=atom, /feed.atom", "/tag/mednum/, /tags/mednum", "/tag/mednum, /tags/mednum",
			"/tag/mednum/feed/, /tags/mednum/feed.rss", "/tag/mednum/feed/atom, /tags/mednum/feed.atom",
			"/tag/mednum/page/3/, /tags/mednum?page=3", "/tag/Médiation numérique/, /tags/mediation-numerique",
			"/category/a/b/, /tags/b", "/category/a/b/page/2, /tags/b?page=2", "/?tag=mednum, /tags/mednum",
			"/?tag=mednum&feed=atom, /tags/mednum/feed.atom", "/author/zoe/, /authors/zoe",
			"/author/zoe/feed/, /authors/zoe/feed.rss", "/?author_name=zoe, /authors/zoe", "/page/2/, /?page=2",
			"/?paged=2, /?page=2", "/page/1, /", "/2020/, /archive/2020", "/?m=2020, /archive/2020",
			"/2020/page/2, /archive/2020?page=2", "/2020/12/, /archive/2020/12", "/2020/12/31/, /archive/2020/12",
			"/2020/12/page/2/, /archive/2020/12?page=2", "/?m=202012, /archive/2020/12",
			"/?m=20201231, /archive/2020/12", "/?s=%C3%A9t%C3%A9+%26+mer, /search?q=%C3%A9t%C3%A9%20%26%20mer",
			"/index.php?s=a, /search?q=a" })
	void knowsTheShapesOfOldAddresses(String old, String today) {
		assertThat(destination(old)).isEqualTo(today);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/tag/", "/tag/!!!/", "/2020/13/", "/2020/00/", "/0020/12/", "/?m=202013", "/?m=x",
			"/?paged=x", "/?paged=99999999999", "/?p=12", "/?cat=3", "/page/x", "/wp-login.php", "/wp-json/", "//feed",
			"/feeds", "/tag//evil.example" })
	void knowsNothingOfOthers(String old) {
		assertThat(destination(old)).isNull();
	}

	@Test
	void noAddressLeadsToAnotherSite() {
		assertThat(destination("/category/https:/evil.example/")).isEqualTo("/tags/evil-example");
		assertThat(destination("/?s=%0d%0aLocation:%20https://evil.example"))
			.isEqualTo("/search?q=%0D%0ALocation%3A%20https%3A%2F%2Fevil.example");
		assertThat(destination("/?tag=https://evil.example")).isEqualTo("/tags/https-evil-example");
	}

	@Test
	void aPostIsLookedForUnderAllSpellingsOfItsPath() {
		assertThat(AliasPaths.of("/2020/12/%c3%a9t%c3%a9", null)).contains("/2020/12/été", "/2020/12/été/",
				"/2020/12/%C3%A9t%C3%A9", "/2020/12/%c3%a9t%c3%a9/");
		assertThat(AliasPaths.of("/2020/12/a/", "utm_source=x")).contains("/2020/12/a/", "/2020/12/a",
				"/2020/12/a/?utm_source=x");
		assertThat(AliasPaths.of("/", "p=123&preview=true")).contains("/?p=123");
		assertThat(AliasPaths.of("/index.php/2020/a/", null)).contains("/2020/a/");
		assertThat(AliasPaths.of("/2020/12/a/feed/", null)).contains("/2020/12/a/");
		assertThat(AliasPaths.of("/2020/12/a/comment-page-2/", null)).contains("/2020/12/a/");
		assertThat(AliasPaths.of("/%zz%", null)).contains("/%zz%");
	}

	private static @Nullable String destination(String address) {
		String[] parts = address.split("\\?", 2);
		return WordPress.destination(parts[0], (parts.length > 1) ? parts[1] : null)
			.map((to) -> (to.query() != null) ? to.path() + "?" + to.query() : to.path())
			.orElse(null);
	}

}
