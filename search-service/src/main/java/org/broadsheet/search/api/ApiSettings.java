package org.broadsheet.search.api;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may ask.
 *
 * @param allowedOrigins the sites whose scripts may read answers; {@code *} for any,
 * since all that is answered is public
 */
@ConfigurationProperties("broadsheet.api")
record ApiSettings(@DefaultValue("*") List<String> allowedOrigins) {
}
