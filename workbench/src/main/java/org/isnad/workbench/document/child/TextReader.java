package org.isnad.workbench.document.child;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.PasswordProvider;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.isnad.core.item.Defect;
import org.isnad.workbench.document.TextDocument;
import org.isnad.workbench.document.TextReading;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Reads the text of a document with Apache Tika, and takes out the files that lie in it. What a damaged document yields
 * before its parser gives up is kept, with the reason as a defect.
 */
final class TextReader {
    private static final int PDF_IN_MEMORY = 64 << 20;

    /** Making it loads all parsers, which a child that is asked for something else never needs; it has no state. */
    private static final class Tika {
        static final AutoDetectParser PARSER = new AutoDetectParser();

        private Tika() {}
    }

    private List<String> passwords = List.of();

    /** To be tried with what is locked, in this order. */
    void know(List<String> given) {
        passwords = List.copyOf(given);
    }

    TextDocument read(byte[] file) {
        TextDocument read = read(file, null);
        for (int i = 0; i < passwords.size() && read.reading().encrypted(); i++) {
            read = read(file, passwords.get(i));
        }
        return read;
    }

    private static TextDocument read(byte[] file, @Nullable String password) {
        BoundedText text = new BoundedText();
        InnerFiles inner = new InnerFiles();
        Metadata metadata = new Metadata();
        List<Defect> defects = new ArrayList<>();
        boolean encrypted = false;
        // Readers of the old binary formats ask their thread for it, and Tika hands it on for sheets alone.
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            Tika.PARSER.parse(in, new BodyContentHandler(text), metadata, context(inner, password));
        } catch (EncryptedDocumentException locked) {
            encrypted = true;
        } catch (IOException | SAXException | TikaException | RuntimeException e) {
            // Parsers throw what they like at hostile bytes.
            if (!WriteLimitReachedException.isWriteLimitReached(e)) {
                defects.add(Defect.of("document.defect.text", cause(e)));
            }
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        defects.addAll(inner.defects());
        TextReading reading = new TextReading(
                mediaType(metadata),
                PropertiesDraft.cut(given(metadata, TikaCoreProperties.TITLE.getName())),
                text.text(),
                text.isCut(),
                encrypted,
                inner.files(),
                defects);
        return new TextDocument(reading, inner.bytes());
    }

    private static ParseContext context(InnerFiles inner, @Nullable String password) {
        ParseContext context = new ParseContext();
        if (password != null) {
            context.set(PasswordProvider.class, always(password));
        }
        context.set(EmbeddedDocumentExtractor.class, inner);
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setMaxMainMemoryBytes(PDF_IN_MEMORY);
        context.set(PDFParserConfig.class, pdf);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        // A macro is a program that came with the document: it becomes an item that can be seen, and is never run.
        office.setExtractMacros(true);
        context.set(OfficeParserConfig.class, office);
        return context;
    }

    private static PasswordProvider always(String password) {
        return document -> password;
    }

    private static String mediaType(Metadata metadata) {
        String type = given(metadata, Metadata.CONTENT_TYPE);
        int parameters = type.indexOf(';');
        return PropertiesDraft.cut((parameters < 0 ? type : type.substring(0, parameters)).strip());
    }

    private static String given(Metadata metadata, String name) {
        String value = metadata.get(name);
        return value == null ? "" : value;
    }

    /** The innermost exception tells most: outer ones say that a parser failed. */
    private static String cause(Throwable outer) {
        Throwable cause = outer;
        for (int i = 0; i < 16 && cause.getCause() != null; i++) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }
}
