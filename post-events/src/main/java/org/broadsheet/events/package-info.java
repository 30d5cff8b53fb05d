/**
 * The contract between the services: what a post is, the events that tell of it, the
 * topics they travel in.
 */
@NullMarked
package org.broadsheet.events;

import org.jspecify.annotations.NullMarked;
