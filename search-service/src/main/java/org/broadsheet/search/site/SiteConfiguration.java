package org.broadsheet.search.site;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * The site speaks its own language, not the browser's, so that one address is one page;
 * all answers are guarded; and what stands in the site's own folder goes first.
 */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebMvcConfigurer {

	private final SiteSettings site;

	SiteConfiguration(SiteSettings site) {
		this.site = site;
	}

	@Bean
	LocaleResolver localeResolver() {
		return new FixedLocaleResolver(this.site.language());
	}

	@Bean
	@ConditionalOnProperty("broadsheet.site.folder")
	SpringResourceTemplateResolver ownTemplates() {
		SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
		resolver.setPrefix(below("templates"));
		resolver.setSuffix(".html");
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setCharacterEncoding("UTF-8");
		resolver.setCheckExistence(true);
		resolver.setCacheable(false);
		resolver.setOrder(0);
		return resolver;
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusals(Assets assets, MessageSource messages) {
		Refusals refusals = new Refusals(this.site, assets, messages);
		return (tomcat) -> tomcat
			.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(refusals));
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/fonts/**")
			.addResourceLocations("classpath:/static/assets/fonts/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
		if (this.site.folder() != null) {
			registry.addResourceHandler("/files/**").addResourceLocations(below("files"));
		}
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new Guards());
	}

	private String below(String name) {
		Path folder = (this.site.folder() != null) ? this.site.folder() : Path.of("");
		return folder.toAbsolutePath().resolve(name).toUri() + "/";
	}

}
