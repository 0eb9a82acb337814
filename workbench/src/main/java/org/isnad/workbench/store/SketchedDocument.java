package org.isnad.workbench.store;

import org.isnad.core.near.TextSketch;

/**
 * A document's words in a few numbers.
 *
 * @param number of its content
 * @param version of the text
 * @param sketch of it
 */
public record SketchedDocument(long number, long version, TextSketch sketch) {}
