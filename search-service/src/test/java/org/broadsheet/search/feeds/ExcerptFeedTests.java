package org.broadsheet.search.feeds;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import com.rometools.rome.io.FeedException;
import org.broadsheet.events.PostRendered;
import org.broadsheet.search.Renderings;
import org.broadsheet.search.Variations;
import org.broadsheet.search.query.Article;
import org.broadsheet.search.site.SiteSettings;
import org.broadsheet.search.site.Wording;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever wants readers to come to the pages gives feeds only the beginnings. */
class ExcerptFeedTests {

	private static final String SITE = "https://blog.example";

	private final SiteSettings site = new SiteSettings("Blog", "Un blog", Locale.FRENCH, URI.create(SITE), null,
			"#8f1d14", 10, List.of(), null);

	private final Feed feed = feed();

	@Test
	void feedsOfExcerptsKeepTheRules() throws FeedException {
		assertThat(FeedRules.breachesIn(RssFeed.of(this.feed), SITE + "/feed.rss")).isEmpty();
		assertThat(FeedRules.breachesIn(atom(), SITE + "/feed.atom")).isEmpty();
	}

	@Test
	void rssDescribesWithoutTheContent() throws FeedException {
		Element item = RssFeed.of(this.feed).getRootElement().getChild("channel").getChild("item");
		assertThat(item.getChildText("description")).isEqualTo("<p>Le début</p>");
		assertThat(item.getChild("encoded", Namespace.getNamespace("http://purl.org/rss/1.0/modules/content/")))
			.isNull();
	}

	@Test
	void atomSummarisesWithoutTheContent() throws FeedException {
		Element entry = atom().getRootElement().getChild("entry", FeedRules.ATOM);
		assertThat(entry.getChild("summary", FeedRules.ATOM).getAttributeValue("type")).isEqualTo("html");
		assertThat(entry.getChildText("summary", FeedRules.ATOM)).isEqualTo("<p>Le début</p>");
		assertThat(entry.getChild("content", FeedRules.ATOM)).isNull();
	}

	@Test
	void jsonHasTheExcerptForItsContent() {
		JsonFeed.Item item = JsonFeed.of(this.feed).items().getFirst();
		assertThat(item.contentHtml()).isEqualTo("<p>Le début</p>");
		assertThat(item.summary()).isNull();
	}

	private Feed feed() {
		PostRendered post = Variations.html(Renderings.of("excerpt", 1, "Titre", "Le début", "mot"),
				"<p>Le début</p><p>et la suite</p>");
		FeedEntry entry = new FeedEntries(this.site, new FeedSettings(false, 20, null, null))
			.of(new Article(post.post(), post.rendering()));
		return new Feed("Blog", "Un blog", "fr", SITE, "/", SITE + "/", 1, 1, List.of(entry), null);
	}

	private Document atom() throws FeedException {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.registerBean(SiteSettings.class, () -> this.site);
			context.registerBean("messageSource", ResourceBundleMessageSource.class);
			context.registerBean(Wording.class);
			context.registerBean(AtomFeed.class);
			context.refresh();
			return context.getBean(AtomFeed.class).of(this.feed);
		}
	}

}
