package org.isnad.core.mail;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;

/**
 * Reads a block of header fields (RFC 5322, 2.2). It ends at an empty line, at a delimiter of an open multipart, at the
 * end of the bytes, or, with a defect, at a line that is neither a field nor a fold, or at the limit of its length.
 */
final class HeaderScanner {
    /** No line of a header may be longer (RFC 5322, 2.1.1); what has no colon by then is no field. */
    private static final int LONGEST_NAME = 998;

    private final Octets bytes;
    private final Boundaries boundaries;
    private final int headerBytes;

    HeaderScanner(Octets bytes, Boundaries boundaries, int headerBytes) {
        this.bytes = bytes;
        this.boundaries = boundaries;
        this.headerBytes = headerBytes;
    }

    /**
     * A header as it was found; offsets into the scanned bytes.
     *
     * @param fields with spans counted from the message's first byte
     * @param end behind the last field
     * @param bodyStart behind the empty line; {@code end} if there is none
     */
    record Block(List<HeaderField> fields, long end, long bodyStart) {}

    Block scan(long start, long base, Defects defects) {
        List<HeaderField> fields = new ArrayList<>();
        long at = start;
        while (at < bytes.length()) {
            int empty = emptyLine(at);
            if (empty > 0) {
                return new Block(fields, at, at + empty);
            }
            long nextLine = behindLine(at);
            if (boundaries.match(bytes, at, nextLine) != Boundaries.NONE) {
                break;
            }
            long nameEnd = nameEnd(at, nextLine);
            if (nameEnd < 0) {
                defects.add(at, nextLine, "mail.defect.not-a-field");
                break;
            }
            long next = behindFolds(nextLine, start);
            if (next - start > headerBytes) {
                defects.add(at, next, "mail.defect.header-limit", headerBytes);
                break;
            }
            fields.add(field(at, nameEnd, next, base, defects));
            at = next;
        }
        return new Block(fields, at, at);
    }

    private HeaderField field(long start, long nameEnd, long next, long base, Defects defects) {
        long colon = nameEnd;
        while (bytes.at(colon) != ':') {
            colon++;
        }
        if (colon > nameEnd) {
            defects.add(nameEnd, colon, "mail.defect.space-before-colon");
        }
        String name = HeaderBytes.latin(bytes, new Span(start, nameEnd));
        long valueEnd = Math.max(colon + 1, next - lineEndBefore(next));
        return new HeaderField(name, new Span(start - base, next - base), new Span(colon + 1 - base, valueEnd - base));
    }

    /** Where the name ends, if the line is {@code name [white space] ":"}; else -1 (RFC 5322, 2.2 and 4.5). */
    private long nameEnd(long start, long lineEnd) {
        long limit = Math.min(lineEnd, start + LONGEST_NAME);
        long at = start;
        while (at < limit && isNameByte(bytes.at(at))) {
            at++;
        }
        long nameEnd = at;
        while (at < limit && isWhiteSpace(bytes.at(at))) {
            at++;
        }
        return nameEnd > start && at < limit && bytes.at(at) == ':' ? nameEnd : -1;
    }

    /** Behind the continuation lines; gives up early where the header has become too long anyway. */
    private long behindFolds(long line, long start) {
        long at = line;
        while (at < bytes.length() && isWhiteSpace(bytes.at(at)) && at - start <= headerBytes) {
            at = behindLine(at);
        }
        return at;
    }

    /** Length of the empty line at {@code at}, or 0 if the line is not empty. */
    private int emptyLine(long at) {
        int first = bytes.at(at);
        if (first == '\n') {
            return 1;
        }
        return first == '\r' && at + 1 < bytes.length() && bytes.at(at + 1) == '\n' ? 2 : 0;
    }

    private long behindLine(long at) {
        long lineEnd = bytes.indexOf('\n', at, bytes.length());
        return lineEnd < 0 ? bytes.length() : lineEnd + 1;
    }

    /** Length of the line end, LF or CRLF, that stands before {@code at}; 0 at the end of a truncated header. */
    private int lineEndBefore(long at) {
        if (bytes.at(at - 1) != '\n') {
            return 0;
        }
        return at > 1 && bytes.at(at - 2) == '\r' ? 2 : 1;
    }

    private static boolean isNameByte(int b) {
        return b > ' ' && b < 127 && b != ':';
    }

    static boolean isWhiteSpace(int b) {
        return b == ' ' || b == '\t';
    }
}
