package org.isnad.workbench.document;

import java.util.List;
import org.isnad.core.item.Defect;

/**
 * The pages of a document as pictures: all of an image, of a PDF those without text. The pictures come beside this record as
 * grey PNG, in the same order.
 *
 * @param pages what they are
 * @param defects pages that could not be drawn, and those beyond the limits
 */
public record PagesReading(List<PageImage> pages, List<Defect> defects) {
    /** Pages of one document that are drawn. */
    public static final int MOST_PAGES = 40;

    public PagesReading {
        pages = List.copyOf(pages);
        defects = List.copyOf(defects);
    }

    /**
     * @param page its number, from 1
     * @param width of the original in pixels, of a PDF's page as it was drawn
     * @param height of it
     * @param sketch what it looks like from afar ({@link org.isnad.core.near.ImageSketch#hex})
     */
    public record PageImage(int page, int width, int height, String sketch) {}
}
