package org.isnad.workbench.document.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.isnad.core.document.RevisedText;
import org.jspecify.annotations.Nullable;

/**
 * What lies under the last revision of a PDF (ISO 32000-1, 7.5.6): each save on top ends with a marker of its own, and the
 * bytes up to an earlier one are the file as it was.
 */
final class PdfRevisions {
    private static final String END = "%%EOF";
    private static final int MOST_PAGES = 100;
    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s*\\[\\s*(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s*]");

    private PdfRevisions() {}

    /**
     * The first revision beside the last; null where there is one only, or the first cannot be read.
     *
     * @param last the document as it is shown
     * @param linearized whether the first marker ends the part that is shown first (ISO 32000-1, F.3)
     */
    static @Nullable RevisedText text(byte[] file, PDDocument last, boolean linearized) {
        int first = end(file, linearized ? 2 : 1);
        if (first < 0 || PdfReader.find(file, END, first) < 0) {
            return null;
        }
        try (PDDocument earlier = Loader.loadPDF(Arrays.copyOf(file, first))) {
            return RevisedText.between(text(earlier), text(last));
        } catch (IOException | RuntimeException unreadable) {
            // Decoders throw what they like at hostile bytes; that there are revisions is said without their texts.
            return null;
        }
    }

    /** The offset behind so many markers; -1 if there are fewer. */
    private static int end(byte[] file, int markers) {
        int at = 0;
        for (int i = 0; i < markers; i++) {
            int found = PdfReader.find(file, END, at);
            if (found < 0) {
                return -1;
            }
            at = found + END.length();
        }
        return at;
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setEndPage(MOST_PAGES);
        return stripper.getText(document);
    }

    /** Bytes of the file behind the last one that a signature covers (ISO 32000-1, 12.8.1); 0 where there is none. */
    static long behindSignatures(byte[] file) {
        Matcher ranges = RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1));
        long covered = -1;
        while (ranges.find()) {
            covered = Math.max(covered, Long.parseLong(ranges.group(3)) + Long.parseLong(ranges.group(4)));
        }
        return covered < 0 ? 0 : Math.max(0, file.length - covered);
    }
}
