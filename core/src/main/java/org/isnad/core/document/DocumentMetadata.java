package org.isnad.core.document;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file says of itself: values already read off, by whatever program read them. A thing that is not known has a type too. */
public sealed interface DocumentMetadata {
    DocumentProperties properties();

    /** Hints at the language of the program that saved it. */
    default List<LanguageHint> languages() {
        return List.of();
    }

    /** The family of the format in a word that needs no language. */
    String family();

    /**
     * Office Open XML (ECMA-376).
     *
     * @param part what it is by its main part: {@code word}, {@code xl}, {@code ppt} or empty
     * @param rsidRoot the first save of its ancestor ({@code w:rsidRoot}), or empty
     * @param rsids ids of its saves, as they are listed
     * @param savedPath folder of whoever saved it ({@code x15ac:absPath}), or empty: private
     * @param labels names of custom properties: data protection labels among them
     * @param thumbnail whether there is a small picture of its first page
     * @param macros whether it holds a VBA project
     * @param signatures XML signatures in it
     */
    record Ooxml(
            String part,
            DocumentProperties properties,
            ZipContainer container,
            String rsidRoot,
            List<String> rsids,
            List<LanguageHint> languages,
            String savedPath,
            List<String> labels,
            boolean thumbnail,
            boolean macros,
            int signatures)
            implements DocumentMetadata {
        public Ooxml {
            rsids = List.copyOf(rsids);
            languages = List.copyOf(languages);
            labels = List.copyOf(labels);
        }

        @Override
        public String family() {
            return switch (part) {
                case "word" -> "docx";
                case "xl" -> "xlsx";
                case "ppt" -> "pptx";
                default -> "ooxml";
            };
        }
    }

    /** OpenDocument (ISO/IEC 26300). */
    record Odf(
            String mediaType,
            DocumentProperties properties,
            ZipContainer container,
            List<LanguageHint> languages,
            boolean thumbnail,
            boolean encrypted)
            implements DocumentMetadata {
        public Odf {
            languages = List.copyOf(languages);
        }

        @Override
        public String family() {
            return "odf";
        }
    }

    /**
     * A compound file (MS-CFB) with its summary information (MS-OLEPS).
     *
     * @param part what it is by its main stream: {@code WordDocument}, {@code Workbook} … or empty
     * @param savedBy Word 97 to 2003: the last ten who saved it ({@code SttbSavedBy}), without the paths
     * @param encrypted whether it can only be opened with a password
     */
    record Ole2(
            String part,
            DocumentProperties properties,
            List<LanguageHint> languages,
            List<String> savedBy,
            boolean encrypted,
            boolean thumbnail,
            boolean macros)
            implements DocumentMetadata {
        public Ole2 {
            languages = List.copyOf(languages);
            savedBy = List.copyOf(savedBy);
        }

        @Override
        public String family() {
            return "ole2";
        }
    }

    /** Rich Text Format 1.9. */
    record Rtf(DocumentProperties properties, List<LanguageHint> languages, List<String> rsids)
            implements DocumentMetadata {
        public Rtf {
            languages = List.copyOf(languages);
            rsids = List.copyOf(rsids);
        }

        @Override
        public String family() {
            return "rtf";
        }
    }

    /**
     * PDF (ISO 32000-1).
     *
     * @param version of the header
     * @param endMarkers how often {@code %%EOF} stands there; a linearized file has one more than it has revisions
     * @param crossReferences how often {@code startxref} stands there
     * @param linearized whether it begins with a linearization dictionary
     * @param ids the two halves of the trailer's {@code ID} in hexadecimal, or none: the first stays, the second changes
     * @param signatures how many byte ranges are signed
     * @param behindSignatures bytes behind the last one that a signature covers; 0 where nothing is signed
     * @param revised what the first revision's text became, or null where there is one only or it cannot be read
     */
    record Pdf(
            String version,
            DocumentProperties properties,
            int endMarkers,
            int crossReferences,
            boolean linearized,
            List<String> ids,
            int signatures,
            boolean encrypted,
            @Nullable XmpPacket xmp,
            long behindSignatures,
            @Nullable RevisedText revised)
            implements DocumentMetadata {
        public Pdf {
            ids = List.copyOf(ids);
        }

        @Override
        public String family() {
            return "pdf";
        }

        /** How often it was saved on top of what was there: 1 for a file written in one go. */
        public int revisions() {
            return Math.max(1, linearized ? crossReferences - 1 : crossReferences);
        }
    }

    /**
     * An image.
     *
     * @param format {@code jpeg}, {@code png} …
     * @param camera make and model, or empty
     * @param taken when it says it was taken
     * @param position whether it says where it was taken; the place itself is not kept: private
     * @param thumbnail whether a small picture lies in it, which may show what the large one no longer does
     * @param width and
     * @param height in pixels, 0 where not known
     */
    record Image(
            String format,
            DocumentProperties properties,
            String camera,
            @Nullable DocumentTime taken,
            boolean position,
            boolean thumbnail,
            long width,
            long height,
            @Nullable XmpPacket xmp)
            implements DocumentMetadata {
        @Override
        public String family() {
            return format;
        }
    }

    /** Nothing that metadata are read of; {@code format} is what it seems to be. */
    record Unknown(String format) implements DocumentMetadata {
        @Override
        public DocumentProperties properties() {
            return DocumentProperties.NONE;
        }

        @Override
        public String family() {
            return format;
        }
    }

    /** The latest time that packing it left in its container, without a zone; null where there is none. */
    default @Nullable LocalDateTime packed() {
        return switch (this) {
            case Ooxml office -> office.container().latest();
            case Odf open -> open.container().latest();
            case Ole2 old -> null;
            case Rtf text -> null;
            case Pdf pdf -> null;
            case Image image -> null;
            case Unknown unknown -> null;
        };
    }
}
