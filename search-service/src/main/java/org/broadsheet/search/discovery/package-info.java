/**
 * What tells machines where everything is: sitemaps, robots.txt, OpenSearch, and what
 * stands in the head of a page.
 */
@NullMarked
package org.broadsheet.search.discovery;

import org.jspecify.annotations.NullMarked;
