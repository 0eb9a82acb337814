package org.isnad.core.evidence;

import java.util.List;
import java.util.Locale;
import org.isnad.core.dkim.TagList;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.TransferEncoding;

/**
 * Whether a plain text holds columns that blanks hold apart. Relaxed canonicalization of the body (RFC 6376, 3.4.4) takes a
 * run of blanks for one, so that a figure can be moved from "paid" to "owed" and the signature still matches.
 *
 * <p>Columns are two lines, one below the other, of which one has a gap within it: either one of them has two gaps, so that
 * there are three columns and a cell can be empty; or one begins with a gap and the other does not. A label and a value, line
 * by line, belong together however far apart they stand. Quoted lines are others' words, and to the code in a patch blanks mean
 * nothing.
 */
final class ColumnDoubts {
    /** So many blanks are no sign of a sentence's end; a tab is a gap by itself. */
    private static final int GAP = 3;

    private static final List<String> SIGNATURES =
            List.of("DKIM-Signature", "ARC-Message-Signature", "X-Google-DKIM-Signature");

    private final Octets bytes;
    private boolean found;
    private boolean patch;

    private ColumnDoubts(Octets bytes) {
        this.bytes = bytes;
    }

    /** Only where a signature does not see blanks: most messages have none and are not looked through. */
    static boolean areIn(Message message) {
        return message.fields().stream().anyMatch(field -> isRelaxed(message, field))
                && areIn(message.bytes(), message.root());
    }

    private static boolean isRelaxed(Message message, HeaderField field) {
        if (SIGNATURES.stream().noneMatch(field::is)) {
            return false;
        }
        String value = TagList.parse(field.rawValue(message.bytes())).value("c");
        return value != null
                && value.toLowerCase(Locale.ROOT).stripTrailing().endsWith("relaxed")
                && value.contains("/");
    }

    private static boolean areIn(Octets bytes, BodyPart part) {
        return switch (part) {
            case BodyPart.Leaf leaf ->
                leaf.contentType().is("text", "plain")
                        && leaf.encoding() != TransferEncoding.BASE64
                        && new ColumnDoubts(bytes).areIn(leaf.body());
            case BodyPart.Embedded embedded ->
                areIn(embedded.bytes(), embedded.message().root());
            case BodyPart.Multipart multipart -> multipart.parts().stream().anyMatch(child -> areIn(bytes, child));
        };
    }

    private boolean areIn(Span body) {
        Gaps above = Gaps.NONE;
        long line = body.start();
        while (line < body.end() && !patch) {
            long lineFeed = bytes.indexOf('\n', line, body.end());
            long end = lineFeed < 0 ? body.end() : lineFeed;
            patch = startsWith("diff ", line, end) || startsWith("@@ ", line, end);
            if (!isRule(line, end)) {
                Gaps gaps = bytes.at(line) == '>' ? Gaps.NONE : gaps(line, end);
                found |= gaps.areColumnsWith(above);
                above = gaps;
            }
            line = end + 1;
        }
        return found && !patch;
    }

    /** Between the heads of columns and what stands below them: signs and no words. */
    private boolean isRule(long line, long end) {
        boolean signs = false;
        for (long at = line; at < end; at++) {
            int b = bytes.at(at);
            if (b >= 0x80 || Character.isLetterOrDigit(b)) {
                return false;
            }
            signs |= b > ' ';
        }
        return signs;
    }

    private boolean startsWith(String text, long at, long end) {
        for (int i = 0; i < text.length(); i++) {
            if (at + i >= end || bytes.at(at + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Gaps of one line, those behind its last word apart. */
    private record Gaps(boolean atStart, int within) {
        static final Gaps NONE = new Gaps(false, 0);

        private int all() {
            return within + (atStart ? 1 : 0);
        }

        boolean areColumnsWith(Gaps other) {
            boolean any = all() > 0 && other.all() > 0 && within + other.within > 0;
            return any && (all() > 1 || other.all() > 1 || atStart != other.atStart);
        }
    }

    private Gaps gaps(long line, long end) {
        boolean atStart = false;
        int within = 0;
        boolean word = false;
        int width = 0;
        for (long at = line; at < end; at++) {
            int b = bytes.at(at);
            if (b == '\t' || b == ' ') {
                width += b == ' ' ? 1 : GAP;
            } else if (b != '\r') {
                boolean gap = width >= GAP;
                atStart |= gap && !word;
                within += gap && word ? 1 : 0;
                word = true;
                width = 0;
            }
        }
        return new Gaps(atStart, within);
    }
}
