package org.isnad.core.comparison;

import org.isnad.core.wording.TextSpan;

/**
 * A place where two texts differ.
 *
 * @param cause what it was found to be
 * @param left in the text of the reference; empty where nothing stands there
 * @param right in the text of the dump
 */
public record TextChange(Cause cause, TextSpan left, TextSpan right) {}
