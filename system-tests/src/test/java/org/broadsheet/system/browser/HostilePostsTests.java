package org.broadsheet.system.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import org.broadsheet.system.Author;
import org.broadsheet.system.Pipeline;
import org.broadsheet.system.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whatever an author writes: in a real browser no script runs, no dialog opens, no
 * request goes elsewhere, and nothing leaves its place on the page.
 */
class HostilePostsTests {

	// What holds on every page, whatever stands in it; answers what does not. Images
	// apart, which may come from elsewhere, it looks at what the page made of the text.
	private static final String COMPLAINTS = """
			() => {
			  const wrong = [];
			  const expect = (holds, what) => holds || wrong.push(what);
			  const one = (selector) => document.querySelectorAll(selector).length === 1;
			  expect(one('body > header.masthead') && one('body > main#content') && one('body > footer.foot'), 'landmarks');
			  expect(document.body.lastElementChild.matches('footer.foot'), 'something behind the footer');
			  for (const id of ['content', 'find']) {
			    expect(document.querySelectorAll('#' + id).length <= 1, 'id ' + id + ' twice');
			  }
			  for (const name of ['cookie', 'body', 'forms', 'getElementById', 'location', 'defaultView']) {
			    expect(!(document[name] instanceof HTMLImageElement || document[name] instanceof HTMLAnchorElement), name);
			  }
			  const prose = document.querySelectorAll('.prose, .excerpt, article, .hit');
			  for (const text of prose) {
			    for (const element of text.querySelectorAll('*')) {
			      const name = element.localName;
			      expect(element.namespaceURI === 'http://www.w3.org/1999/xhtml', 'namespace of ' + name);
			      expect(!/^(script|style|iframe|frame|object|embed|form|button|select|textarea|base|link|meta|template|noscript|video|audio|dialog|portal|marquee)$/.test(name), name);
			      expect(name !== 'input' || (element.type === 'checkbox' && element.disabled), 'input');
			      for (const {name: attribute, value} of element.attributes) {
			        expect(!/^(on|style$|srcdoc$|srcset$|name$|form|action$|ping$|background$|popover|is$|slot$|part$|access|autofocus$|tabindex$|content)/.test(attribute) || (attribute === 'tabindex' && element.matches('a.picture, table, pre')), attribute);
			        expect(attribute !== 'href' || !/^(javascript|data|vbscript|blob|file|filesystem|view-source):/.test(element.protocol), element.href);
			        expect(attribute !== 'src' || !/^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(element.src), element.src);
			        expect(attribute !== 'id' || document[value] !== element, 'document.' + value);
			      }
			      const style = getComputedStyle(element);
			      expect(style.position === 'static' || style.position === 'relative' || element.matches('.hidden, .skip, article *:not(.prose *)'), 'position of ' + name + '.' + element.className);
			    }
			  }
			  return [...new Set(wrong)].slice(0, 20);
			}""";

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final List<Author.Written> HTML = new ArrayList<>();

	private static final List<Author.Written> MARKDOWN = new ArrayList<>();

	private static final Reader READER = Pipeline.running().reader();

	private final BrowserContext browser = Chromium.open(Window.DESKTOP);

	private final List<String> events = new ArrayList<>();

	@BeforeAll
	static void anAuthorPublishesThemAll() {
		HostilePosts posts = HostilePosts.read();
		Author author = Pipeline.running().author();
		posts.html().forEach((post) -> HTML.add(author.publish(post)));
		posts.markdown().forEach((post) -> MARKDOWN.add(author.publish(post)));
		await().atMost(PATIENCE).until(() -> READER.total("tag:" + HostilePosts.TAG) == posts.all().size());
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void areHarmlessAsHtml() {
		Page page = watched();
		HTML.forEach((post) -> visit(page, post.path()));
	}

	@Test
	void areHarmlessInMarkdown() {
		Page page = watched();
		MARKDOWN.forEach((post) -> visit(page, post.path()));
	}

	@Test
	void areHarmlessInListsAndSearchResults() {
		Page page = watched();
		for (String path : List.of("/", "/tags/" + HostilePosts.TAG, "/search?q=hostile", "/search?q=alert+script")) {
			String next = path;
			for (int turned = 0; next != null && turned < 15; turned++) {
				visit(page, next);
				next = (String) page.evaluate(
						"() => document.querySelector('nav.pages a[rel=next], a[rel=next]')?.getAttribute('href') ?? null");
			}
		}
	}

	@Test
	void areHarmlessInFeeds() {
		Page page = watched();
		for (String path : List.of("/feed.rss", "/feed.atom", "/feed.atom?page=2",
				"/tags/" + HostilePosts.TAG + "/feed.rss")) {
			page.navigate(READER.site() + path);
			assertThat(this.events).as(path).isEmpty();
		}
	}

	// Images elsewhere are an author's right; everything else that leaves is not.
	private Page watched() {
		this.browser.addInitScript("""
				for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
				  window[name] = () => console.log('HOSTILE script ran: ' + name);
				}""");
		Page page = this.browser.newPage();
		page.onDialog((dialog) -> {
			this.events.add("dialog " + dialog.message());
			dialog.dismiss();
		});
		page.onConsoleMessage((message) -> {
			if (message.text().startsWith("HOSTILE")) {
				this.events.add(message.text());
			}
		});
		page.onPageError((error) -> this.events.add("script ran and failed: " + error));
		page.onPopup((popup) -> this.events.add("popup"));
		page.onDownload((download) -> this.events.add("download"));
		page.route("**/*", (route) -> {
			String url = route.request().url();
			if (url.startsWith(READER.site())) {
				route.resume();
				return;
			}
			if (!"image".equals(route.request().resourceType())) {
				this.events.add("request " + url);
			}
			route.abort();
		});
		return page;
	}

	private void visit(Page page, String path) {
		page.navigate(READER.site() + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
		assertThat(page.url()).isEqualTo(READER.site() + path);
		assertThat((List<?>) page.evaluate(COMPLAINTS)).as(path).isEmpty();
		assertThat(this.events).as(path).isEmpty();
	}

}
