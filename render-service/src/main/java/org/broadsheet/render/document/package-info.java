/** What is done to the document that readers will see: made safe, then fit for a page. */
@NullMarked
package org.broadsheet.render.document;

import org.jspecify.annotations.NullMarked;
