package org.isnad.bench.mailbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.isnad.bench.shared.MailSet;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.mailbox.MailboxEntry;
import org.isnad.core.mailbox.MailboxReview;
import org.isnad.core.mailbox.Mark;
import org.isnad.core.mailbox.Oddity;
import org.isnad.core.mailbox.StoredForm;

/** A folder or zip of messages as one mailbox, and the same with one message put in. */
final class Lot {
    private static final String FORMAT = "message/rfc822";

    private final List<MailboxEntry> entries = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<byte[]> headers = new ArrayList<>();

    static Lot of(MailSet set) throws IOException {
        Lot lot = new Lot();
        set.forEach((name, bytes) -> lot.add(name, header(bytes)));
        return lot;
    }

    private void add(String name, byte[] header) {
        names.add(name);
        headers.add(header);
        entries.add(entry(entries.size(), name, header));
    }

    /** No more of a message is asked than its header. */
    private static byte[] header(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int lf = text.indexOf("\n\n");
        int crlf = text.indexOf("\r\n\r\n");
        int end = lf < 0 ? crlf : crlf < 0 ? lf : Math.min(lf, crlf);
        return end < 0 ? bytes : text.substring(0, end + 2).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static MailboxEntry entry(int number, String name, byte[] header) {
        StoredForm form = StoredForm.of(MessageScanner.scan(ArrayOctets.of(header), Limits.DEFAULT));
        return MailboxEntry.of(number, 0, number, name, FORMAT, form);
    }

    int size() {
        return entries.size();
    }

    List<Oddity> oddities() {
        return MailboxReview.of(entries);
    }

    /** Whether a copy of one of its messages stands out when it is put in behind all others, under the next number. */
    boolean tellsAtTheEnd(int of) {
        String name = "%03d/%06d.eml".formatted(size() / 1000, size());
        return tells(entry(size(), name, headers.get(of)), Oddity.OutOfOrder.class::isInstance);
    }

    /** Whether one stands out that lies at its place and has the other line ends. */
    boolean tellsLineEnds(int of) {
        String text = new String(headers.get(of), StandardCharsets.ISO_8859_1);
        String other = text.contains("\r\n") ? text.replace("\r\n", "\n") : text.replace("\n", "\r\n");
        return tells(
                entry(size(), names.get(of), other.getBytes(StandardCharsets.ISO_8859_1)),
                oddity -> oddity instanceof Oddity.OtherwiseWritten written && written.mark() == Mark.LINE_ENDS);
    }

    private boolean tells(MailboxEntry planted, Predicate<Oddity> kind) {
        List<MailboxEntry> with = new ArrayList<>(entries);
        with.add(planted);
        return MailboxReview.of(with).stream()
                .anyMatch(oddity -> kind.test(oddity) && oddity.message() == planted.message());
    }
}
