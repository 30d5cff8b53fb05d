package org.broadsheet.benchmarks.rendering;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.broadsheet.events.LanguageTag;
import org.broadsheet.events.PostFormat;
import org.broadsheet.render.document.Typography;
import org.broadsheet.render.rendering.Manuscript;
import org.broadsheet.render.rendering.Rendered;
import org.broadsheet.render.rendering.Renderer;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Posts of 3 KB a second, on one thread, in a JVM with the flags of production. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = { "-Xmx256m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders" })
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 3)
public class RenderingBenchmark {

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create(),
			FootnotesExtension.create());

	private static final LanguageTag FRENCH = new LanguageTag("fr");

	private final List<String> posts = FrenchPosts.of(3_000);

	private final Renderer renderer = new Renderer(new Typography(true, false));

	private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();

	private final HtmlRenderer html = HtmlRenderer.builder().extensions(EXTENSIONS).build();

	private int next;

	/** The whole rendering of one post, whose language has to be told. */
	@Benchmark
	public Rendered rendering() {
		return this.renderer.render(new Manuscript("Titre", post(), PostFormat.MARKDOWN, null, null));
	}

	/** The same where its author gave the language. */
	@Benchmark
	public Rendered renderingInAGivenLanguage() {
		return this.renderer.render(new Manuscript("Titre", post(), PostFormat.MARKDOWN, FRENCH, null));
	}

	/** Safe HTML by the bare libraries. */
	@Benchmark
	public String baseline() {
		return Jsoup.clean(this.html.render(this.parser.parse(post())), Safelist.relaxed());
	}

	private String post() {
		this.next = (this.next + 1) % this.posts.size();
		return this.posts.get(this.next);
	}

}
