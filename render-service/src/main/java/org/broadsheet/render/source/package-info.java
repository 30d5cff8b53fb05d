/** How an author's source, Markdown or HTML, is read into a document. */
@NullMarked
package org.broadsheet.render.source;

import org.jspecify.annotations.NullMarked;
