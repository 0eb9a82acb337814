package org.isnad.core.comparison;

import org.jspecify.annotations.Nullable;

/**
 * A Date field.
 *
 * @param raw as written, unfolded
 * @param epochSeconds the moment it states, or null where none can be read
 * @param offsetSeconds the zone it states, east of UTC
 */
public record StatedDate(String raw, @Nullable Long epochSeconds, int offsetSeconds) {}
