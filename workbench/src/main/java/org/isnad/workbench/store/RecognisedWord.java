package org.isnad.workbench.store;

/**
 * A word that was read off a picture.
 *
 * @param page from 1
 * @param line a number that words of one line share
 * @param left in ten thousandths of the page's width, from the left
 * @param top in ten thousandths of its height, from above
 * @param width as left
 * @param height as top
 * @param confidence of the reader, from 0 to 100
 * @param text as read
 */
public record RecognisedWord(
        int page, int line, int left, int top, int width, int height, int confidence, String text) {}
