package org.isnad.workbench.store;

import org.isnad.core.near.ImageSketch;

/**
 * A page of a distinct file that was looked at as a picture.
 *
 * @param number of the file's content
 * @param page from 1
 * @param sketch what it looks like from afar
 */
public record PicturedPage(long number, int page, ImageSketch sketch) {}
