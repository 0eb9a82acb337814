package org.isnad.workbench.store;

import org.isnad.core.near.TextSketch;

/**
 * A message's words in a few numbers.
 *
 * @param number of the message
 * @param messageId without angle brackets, or empty
 * @param sent whether no server wrote on it, as on the copy that a sender keeps
 * @param parent Message-ID of what it says it answers, or empty
 * @param sketch of what a reader of plain text is shown
 */
public record Sketched(long number, String messageId, boolean sent, String parent, TextSketch sketch) {}
