package org.isnad.core.dkim.repair;

import java.security.MessageDigest;
import java.util.Arrays;
import org.isnad.core.dkim.CanonicalForm;
import org.isnad.core.dkim.Canonicalization;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the signed body within a form of it: the whole, or what is left when lines are taken off at the end, at the
 * top, or both.
 *
 * <p>Canonicalization keeps lines apart, and of a body that is cut behind a line only the empty lines at its end fall
 * away. So all prefixes that end with a line are hashed in one run over the canonical form, with a copy of the digest at
 * each line that is not empty. A top that is cut costs a run of its own; there are few lines where banners end.
 */
final class CutSearch {
    /** Lines at the end behind which a cut is tried; longer additions are texts of their own. */
    private static final int LAST_LINES = 120;

    /** Lines at the top before which a cut is tried. */
    private static final int FIRST_LINES = 12;

    private final Canonicalization kind;
    private final byte[] wanted;
    private final MessageDigest digest;
    private final Effort effort;

    CutSearch(Canonicalization kind, byte[] wanted, MessageDigest digest, Effort effort) {
        this.kind = kind;
        this.wanted = wanted;
        this.digest = digest;
        this.effort = effort;
    }

    /**
     * @param firstLine lines cut off at the top
     * @param endLine the line behind the last that was signed, counted from the top of the form
     */
    record Cut(int firstLine, int endLine) {}

    /** The whole form or a prefix of it. */
    @Nullable
    Cut prefix(byte[] raw) {
        byte[] canonical = CanonicalForm.body(raw, kind);
        return effort.take(2L * canonical.length) ? prefix(canonical, 0, 0) : null;
    }

    /** A form with lines cut off at the top, and perhaps at the end. */
    @Nullable
    Cut inner(byte[] raw) {
        byte[] canonical = CanonicalForm.body(raw, kind);
        int start = 0;
        for (int line = 1; line <= FIRST_LINES; line++) {
            start = behindLine(canonical, start);
            if (start >= canonical.length || !effort.take(canonical.length - (long) start)) {
                return null;
            }
            Cut cut = prefix(canonical, start, line);
            if (cut != null) {
                return cut;
            }
        }
        return null;
    }

    private @Nullable Cut prefix(byte[] canonical, int from, int firstLine) {
        int lines = 0;
        for (int i = from; i < canonical.length; i++) {
            lines += canonical[i] == '\n' ? 1 : 0;
        }
        digest.reset();
        int line = 0;
        int hashed = from;
        int at = from;
        while (at < canonical.length) {
            int next = behindLine(canonical, at);
            line++;
            boolean isEmpty = next - at <= 2;
            if (lines - line < LAST_LINES && !isEmpty) {
                digest.update(canonical, hashed, next - hashed);
                hashed = next;
                if (Arrays.equals(copy().digest(), wanted)) {
                    return new Cut(firstLine, firstLine + line);
                }
            }
            at = next;
        }
        return null;
    }

    private MessageDigest copy() {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's digests can be copied", e);
        }
    }

    /** Behind the line that begins at {@code start}. A bare CR or LF within it is content. */
    static int behindLine(byte[] bytes, int start) {
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return bytes.length;
    }
}
