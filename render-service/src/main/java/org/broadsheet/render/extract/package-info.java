/**
 * What lists, search and readers need to know of a document: excerpt, contents, words,
 * text, language.
 */
@NullMarked
package org.broadsheet.render.extract;

import org.jspecify.annotations.NullMarked;
