package org.broadsheet.render.document;

import java.util.Locale;
import java.util.Map;

import javax.swing.text.Segment;

import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Colours code on the server: each token that is more than plain gets a span with one of
 * the classes {@code hl-comment}, {@code hl-keyword}, {@code hl-string},
 * {@code hl-number}, {@code hl-type}, {@code hl-function}, {@code hl-variable},
 * {@code hl-annotation}, {@code hl-tag}, {@code hl-attribute} and {@code hl-meta}. The
 * text itself stays the same.
 */
final class CodeHighlighter {

	// Longer code is data; nobody reads it for its colours.
	private static final int MAX_LENGTH = 50_000;

	private static final Map<String, String> ALIASES = Map.ofEntries(Map.entry("bash", "unix"), Map.entry("c++", "cpp"),
			Map.entry("cjs", "javascript"), Map.entry("csharp", "cs"), Map.entry("docker", "dockerfile"),
			Map.entry("go", "golang"), Map.entry("htm", "html"), Map.entry("js", "javascript"),
			Map.entry("json5", "jshintrc"), Map.entry("jsonc", "jshintrc"), Map.entry("jsx", "javascript"),
			Map.entry("kt", "kotlin"), Map.entry("md", "markdown"), Map.entry("mjs", "javascript"),
			Map.entry("py", "python"), Map.entry("rb", "ruby"), Map.entry("rs", "rust"), Map.entry("scss", "less"),
			Map.entry("sh", "unix"), Map.entry("shell", "unix"), Map.entry("svg", "xml"), Map.entry("tex", "latex"),
			Map.entry("toml", "ini"), Map.entry("ts", "typescript"), Map.entry("tsx", "typescript"),
			Map.entry("vue", "html"), Map.entry("yml", "yaml"), Map.entry("zsh", "unix"));

	private final TokenMakerFactory makers = TokenMakerFactory.getDefaultInstance();

	private int left = MAX_LENGTH;

	/** Colours a code element, if its language is known. */
	void highlight(Element code) {
		String language = language(code);
		String text = language.isEmpty() ? "" : code.wholeText();
		if (text.isEmpty() || text.length() > this.left || code.childrenSize() > 0) {
			return;
		}
		String style = "text/" + ALIASES.getOrDefault(language, language);
		if (this.makers.keySet().contains(style)) {
			this.left -= text.length();
			code.empty();
			new Painter(code).paint(this.makers.getTokenMaker(style), text);
		}
	}

	private static String language(Element code) {
		for (String name : code.classNames()) {
			if (name.startsWith("language-")) {
				return name.substring("language-".length()).toLowerCase(Locale.ROOT);
			}
		}
		return "";
	}

	private static final class Painter {

		private final Element code;

		private final StringBuilder run = new StringBuilder();

		private String runClass = "";

		Painter(Element code) {
			this.code = code;
		}

		void paint(TokenMaker maker, String text) {
			int state = TokenTypes.NULL;
			int start = 0;
			while (start < text.length()) {
				int end = text.indexOf('\n', start);
				end = (end < 0) ? text.length() : end;
				state = paintLine(maker, text.substring(start, end), state);
				if (end < text.length()) {
					add((state == TokenTypes.NULL) ? "" : this.runClass, "\n");
				}
				start = end + 1;
			}
			finish();
		}

		// Answers the state in which the next line begins.
		private int paintLine(TokenMaker maker, String line, int state) {
			char[] characters = line.toCharArray();
			int painted = 0;
			Token token = maker.getTokenList(new Segment(characters, 0, characters.length), state, 0);
			int last = TokenTypes.NULL;
			while (token != null) {
				if (token.isPaintable()) {
					add(classOf(token.getType()), token.getLexeme());
					painted += token.length();
				}
				last = token.getType();
				token = token.getNextToken();
			}
			add("", line.substring(Math.min(painted, line.length())));
			return last;
		}

		private void add(String name, String text) {
			if (!name.equals(this.runClass) && !text.isEmpty()) {
				finish();
				this.runClass = name;
			}
			this.run.append(text);
		}

		private void finish() {
			if (!this.run.isEmpty()) {
				TextNode text = new TextNode(this.run.toString());
				this.code.appendChild(this.runClass.isEmpty() ? text
						: new Element("span").attr("class", this.runClass).appendChild(text));
				this.run.setLength(0);
			}
		}

		private static String classOf(int type) {
			return switch (type) {
				case TokenTypes.COMMENT_EOL, TokenTypes.COMMENT_MULTILINE, TokenTypes.COMMENT_DOCUMENTATION,
						TokenTypes.COMMENT_KEYWORD, TokenTypes.COMMENT_MARKUP, TokenTypes.MARKUP_COMMENT ->
					"hl-comment";
				case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2, TokenTypes.LITERAL_BOOLEAN -> "hl-keyword";
				case TokenTypes.FUNCTION -> "hl-function";
				case TokenTypes.LITERAL_NUMBER_DECIMAL_INT, TokenTypes.LITERAL_NUMBER_FLOAT,
						TokenTypes.LITERAL_NUMBER_HEXADECIMAL ->
					"hl-number";
				case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE, TokenTypes.LITERAL_CHAR, TokenTypes.LITERAL_BACKQUOTE,
						TokenTypes.REGEX, TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE ->
					"hl-string";
				case TokenTypes.DATA_TYPE -> "hl-type";
				case TokenTypes.VARIABLE -> "hl-variable";
				case TokenTypes.ANNOTATION -> "hl-annotation";
				case TokenTypes.MARKUP_TAG_NAME -> "hl-tag";
				case TokenTypes.MARKUP_TAG_ATTRIBUTE -> "hl-attribute";
				case TokenTypes.PREPROCESSOR, TokenTypes.MARKUP_DTD, TokenTypes.MARKUP_PROCESSING_INSTRUCTION,
						TokenTypes.MARKUP_ENTITY_REFERENCE ->
					"hl-meta";
				default -> "";
			};
		}

	}

}
