package org.isnad.core.evidence;

import org.isnad.core.mail.Message;

/**
 * A message as traces look at it.
 *
 * @param message its structure over its bytes
 * @param facts what is displayed of it
 * @param surroundings what the archive taught beforehand
 */
public record Exhibit(Message message, DisplayFacts facts, Surroundings surroundings) {}
