package org.broadsheet.search.site;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;

/**
 * The page for what Tomcat refuses before any controller is asked, such as {@code %00} in
 * an address or one that is far too long.
 */
final class Refusals extends ErrorReportValve {

	private final String page;

	Refusals(SiteSettings site, Assets assets, MessageSource messages) {
		Locale locale = site.language();
		this.page = """
				<!DOCTYPE html>
				<html lang="%s">
				<head>
				  <meta charset="utf-8">
				  <meta name="viewport" content="width=device-width, initial-scale=1">
				  <meta name="robots" content="noindex">
				  <title>%s – %s</title>
				  <link rel="stylesheet" href="%s">
				</head>
				<body class="inside">
				  <header class="masthead sheet"><div class="nameplate"><a href="/">%3$s</a></div></header>
				  <main class="sheet"><div class="notice">
				    <h1>%2$s</h1>
				    <p>%s</p>
				    <form class="find" role="search" action="/search"><label class="hidden" for="find">%s</label>
				      <input id="find" type="search" name="q"><button class="button">%s</button></form>
				    <p><a href="/">%s</a></p>
				  </div></main>
				</body>
				</html>
				""".formatted(locale.toLanguageTag(), messages.getMessage("notice.400", null, locale),
				HtmlUtils.htmlEscape(site.name()), assets.styleAddress(),
				messages.getMessage("notice.400.text", null, locale), messages.getMessage("search.words", null, locale),
				messages.getMessage("search.go", null, locale), messages.getMessage("notice.home", null, locale));
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			response.setContentType("text/html");
			response.setCharacterEncoding(StandardCharsets.UTF_8);
			Guards.guard(response);
			Writer writer = response.getReporter();
			if (writer != null) {
				writer.write(this.page);
				response.finishResponse();
			}
		}
		catch (IOException ex) {
			// The reader has gone.
		}
	}

}
