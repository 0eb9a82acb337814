package org.isnad.workbench.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.isnad.core.evidence.ReadingDigest;
import org.isnad.core.item.ByteString;
import org.isnad.core.mail.AddressParser;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.DateParser;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.HeaderText;
import org.isnad.core.mail.MailDate;
import org.isnad.core.mail.Mailbox;
import org.isnad.core.mail.Message;

/**
 * Makes the digests by which versions of a message are compared. The rules, each for a change that mail undergoes on its way
 * and that no reader sees:
 *
 * <ol>
 *   <li>Fields: decoded and unfolded; runs of white space are one space. Addresses count in lower case, names in From only,
 *       a date as the moment it states. <em>All</em> occurrences count, for which one is shown depends on the reader.
 *   <li>Text: decoded, as shown; all alternatives, for which one is shown depends on the reader. Runs of white space and
 *       line ends are one space, and {@code >From} at the start of a line is {@code From}, as mailbox files escape it.
 *   <li>Everything else counts: a footer, a tag in the subject, one letter.
 * </ol>
 */
public final class ReadingDigests {
    /** Grows when the same message would get other digests, so that stored ones are known to be old. */
    public static final int VERSION = 2;

    /** Bytes kept of each SHA-256: two texts that share them by chance are not to be had in 2^64 tries. */
    public static final int BYTES = 16;

    /** Whether a date is possible must not depend on the day of reading. */
    private static final Instant ANY_DAY = Instant.parse("9000-01-01T00:00:00Z");

    private ReadingDigests() {}

    public static ReadingDigest of(Message message) {
        return new ReadingDigest(
                digest(addresses(message, "From", true)),
                digest(texts(message, "Subject")),
                digest(date(message)),
                digest(addresses(message, "To", false) + "\n" + addresses(message, "Cc", false)),
                words(message));
    }

    private static String addresses(Message message, String name, boolean withNames) {
        StringBuilder all = new StringBuilder();
        for (HeaderField field : message.all(name)) {
            for (Mailbox mailbox : AddressParser.of(message.bytes(), field)) {
                all.append(mailbox.address().toLowerCase(Locale.ROOT)).append(' ');
                all.append(withNames ? mailbox.name() : "").append(',');
            }
            all.append('|');
        }
        return all.toString();
    }

    private static String texts(Message message, String name) {
        StringBuilder all = new StringBuilder();
        for (HeaderField field : message.all(name)) {
            all.append(HeaderText.of(message.bytes(), field)).append('\n');
        }
        return all.toString();
    }

    private static String date(Message message) {
        StringBuilder all = new StringBuilder();
        for (HeaderField field : message.all("Date")) {
            String raw = field.rawValue(message.bytes());
            all.append(
                            DateParser.parse(raw, ANY_DAY) instanceof MailDate.Stated stated
                                    ? stated.instant().toString()
                                    : raw)
                    .append('\n');
        }
        return all.toString();
    }

    private static ByteString words(Message message) {
        TextCollector collector = new TextCollector(message.bytes(), TextExtractor.BODY_LIMIT);
        collect(message.root(), collector);
        MessageDigest digest = sha256();
        digest.update(plain(collector.text()).getBytes(StandardCharsets.UTF_8));
        if (collector.isFull()) {
            // What lies behind the limit is compared byte by byte: rather a difference too many than one unseen.
            message.bytes().forEachChunk(message.body(), digest::update);
        }
        return cut(digest);
    }

    private static void collect(BodyPart part, TextCollector collector) {
        switch (part) {
            case BodyPart.Leaf leaf -> {
                if (!leaf.attachment()) {
                    collector.add(leaf);
                }
            }
            case BodyPart.Multipart multipart -> {
                if (multipart.parts().isEmpty()) {
                    collector.addPlain(multipart.preamble());
                }
                multipart.parts().forEach(inner -> collect(inner, collector));
            }
            case BodyPart.Embedded embedded -> {
                // An item of its own; which one it is, the catalog compares.
            }
        }
    }

    private static ByteString digest(String text) {
        MessageDigest digest = sha256();
        digest.update(plain(text).getBytes(StandardCharsets.UTF_8));
        return cut(digest);
    }

    /** White space in one form, and the escape of mailbox files undone. */
    private static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean lineStart = true;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                lineStart |= c == '\n';
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
                at++;
                continue;
            }
            int marks = lineStart ? marks(text, at) : 0;
            if (!text.startsWith("From ", at + marks)) {
                out.append(text, at, at + marks);
            }
            lineStart = false;
            at += marks;
            if (marks == 0) {
                out.append(c);
                at++;
            }
        }
        return out.toString().stripTrailing();
    }

    /** How many {@code >} stand here one behind the other. */
    private static int marks(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == '>') {
            end++;
        }
        return end - at;
    }

    private static ByteString cut(MessageDigest digest) {
        return ByteString.of(Arrays.copyOf(digest.digest(), BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
