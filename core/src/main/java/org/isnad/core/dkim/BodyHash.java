package org.isnad.core.dkim;

import java.security.MessageDigest;
import org.isnad.core.item.ByteString;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Octets.ChunkConsumer;
import org.isnad.core.item.Span;

/**
 * The hash of a body in one canonical form.
 *
 * @param hash as RFC 6376 demands
 * @param otherEnd the same with the last line end left out (or, for an empty relaxed body, put in)
 * @param length of the canonical form in bytes; where it was cut, what was hashed of it
 * @param coveredEnd offset in the message behind the last byte that the hash depends on
 * @param bareLineEnds LF taken as CRLF in the covered part
 * @param unescaped lines of the covered part that lost a {@code >}
 * @param finalLineEndAdded whether the last line had no line end, and the hash needed one
 */
record BodyHash(
        ByteString hash,
        ByteString otherEnd,
        long length,
        long coveredEnd,
        long bareLineEnds,
        long unescaped,
        boolean finalLineEndAdded) {

    /** {@link Form#limit} of a signature without {@code l=}. */
    static final long NO_LIMIT = Long.MAX_VALUE;

    private static final byte[] CRLF = {'\r', '\n'};

    /** Which canonical form: signatures that ask for the same one share its hash. */
    record Form(
            Canonicalization canonicalization,
            String hash,
            long limit,
            BodyCanonicalizer.LineEnds lineEnds,
            FromUnescaper.Variant unescape) {}

    static BodyHash of(Octets bytes, Span body, Form form, Algorithm algorithm) {
        return new Pass(form, algorithm).run(bytes, body);
    }

    /** One run over a body. */
    private static final class Pass {
        private final MessageDigest digest;
        private final Form form;
        private final CanonicalOutput out;
        private final BodyCanonicalizer canonicalizer;
        private final FromUnescaper unescaper;
        private final ChunkConsumer first;
        private long hashed;
        private long position;
        /** Behind the last byte that the hash depends on, or -1 as long as the limit is not reached. */
        private long cut = -1;

        Pass(Form form, Algorithm algorithm) {
            this.form = form;
            this.digest = algorithm.newDigest();
            this.out = new CanonicalOutput(this::update);
            this.canonicalizer = BodyCanonicalizer.of(form.canonicalization(), form.lineEnds(), out);
            this.unescaper = new FromUnescaper(form.unescape(), canonicalizer);
            this.first = form.unescape() == FromUnescaper.Variant.NONE ? canonicalizer : unescaper;
        }

        BodyHash run(Octets bytes, Span body) {
            position = body.start();
            bytes.forEachChunk(body, form.limit() == NO_LIMIT ? first : this::upToLimit);
            unescaper.finish();
            boolean lineEndDue = canonicalizer.settle();
            long before = out.written();
            boolean all = cut < 0 || before + (lineEndDue ? CRLF.length : 0) <= form.limit();
            MessageDigest other = copy(digest);
            long hashedBefore = hashed;
            if (lineEndDue) {
                update(CRLF, 0, CRLF.length);
            } else {
                int room = (int) Math.min(CRLF.length, form.limit() - hashedBefore);
                other.update(CRLF, 0, Math.max(0, room));
            }
            return new BodyHash(
                    ByteString.of(digest.digest()),
                    ByteString.of(other.digest()),
                    before + (lineEndDue ? CRLF.length : 0),
                    all ? body.end() : cut,
                    canonicalizer.bareLineEnds(),
                    unescaper.unescaped(),
                    canonicalizer.finalLineEndAdded() && before < form.limit() && all);
        }

        private void update(byte[] bytes, int offset, int length) {
            int n = (int) Math.min(length, form.limit() - hashed);
            digest.update(bytes, offset, n);
            hashed += n;
        }

        /**
         * Goes in large steps while the limit cannot be reached, then byte by byte until it is passed: the covered part
         * ends before the byte that would pass it. A byte makes at most two of output, and so does a pending line end.
         */
        private void upToLimit(byte[] bytes, int offset, int length) {
            int end = offset + length;
            int i = offset;
            while (i < end && out.written() <= form.limit()) {
                long room = (form.limit() - out.written()) / 2 - canonicalizer.pendingLineEnds - 8;
                int step = (int) Math.max(1, Math.min(room, end - i));
                long before = out.written();
                if (before == form.limit() && cut < 0) {
                    cut = position;
                }
                first.accept(bytes, i, step);
                if (out.written() > form.limit() && cut < 0) {
                    cut = position;
                }
                position += step;
                i += step;
            }
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's digests can be copied", e);
        }
    }
}
