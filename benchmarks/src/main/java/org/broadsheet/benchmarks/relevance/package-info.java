/** How good the answers to readers' questions are, judged by what people judged. */
@NullMarked
package org.broadsheet.benchmarks.relevance;

import org.jspecify.annotations.NullMarked;
