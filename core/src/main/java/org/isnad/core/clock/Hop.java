package org.isnad.core.clock;

import java.util.Optional;
import org.isnad.core.mail.Received;

/**
 * A Received or X-Received field and the clock within the number that its server gave.
 *
 * @param received the field as read
 * @param clock what the number tells; empty if it tells no time
 */
public record Hop(Received received, Optional<EmbeddedTime> clock) {}
