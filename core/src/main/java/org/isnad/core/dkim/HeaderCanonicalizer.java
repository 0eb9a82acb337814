package org.isnad.core.dkim;

import org.isnad.core.item.ByteScan;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;
import org.isnad.core.mail.HeaderField;

/**
 * Canonicalization of header fields (RFC 6376, 3.4.1 and 3.4.2) from their raw bytes, whatever these are. LF is taken as
 * CRLF always: a hash of the header cannot be tried without a key, and no signer ever saw a bare LF end a line.
 */
final class HeaderCanonicalizer {
    private final Octets bytes;
    private final Canonicalization kind;
    private final CanonicalOutput out;
    private boolean pendingSpace;
    private boolean pendingCr;
    private boolean started;
    private boolean bareLineEnds;

    HeaderCanonicalizer(Octets bytes, Canonicalization kind, CanonicalOutput out) {
        this.bytes = bytes;
        this.kind = kind;
        this.out = out;
    }

    /** Whether a LF without CR was met. */
    boolean bareLineEnds() {
        return bareLineEnds;
    }

    /** A field that is signed. */
    void field(HeaderField field) {
        write(field, new Span(field.value().end(), field.value().end()));
        out.putLineEnd();
        Span span = field.span();
        long last = span.end() - 1;
        boolean endsWithLf = span.length() > 0 && bytes.at(last) == '\n';
        bareLineEnds |= endsWithLf && (span.length() == 1 || bytes.at(last - 1) != '\r');
    }

    /** The field that holds the signature: without the value of {@code b=} and without its last line end (3.7). */
    void signature(HeaderField field, Span signatureValue) {
        long start = field.value().start();
        write(field, new Span(start + signatureValue.start(), start + signatureValue.end()));
    }

    private void write(HeaderField field, Span without) {
        Span before = new Span(field.value().start(), without.start());
        Span behind = new Span(without.end(), field.value().end());
        pendingCr = false;
        pendingSpace = false;
        started = false;
        switch (kind) {
            case SIMPLE -> {
                bytes.forEachChunk(new Span(field.span().start(), before.end()), this::simple);
                bytes.forEachChunk(behind, this::simple);
                if (pendingCr) {
                    out.put('\r');
                }
            }
            case RELAXED -> {
                bytes.forEachChunk(new Span(field.span().start(), before.start()), this::relaxedName);
                out.put(':');
                bytes.forEachChunk(before, this::relaxedValue);
                bytes.forEachChunk(behind, this::relaxedValue);
                if (pendingCr) {
                    pendingCr = false;
                    content('\r');
                }
            }
        }
    }

    private void simple(byte[] piece, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            byte b = piece[i];
            if (b == '\n') {
                bareLineEnds |= !pendingCr;
                pendingCr = false;
                out.putLineEnd();
                continue;
            }
            if (pendingCr) {
                out.put('\r');
            }
            pendingCr = b == '\r';
            if (!pendingCr) {
                out.put(b);
            }
        }
    }

    /** Lower case, without white space and without the colon. */
    private void relaxedName(byte[] piece, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            byte b = piece[i];
            if (b > ' ' && b != ':') {
                out.put(b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b);
            } else if (b < 0) {
                out.put(b);
            }
        }
    }

    /** Unfolded; runs of white space are one space, none at either end. */
    private void relaxedValue(byte[] piece, int offset, int length) {
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            byte b = piece[i];
            if (b > ' ' || b < 0) {
                i = run(piece, i, end) - 1;
                continue;
            }
            if (b == '\n') {
                bareLineEnds |= !pendingCr;
                pendingCr = false;
                continue;
            }
            if (pendingCr) {
                pendingCr = false;
                content('\r');
            }
            switch (b) {
                case '\r' -> pendingCr = true;
                case ' ', '\t' -> pendingSpace = true;
                default -> content(b);
            }
        }
    }

    /** Writes from {@code start}, which is content, to before what is no content and no single space. */
    private int run(byte[] piece, int start, int end) {
        int stop = ByteScan.endOfPlainText(piece, start, end);
        int last = piece[stop - 1] == ' ' ? stop - 1 : stop;
        beginContent();
        out.put(piece, start, last - start);
        pendingSpace = last < stop;
        return stop;
    }

    private void content(int value) {
        beginContent();
        out.put(value);
    }

    private void beginContent() {
        if (pendingSpace && started) {
            out.put(' ');
        }
        pendingSpace = false;
        started = true;
        if (pendingCr) {
            pendingCr = false;
            out.put('\r');
        }
    }
}
