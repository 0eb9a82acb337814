package org.isnad.core.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;
import org.isnad.core.mail.HeaderScanner.Block;
import org.isnad.core.mail.PartHeader.Kind;

/**
 * The forward pass behind {@link MessageScanner}. All methods move one cursor towards the end; what they leave behind is
 * the {@code stop}: the delimiter line, or the end of the bytes, at which the entity they read came to its end. Recursion
 * follows the nesting and goes no deeper than {@link Limits#depth()}.
 *
 * <p>Offsets in here count from the first byte of {@link #bytes}; those of the resulting spans from {@link #base}, the
 * first byte of the message that is being read, which may be embedded without encoding in another one.
 */
final class StructureScanner {
    private final Octets bytes;
    private final ScanBudget budget;
    private final Boundaries boundaries = new Boundaries();
    private final HeaderScanner headers;

    private long base;
    private Defects defects;

    /** What was read so far as header or delimiter line; no line end before it can belong to a later delimiter. */
    private long floor;

    /** The stop: what its line matches, where the line starts and ends, and where the content before it ends. */
    private int stop = Boundaries.NONE;

    private long stopLineEnd;
    private long contentEnd;

    StructureScanner(Octets bytes, ScanBudget budget) {
        this.bytes = bytes;
        this.budget = budget;
        this.headers = new HeaderScanner(bytes, boundaries, budget.limits.headerBytes());
        this.defects = new Defects(0);
    }

    /** The message that starts at {@code start}, up to the next stop. */
    Message message(long start, int depth) {
        long outerBase = base;
        Defects outerDefects = defects;
        base = start;
        defects = new Defects(start);
        long headerStart = MessageTop.behind(bytes, start, start > 0 || depth > 0, defects);
        Block header = headers.scan(headerStart, base, defects);
        floor = header.end();
        if (header.fields().isEmpty()) {
            defects.add(headerStart, headerStart, "mail.defect.no-header");
        }
        BodyPart root = entity(start, header, false, depth);
        Span body = span(Math.min(header.bodyStart(), contentEnd), contentEnd);
        Message message = new Message(
                bytes.slice(new Span(start, contentEnd)),
                header.fields(),
                span(headerStart, header.end()),
                body,
                root,
                defects.list());
        base = outerBase;
        defects = outerDefects;
        return message;
    }

    private BodyPart entity(long start, Block block, boolean inDigest, int depth) {
        PartHeader header = PartHeader.read(bytes, base, block, inDigest, defects);
        Kind kind = header.kind();
        if (kind != Kind.LEAF && depth >= budget.limits.depth()) {
            defects.add(start, block.end(), "mail.defect.depth-limit", budget.limits.depth());
            kind = Kind.LEAF;
        }
        return switch (kind) {
            case LEAF -> leaf(start, block, header);
            case MULTIPART -> multipart(start, block, header, depth);
            case MESSAGE ->
                header.isPlain() ? embedded(start, block, header, depth) : decoded(start, block, header, depth);
        };
    }

    private BodyPart.Leaf leaf(long start, Block block, PartHeader header) {
        seek(block.bodyStart());
        return leafBeforeStop(start, block, header);
    }

    private BodyPart.Leaf leafBeforeStop(long start, Block block, PartHeader header) {
        return new BodyPart.Leaf(
                span(start, contentEnd),
                block.fields(),
                bodyOf(block),
                header.type(),
                header.encoding(),
                header.fileName(),
                header.attachment());
    }

    private BodyPart.Multipart multipart(long start, Block block, PartHeader header, int depth) {
        int level = boundaries.push(header.boundary().getBytes(StandardCharsets.ISO_8859_1));
        floor = block.bodyStart(); // the empty line stays with the header, also where a delimiter follows at once
        seek(block.bodyStart());
        Span preamble = span(block.bodyStart(), contentEnd);
        List<BodyPart> parts = new ArrayList<>();
        boolean full = false;
        while (stop == 2 * level && !full) {
            full = !budget.takePart();
            if (!full) {
                parts.add(part(stopLineEnd, header.type().is("multipart", "digest"), depth + 1));
            }
        }
        boolean closed = stop == 2 * level + 1;
        boundaries.pop();
        if (full) {
            defects.add(stopLineEnd, stopLineEnd, "mail.defect.part-limit", budget.limits.parts());
        }
        long epilogueStart = contentEnd;
        if (closed || full) {
            epilogueStart = stopLineEnd;
            seek(epilogueStart);
        } else {
            defects.add(start, block.end(), parts.isEmpty() ? "mail.defect.no-delimiter" : "mail.defect.not-closed");
        }
        return new BodyPart.Multipart(
                span(start, contentEnd),
                block.fields(),
                bodyOf(block),
                header.type(),
                header.boundary(),
                parts,
                preamble,
                span(epilogueStart, contentEnd),
                closed);
    }

    private BodyPart part(long start, boolean inDigest, int depth) {
        floor = start;
        Block block = headers.scan(start, base, defects);
        floor = block.end();
        return entity(start, block, inDigest, depth);
    }

    /** A message in plain sight: read in this same pass, its bytes a view. One without a byte is none. */
    private BodyPart embedded(long start, Block block, PartHeader header, int depth) {
        long bodyStart = block.bodyStart();
        if (bodyStart >= bytes.length() || isDelimiter(bodyStart)) {
            return leaf(start, block, header);
        }
        Message message = message(bodyStart, depth + 1);
        return message.bytes().length() == 0
                ? leafBeforeStop(start, block, header)
                : embedded(start, block, header, message.bytes(), message);
    }

    /** A message under base64 or quoted-printable, which RFC 2046, 5.2.1 forbids and mailers do. */
    private BodyPart decoded(long start, Block block, PartHeader header, int depth) {
        BodyPart.Leaf leaf = leaf(start, block, header);
        int limit = budget.embeddedBytes();
        byte[] content = TransferDecoder.decode(bytes, absolute(leaf.body()), header.encoding(), limit);
        if (content.length == 0 || content.length >= limit) {
            defects.add(block.bodyStart(), contentEnd, "mail.defect.embedded-limit", limit);
            return leaf;
        }
        budget.takeEmbedded(content.length);
        Octets copy = ArrayOctets.of(content);
        Message message = new StructureScanner(copy, budget).message(0, depth + 1);
        return embedded(start, block, header, copy, message);
    }

    private BodyPart.Embedded embedded(long start, Block block, PartHeader header, Octets own, Message message) {
        return new BodyPart.Embedded(
                span(start, contentEnd),
                block.fields(),
                bodyOf(block),
                header.type(),
                header.encoding(),
                header.fileName(),
                own,
                message);
    }

    /** Moves to the next delimiter line at or behind the line start {@code from}. Looks only at starts of lines. */
    private void seek(long from) {
        long end = bytes.length();
        long line = boundaries.isEmpty() ? end : from;
        while (line < end) {
            long lineFeed = -1;
            if (bytes.at(line) == '-' && line + 1 < end && bytes.at(line + 1) == '-') {
                lineFeed = bytes.indexOf('\n', line, end);
                long behind = lineFeed < 0 ? end : lineFeed + 1;
                int found = boundaries.match(bytes, line, behind);
                if (found != Boundaries.NONE) {
                    stopAt(found, line, behind);
                    return;
                }
            } else {
                lineFeed = bytes.indexOf('\n', line, end);
            }
            line = lineFeed < 0 ? end : lineFeed + 1;
        }
        stop = Boundaries.NONE;
        stopLineEnd = end;
        contentEnd = end;
    }

    /** The line end before a delimiter belongs to the delimiter (RFC 2046, 5.1.1), unless a header needs it. */
    private void stopAt(int found, long line, long behind) {
        stop = found;
        stopLineEnd = behind;
        long lineEnd = line >= 2 && bytes.at(line - 1) == '\n' && bytes.at(line - 2) == '\r' ? 2 : 1;
        contentEnd = Math.max(floor, line - lineEnd);
        floor = behind;
    }

    private boolean isDelimiter(long line) {
        long lineFeed = bytes.indexOf('\n', line, bytes.length());
        return boundaries.match(bytes, line, lineFeed < 0 ? bytes.length() : lineFeed + 1) != Boundaries.NONE;
    }

    private Span bodyOf(Block block) {
        return span(Math.min(block.bodyStart(), contentEnd), contentEnd);
    }

    private Span span(long start, long end) {
        return new Span(start - base, end - base);
    }

    private Span absolute(Span span) {
        return new Span(span.start() + base, span.end() + base);
    }
}
