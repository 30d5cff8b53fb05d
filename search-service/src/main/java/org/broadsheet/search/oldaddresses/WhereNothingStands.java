package org.broadsheet.search.oldaddresses;

import java.io.IOException;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.broadsheet.search.site.Missing;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Before a reader is told that nothing stands at an address, looks whether something
 * stood there: so no old address can hide a page of today, and none costs a page
 * anything.
 */
@Component
class WhereNothingStands implements HandlerExceptionResolver, Ordered {

	private final OldAddresses addresses;

	private final ObjectProvider<HandlerExceptionResolver> notices;

	WhereNothingStands(OldAddresses addresses,
			@Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> notices) {
		this.addresses = addresses;
		this.notices = notices;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		boolean nothing = ex instanceof NoResourceFoundException
				|| (ex instanceof Missing missing && missing.status() == HttpStatus.NOT_FOUND);
		boolean reading = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
		if (!nothing || !reading || request.getRequestURI().startsWith("/api/")) {
			return null;
		}
		try {
			return answer(request, response, handler);
		}
		catch (IOException | ElasticsearchException away) {
			return away(response);
		}
	}

	private @Nullable ModelAndView answer(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler) throws IOException {
		return switch (this.addresses.of(request.getRequestURI(), request.getQueryString())) {
			case OldAddresses.Fate.Moved moved -> {
				response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
				response.setHeader(HttpHeaders.LOCATION, moved.to().toString());
				yield new ModelAndView();
			}
			case OldAddresses.Fate.Gone _ ->
				this.notices.getObject().resolveException(request, response, handler, Missing.gone());
			case OldAddresses.Fate.Unknown _ -> null;
		};
	}

	// Not 404: a crawler would forget an address that is well.
	private static @Nullable ModelAndView away(HttpServletResponse response) {
		try {
			response.setHeader(HttpHeaders.RETRY_AFTER, "5");
			response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
			return new ModelAndView();
		}
		catch (IOException ex) {
			return null;
		}
	}

}
