package org.isnad.workbench.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.dkim.SignatureKind;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.signature.Anchor;
import org.isnad.workbench.Examined;
import org.isnad.workbench.web.api.EvidenceSpan;
import org.isnad.workbench.web.api.RawLine;
import org.isnad.workbench.web.api.Xray;

/** The raw bytes of a message, with what speaks for each of them. */
final class XrayResource implements Resource {
    private static final int USUAL = 256 << 10;
    private static final int MOST = 1 << 20;
    /** A window ends at a line end, unless the line is longer than this. */
    private static final int LONGEST_LINE = 64 << 10;

    private final Desk desk;

    XrayResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer answer(Call call) {
        Examined examined = desk.examined(call);
        Octets bytes = examined.message().bytes();
        long from = Math.min(call.number("from", 0, 0, Integer.MAX_VALUE), bytes.length());
        long to = Math.min(from + call.number("length", USUAL, 1, MOST), bytes.length());
        long lineEnd = bytes.indexOf('\n', to, Math.min(bytes.length(), to + LONGEST_LINE));
        Span window = new Span(from, lineEnd < 0 ? to : lineEnd + 1);
        return Answer.json(new Xray(
                examined.stored().content().hex(),
                bytes.length(),
                window.start(),
                window.end(),
                lines(new String(bytes.copy(window), StandardCharsets.ISO_8859_1), window.start()),
                marks(examined).within(window),
                evidence(examined),
                MessageResource.fields(examined),
                new SignatureViews(call.words()).of(examined)));
    }

    /** Each line without its end, and which end it had: joined they are the bytes again. */
    static List<RawLine> lines(String raw, long start) {
        List<RawLine> lines = new ArrayList<>();
        int at = 0;
        while (at < raw.length()) {
            int end = at;
            while (end < raw.length() && raw.charAt(end) != '\r' && raw.charAt(end) != '\n') {
                end++;
            }
            String text = raw.substring(at, end);
            String how = end >= raw.length()
                    ? "none"
                    : raw.charAt(end) == '\n' ? "lf" : raw.startsWith("\r\n", end) ? "crlf" : "cr";
            lines.add(new RawLine(start + at, text, how));
            at = end + (how.equals("crlf") ? 2 : how.equals("none") ? 0 : 1);
        }
        return lines;
    }

    private static List<EvidenceSpan> evidence(Examined examined) {
        List<EvidenceSpan> spans = new ArrayList<>();
        List<Evidence> all = examined.verdict().evidence();
        for (int i = 0; i < all.size(); i++) {
            Evidence finding = all.get(i);
            for (Span span : finding.spans()) {
                spans.add(new EvidenceSpan(
                        span.start(), span.end(), i + 1L, Desk.low(finding.claim()), Desk.low(finding.bearing())));
            }
        }
        return spans;
    }

    /**
     * Where a search had to undo something, its spans are of the bytes that were signed, which are not these: the fields and
     * the body that the signature names here are marked as repaired, all of them, and none as signed (EVIDENCE, rule 9).
     */
    private static ByteMarks marks(Examined examined) {
        ByteMarks marks = new ByteMarks(examined.message().bytes().length());
        List<HashFacts> asTheyStand = SignatureHasher.of(examined.message()).facts(SignatureKind.DKIM);
        for (int i = 0; i < examined.results().size(); i++) {
            DkimResult result = examined.results().get(i);
            boolean repaired = !result.facts().repairs().isEmpty() && result.matches();
            HashFacts facts = i < asTheyStand.size() ? asTheyStand.get(i) : result.facts();
            boolean vouched = isVouchedFor(result.anchor());
            boolean unchecked = result.key() == null && result.facts().fieldCause() == DkimCause.NONE;
            ByteMarks.Mark header = result.headerMatches()
                    ? (repaired ? ByteMarks.Mark.REPAIRED : ByteMarks.Mark.SIGNED)
                    : unchecked ? ByteMarks.Mark.UNCHECKED : ByteMarks.Mark.NOT_AS_SIGNED;
            ByteMarks.Mark body = result.matches()
                    ? (repaired ? ByteMarks.Mark.REPAIRED : ByteMarks.Mark.SIGNED)
                    : unchecked && facts.bodyHashMatches() ? ByteMarks.Mark.UNCHECKED : ByteMarks.Mark.NOT_AS_SIGNED;
            for (HeaderField field : facts.coverage().signedFields()) {
                marks.put(field.span(), header, vouched, i + 1);
            }
            marks.put(facts.coverage().coveredBody(), body, vouched, i + 1);
        }
        return marks;
    }

    private static boolean isVouchedFor(Anchor anchor) {
        return switch (anchor) {
            case Anchor.Published _, Anchor.Stated _, Anchor.Witnessed _ -> true;
            case Anchor.Unanchored _, Anchor.Conflicting _ -> false;
        };
    }
}
