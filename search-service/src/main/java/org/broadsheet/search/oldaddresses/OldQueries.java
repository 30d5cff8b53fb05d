package org.broadsheet.search.oldaddresses;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.broadsheet.search.site.Missing;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** With a query of WordPress, the front page is not what was asked for. */
@Configuration(proxyBeanMethods = false)
class OldQueries implements WebMvcConfigurer, HandlerInterceptor {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getQueryString() != null
				&& WordPress.QUERIES.stream().anyMatch(request.getParameterMap()::containsKey)) {
			throw Missing.unknown();
		}
		return true;
	}

}
