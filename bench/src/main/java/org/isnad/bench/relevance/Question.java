package org.isnad.bench.relevance;

/**
 * A question with a known answer.
 *
 * @param text as it was asked
 * @param paragraph the number of the paragraph that answers it, from 0
 * @param heldOut whether it is of the half that was not looked at while anything was chosen
 */
record Question(String text, int paragraph, boolean heldOut) {}
