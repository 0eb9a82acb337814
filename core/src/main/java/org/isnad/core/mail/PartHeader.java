package org.isnad.core.mail;

import java.util.Locale;
import java.util.Map;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;
import org.isnad.core.mail.HeaderScanner.Block;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of an entity say about its body (RFC 2045, 2183).
 *
 * @param boundary byte for byte as ISO 8859-1; empty unless {@code kind} is MULTIPART
 */
record PartHeader(
        Kind kind,
        ContentType type,
        TransferEncoding encoding,
        String boundary,
        @Nullable String fileName,
        boolean attachment) {

    enum Kind {
        LEAF,
        MULTIPART,
        MESSAGE
    }

    /** Whether the body's bytes are what they stand for. */
    boolean isPlain() {
        return encoding == TransferEncoding.IDENTITY || encoding == TransferEncoding.UNKNOWN;
    }

    /** The default within a digest (RFC 2046, 5.1.5). */
    private static final ContentType DIGEST_DEFAULT = new ContentType("message", "rfc822", Map.of(), false);

    /** @param inDigest whether the part stands in a multipart/digest */
    static PartHeader read(Octets bytes, long base, Block block, boolean inDigest, Defects defects) {
        HeaderField typeField = null;
        HeaderField encodingField = null;
        HeaderField dispositionField = null;
        for (HeaderField field : block.fields()) {
            // every name that is looked for starts with "Content-"
            if (field.name().length() < 12 || (field.name().charAt(0) | 0x20) != 'c') {
                continue;
            }
            if (field.is("Content-Type")) {
                typeField = first(typeField, field, base, defects);
            } else if (field.is("Content-Transfer-Encoding")) {
                encodingField = first(encodingField, field, base, defects);
            } else if (field.is("Content-Disposition")) {
                dispositionField = first(dispositionField, field, base, defects);
            }
        }
        ContentType type = inDigest ? DIGEST_DEFAULT : ContentType.DEFAULT;
        String boundary = "";
        if (typeField != null) {
            ParameterParser.Parsed parsed = ParameterParser.parse(value(bytes, base, typeField));
            type = contentType(parsed, typeField, base, defects);
            boundary = parsed.octets().getOrDefault("boundary", "").stripTrailing();
        }
        TransferEncoding encoding =
                encodingField == null ? TransferEncoding.IDENTITY : encoding(bytes, base, encodingField, defects);
        return of(bytes, base, type, encoding, boundary, typeField, dispositionField, defects);
    }

    private static PartHeader of(
            Octets bytes,
            long base,
            ContentType type,
            TransferEncoding encoding,
            String boundary,
            @Nullable HeaderField typeField,
            @Nullable HeaderField dispositionField,
            Defects defects) {
        Kind kind = kind(type);
        if (kind == Kind.MULTIPART && boundary.isEmpty() && typeField != null) {
            defect(typeField, base, defects, "mail.defect.no-boundary");
            kind = Kind.LEAF;
        }
        if (kind == Kind.MULTIPART && encoding != TransferEncoding.IDENTITY && typeField != null) {
            defect(typeField, base, defects, "mail.defect.encoded-multipart");
        }
        String fileName = type.parameters().get("name");
        // a multipart that cannot be opened is read as text, so that what it says is found
        boolean attached = !type.type().equals("text") && !type.type().equals("multipart");
        if (dispositionField != null) {
            ParameterParser.Parsed disposition = ParameterParser.parse(value(bytes, base, dispositionField));
            String named = disposition.parameters().get("filename");
            fileName = named != null && !named.isBlank() ? named : fileName;
            attached |= disposition.value().equalsIgnoreCase("attachment");
        }
        if (fileName != null && fileName.isBlank()) {
            fileName = null;
        }
        return new PartHeader(kind, type, encoding, boundary, fileName, attached || fileName != null);
    }

    private static Kind kind(ContentType type) {
        if (type.type().equals("multipart")) {
            return Kind.MULTIPART;
        }
        return type.is("message", "rfc822") || type.is("message", "global") ? Kind.MESSAGE : Kind.LEAF;
    }

    /** The topmost occurrence counts; that there are others may mean that two readers see two messages. */
    private static HeaderField first(@Nullable HeaderField known, HeaderField field, long base, Defects defects) {
        if (known == null) {
            return field;
        }
        defect(field, base, defects, "mail.defect.repeated-field", field.name());
        return known;
    }

    /** What cannot be read counts as not declared (RFC 2045, 5.2), its parameters apart. */
    private static ContentType contentType(
            ParameterParser.Parsed parsed, HeaderField field, long base, Defects defects) {
        String value = parsed.value();
        int slash = value.indexOf('/');
        String type = slash < 0 ? value : value.substring(0, slash).strip();
        String subtype = slash < 0 ? "" : value.substring(slash + 1).strip();
        if (slash < 0 && type.equalsIgnoreCase("text")) {
            subtype = "plain";
        }
        if (!isToken(type) || !isToken(subtype)) {
            defect(field, base, defects, "mail.defect.content-type");
            return lacksSemicolon(type, subtype)
                    ? new ContentType("text", firstWord(subtype), parsed.parameters(), false)
                    : new ContentType("text", "plain", parsed.parameters(), false);
        }
        return new ContentType(type, subtype, parsed.parameters(), true);
    }

    /**
     * {@code text/html charset=utf-8}, as scripts write that send mail: HTML to all who read it. What has no semicolon is not
     * declared for all that, and its parameters are not believed.
     */
    private static boolean lacksSemicolon(String type, String subtype) {
        return type.equalsIgnoreCase("text") && isToken(firstWord(subtype));
    }

    private static String firstWord(String value) {
        int end = 0;
        while (end < value.length() && value.charAt(end) > ' ') {
            end++;
        }
        return value.substring(0, end);
    }

    private static boolean isToken(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c <= ' ' || c >= 127 || "()<>@,;:\\\"/[]?=".indexOf(c) >= 0) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    private static TransferEncoding encoding(Octets bytes, long base, HeaderField field, Defects defects) {
        String name = ParameterParser.parse(value(bytes, base, field)).value().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "7bit", "8bit", "binary", "7-bit", "8-bit" -> TransferEncoding.IDENTITY;
            case "quoted-printable", "quotedprintable" -> TransferEncoding.QUOTED_PRINTABLE;
            case "base64", "base-64" -> TransferEncoding.BASE64;
            case "x-uuencode", "uuencode", "x-uue", "uue", "x-uu" -> TransferEncoding.UUENCODE;
            default -> {
                defect(field, base, defects, "mail.defect.transfer-encoding", printable(name));
                yield TransferEncoding.UNKNOWN;
            }
        };
    }

    /** What a defect quotes of the data: short, and nothing that a terminal would act upon. */
    private static String printable(String name) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(name.length(), 40); i++) {
            char c = name.charAt(i);
            shown.append(c > ' ' && c < 127 ? c : '?');
        }
        return shown.toString();
    }

    private static void defect(HeaderField field, long base, Defects defects, String key, Object... args) {
        defects.add(base + field.span().start(), base + field.span().end(), key, args);
    }

    private static String value(Octets bytes, long base, HeaderField field) {
        Span value = field.value();
        return HeaderBytes.latin(bytes, new Span(value.start() + base, value.end() + base));
    }
}
