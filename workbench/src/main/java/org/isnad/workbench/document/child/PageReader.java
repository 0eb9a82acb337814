package org.isnad.workbench.document.child;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.isnad.core.document.DocumentKind;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Defect;
import org.isnad.core.near.ImageSketch;
import org.isnad.workbench.document.PagesDocument;
import org.isnad.workbench.document.PagesReading;
import org.isnad.workbench.document.TextReading;

/**
 * Draws what a document shows, as grey pictures that others can read without knowing its format. Sizes are looked at before
 * anything is decoded: a picture may declare more than any memory holds.
 */
final class PageReader {
    /** Of one picture; more is halved in decoding until it fits. A sheet of A4 at 400 dots an inch has 15 million. */
    private static final long MOST_PIXELS = 16_000_000;

    /** Declared by a picture that is not decoded at all. */
    private static final long REFUSED_PIXELS = 400_000_000;

    private static final int SMALLEST = 24;
    private static final float DOTS_PER_INCH = 200;
    private static final float POINTS_PER_INCH = 72;

    /** Letters of a screenshot are too small to be read; twice their size they are not. */
    private static final int ENLARGED_BELOW = 1600;

    private final List<PagesReading.PageImage> pages = new ArrayList<>();
    private final List<byte[]> pictures = new ArrayList<>();
    private final List<Defect> defects = new ArrayList<>();
    private int left = TextReading.MOST_BYTES;
    private int leftOut;

    private PageReader() {}

    static PagesDocument read(byte[] file) {
        PageReader reader = new PageReader();
        try {
            if (DocumentKind.of(ArrayOctets.of(file)) == DocumentKind.PDF) {
                reader.pdf(file);
            } else {
                reader.image(file);
            }
        } catch (IOException | RuntimeException e) {
            // Decoders throw what they like at hostile bytes.
            reader.defects.add(Defect.of("document.defect.picture", e.getClass().getSimpleName()));
        }
        if (reader.leftOut > 0) {
            reader.defects.add(Defect.of("document.defect.pages", reader.leftOut));
        }
        return new PagesDocument(new PagesReading(reader.pages, reader.defects), reader.pictures);
    }

    private void pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                if (hasText(document, i + 1)) {
                    continue;
                }
                if (pages.size() == PagesReading.MOST_PAGES) {
                    leftOut++;
                    continue;
                }
                PDRectangle box = document.getPage(i).getCropBox();
                float dots = DOTS_PER_INCH;
                while (pixels(box, dots) > MOST_PIXELS) {
                    dots /= 2;
                }
                keep(i + 1, renderer.renderImageWithDPI(i, dots, ImageType.GRAY));
            }
        }
    }

    private static double pixels(PDRectangle box, float dots) {
        return (double) box.getWidth() * box.getHeight() * dots * dots / (POINTS_PER_INCH * POINTS_PER_INCH);
    }

    private static boolean hasText(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return !stripper.getText(document).isBlank();
    }

    private void image(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                defects.add(Defect.of("document.defect.picture-format"));
                return;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                images(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private void images(ImageReader reader) throws IOException {
        int count = Math.max(1, reader.getNumImages(true));
        for (int i = 0; i < count; i++) {
            if (pages.size() == PagesReading.MOST_PAGES) {
                leftOut++;
                continue;
            }
            long width = reader.getWidth(i);
            long height = reader.getHeight(i);
            if (width * height > REFUSED_PIXELS) {
                defects.add(Defect.of("document.defect.pixels", width, height));
            } else if (width >= SMALLEST && height >= SMALLEST) {
                ImageReadParam parameters = reader.getDefaultReadParam();
                int step = 1;
                while (width / step * (height / step) > MOST_PIXELS) {
                    step++;
                }
                parameters.setSourceSubsampling(step, step, 0, 0);
                keep(i + 1, grey(reader.read(i, parameters)));
            }
        }
    }

    /** On white, for what is transparent is shown on paper. */
    private static BufferedImage grey(BufferedImage image) {
        int factor = Math.max(image.getWidth(), image.getHeight()) < ENLARGED_BELOW ? 2 : 1;
        BufferedImage grey =
                new BufferedImage(image.getWidth() * factor, image.getHeight() * factor, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = grey.createGraphics();
        graphics.setBackground(java.awt.Color.WHITE);
        graphics.clearRect(0, 0, grey.getWidth(), grey.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, grey.getWidth(), grey.getHeight(), null);
        graphics.dispose();
        return grey;
    }

    private void keep(int page, BufferedImage picture) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        if (png.size() > left) {
            leftOut++;
            return;
        }
        left -= png.size();
        pictures.add(png.toByteArray());
        pages.add(new PagesReading.PageImage(
                page,
                picture.getWidth(),
                picture.getHeight(),
                ImageSketch.of(grid(picture)).hex()));
    }

    /** Mean grey of each field. */
    private static int[] grid(BufferedImage picture) {
        int[] grid = new int[ImageSketch.COLUMNS * ImageSketch.ROWS];
        for (int row = 0; row < ImageSketch.ROWS; row++) {
            for (int column = 0; column < ImageSketch.COLUMNS; column++) {
                int left = column * picture.getWidth() / ImageSketch.COLUMNS;
                int right = Math.max(left + 1, (column + 1) * picture.getWidth() / ImageSketch.COLUMNS);
                int top = row * picture.getHeight() / ImageSketch.ROWS;
                int bottom = Math.max(top + 1, (row + 1) * picture.getHeight() / ImageSketch.ROWS);
                grid[row * ImageSketch.COLUMNS + column] = mean(picture, left, right, top, bottom);
            }
        }
        return grid;
    }

    private static int mean(BufferedImage picture, int left, int right, int top, int bottom) {
        int[] field = picture.getRaster()
                .getSamples(
                        left,
                        top,
                        Math.min(right, picture.getWidth()) - left,
                        Math.min(bottom, picture.getHeight()) - top,
                        0,
                        (int[]) null);
        long sum = 0;
        for (int grey : field) {
            sum += grey;
        }
        return (int) (sum / Math.max(1, field.length));
    }
}
