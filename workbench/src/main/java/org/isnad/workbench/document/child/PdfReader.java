package org.isnad.workbench.document.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.isnad.core.document.DocumentMetadata;
import org.isnad.core.document.DocumentTimeParser;
import org.isnad.core.document.RevisedText;
import org.isnad.core.document.XmpPacket;
import org.isnad.core.item.Defect;
import org.jspecify.annotations.Nullable;

/**
 * PDF (ISO 32000-1): the information dictionary, the ID, XMP, by PDFBox; and by our own eyes what a library that puts the
 * revisions together no longer shows, how many there are.
 */
final class PdfReader {
    private static final int MOST_XMP = 4 << 20;
    private static final int LINEARIZED_WITHIN = 2_048;

    private PdfReader() {}

    static DocumentMetadata read(byte[] file, List<Defect> defects) {
        PropertiesDraft draft = new PropertiesDraft();
        List<String> ids = new ArrayList<>();
        XmpPacket xmp = null;
        boolean encrypted = false;
        RevisedText revised = null;
        try (PDDocument document = Loader.loadPDF(file)) {
            encrypted = document.isEncrypted();
            COSDictionary trailer = document.getDocument().getTrailer();
            if (trailer != null) {
                ids.addAll(ids(trailer.getCOSArray(COSName.ID)));
                information(trailer.getCOSDictionary(COSName.INFO), draft);
            }
            xmp = xmp(document.getDocumentCatalog().getMetadata(), defects);
            revised = PdfRevisions.text(file, document, isLinearized(file));
        } catch (InvalidPasswordException locked) {
            encrypted = true;
        } catch (IOException e) {
            defects.add(Defect.of("document.defect.container", e.getClass().getSimpleName()));
        }
        return new DocumentMetadata.Pdf(
                version(file),
                draft.done(),
                count(file, "%%EOF"),
                count(file, "startxref"),
                isLinearized(file),
                ids,
                count(file, "/ByteRange"),
                encrypted,
                xmp,
                PdfRevisions.behindSignatures(file),
                revised);
    }

    private static void information(@Nullable COSDictionary info, PropertiesDraft draft) {
        if (info != null) {
            draft.created = DocumentTimeParser.pdf(text(info, "CreationDate"));
            draft.modified = DocumentTimeParser.pdf(text(info, "ModDate"));
            draft.creator = text(info, "Author");
            draft.application = text(info, "Creator");
            draft.version = text(info, "Producer");
        }
    }

    private static String text(COSDictionary dictionary, String key) {
        String text = dictionary.getString(COSName.getPDFName(key));
        return text == null ? "" : text;
    }

    private static List<String> ids(@Nullable COSArray array) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; array != null && i < Math.min(2, array.size()); i++) {
            COSBase half = array.getObject(i);
            if (half instanceof COSString string) {
                ids.add(PropertiesDraft.cut(HexFormat.of().formatHex(string.getBytes())));
            }
        }
        return ids;
    }

    private static @Nullable XmpPacket xmp(@Nullable PDMetadata metadata, List<Defect> defects) throws IOException {
        if (metadata == null) {
            return null;
        }
        try (InputStream in = metadata.createInputStream()) {
            return XmpReader.read(in.readNBytes(MOST_XMP), defects);
        }
    }

    private static String version(byte[] file) {
        int at = find(file, "%PDF-", 0);
        return at < 0 || at + 8 > file.length ? "" : new String(file, at + 5, 3, StandardCharsets.ISO_8859_1);
    }

    private static boolean isLinearized(byte[] file) {
        int at = find(file, "/Linearized", 0);
        return at >= 0 && at < LINEARIZED_WITHIN;
    }

    private static int count(byte[] file, String word) {
        int n = 0;
        for (int at = find(file, word, 0); at >= 0; at = find(file, word, at + 1)) {
            n++;
        }
        return n;
    }

    static int find(byte[] file, String word, int from) {
        byte[] wanted = word.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = from; at + wanted.length <= file.length; at++) {
            int i = 0;
            while (i < wanted.length && file[at + i] == wanted[i]) {
                i++;
            }
            if (i == wanted.length) {
                return at;
            }
        }
        return -1;
    }
}
