package org.isnad.workbench.compare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.core.comparison.AttachedFile;
import org.isnad.core.comparison.CarryingList;
import org.isnad.core.comparison.MailCopy;
import org.isnad.core.comparison.Reading;
import org.isnad.core.comparison.StatedDate;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;
import org.isnad.core.mail.AddressParser;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.ContentType;
import org.isnad.core.mail.DateParser;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.HeaderText;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.MailDate;
import org.isnad.core.mail.Mailbox;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageIds;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.mail.TextDecoding;
import org.isnad.core.mail.TransferDecoder;
import org.isnad.core.mail.TransferEncoding;
import org.isnad.workbench.ingest.ContentHash;
import org.isnad.workbench.text.AttachmentPart;
import org.isnad.workbench.text.Attachments;
import org.isnad.workbench.text.Readings;
import org.jspecify.annotations.Nullable;

/** Reads out of a message's bytes everything that is shown of it and therefore compared. */
public final class CopyReader {
    /** Attached messages deeper than this are compared by their bytes. */
    private static final int DEEPEST = 4;

    /** Text files larger than this are compared by their bytes. */
    private static final int TEXT_FILE = 4 << 20;

    /** What stands for {@code now} when a Date is read: both sides are read by the same clock. */
    private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

    private final Message message;
    private final int depth;

    private CopyReader(Message message, int depth) {
        this.message = message;
        this.depth = depth;
    }

    public static MailCopy read(Octets bytes) {
        return of(MessageScanner.scan(bytes, Limits.DEFAULT), 0);
    }

    private static MailCopy of(Message message, int depth) {
        return new CopyReader(message, depth).copy();
    }

    private MailCopy copy() {
        Readings.Shown plain = Readings.of(message, Readings.Preference.PLAIN);
        Readings.Shown html = Readings.haveChoice(message) ? Readings.of(message, Readings.Preference.HTML) : plain;
        return new MailCopy(
                message.all("From").stream().map(this::addresses).toList(),
                addresses("To"),
                addresses("Cc"),
                addresses("Bcc"),
                message.all("Subject").stream().map(this::text).toList(),
                message.all("Date").stream().map(this::date).toList(),
                MessageIds.messageId(message),
                repliesTo(),
                list(),
                reading(plain),
                reading(html),
                files(plain.unread()));
    }

    private static Reading reading(Readings.Shown shown) {
        return new Reading(
                shown.text(), shown.lines(), shown.html() ? Reading.Form.HTML : Reading.Form.PLAIN, shown.links());
    }

    private String text(HeaderField field) {
        return HeaderText.of(message.bytes(), field);
    }

    private List<Mailbox> addresses(HeaderField field) {
        return AddressParser.of(message.bytes(), field);
    }

    private List<Mailbox> addresses(String name) {
        List<Mailbox> all = new ArrayList<>();
        message.all(name).forEach(field -> all.addAll(addresses(field)));
        return all;
    }

    private StatedDate date(HeaderField field) {
        String raw = text(field);
        return switch (DateParser.parse(raw, FAR)) {
            case MailDate.Stated stated ->
                new StatedDate(
                        raw,
                        stated.instant().getEpochSecond(),
                        stated.value().getOffset().getTotalSeconds());
            case MailDate.Impossible _, MailDate.Absent _ -> new StatedDate(raw, null, 0);
        };
    }

    private List<String> repliesTo() {
        List<String> direct = identifiers("In-Reply-To");
        if (!direct.isEmpty()) {
            return direct;
        }
        List<String> references = identifiers("References");
        return references.isEmpty() ? List.of() : List.of(references.getLast());
    }

    /** Decoded first: some programs put long identifiers into encoded words, where they do not belong (RFC 2047, 5). */
    private List<String> identifiers(String name) {
        return message.first(name).map(this::text).map(MessageIds::parse).orElse(List.of());
    }

    /** List-Id (RFC 2919), List-Post (RFC 2369), and the field of Mailman that came before them. */
    private CarryingList list() {
        List<String> addresses = new ArrayList<>();
        addresses("X-BeenThere").forEach(mailbox -> addresses.add(low(mailbox.address())));
        for (HeaderField field : message.all("List-Post")) {
            String value = low(text(field));
            int mailto = value.indexOf("mailto:");
            if (mailto >= 0) {
                addresses.add(value.substring(mailto + 7).replaceFirst("[>?,\\s].*$", ""));
            }
        }
        String id = message.first("List-Id")
                .map(this::text)
                .map(value -> value.contains("<") ? value.replaceFirst("(?s)^.*<([^>]*)>?.*$", "$1") : value)
                .orElse(addresses.isEmpty() ? "" : addresses.getFirst());
        if (id.isEmpty()) {
            return CarryingList.NONE;
        }
        List<Mailbox> kept = new ArrayList<>(addresses("Reply-To"));
        kept.addAll(addresses("X-Original-From"));
        kept.addAll(addresses("Original-From"));
        kept.addAll(addresses("X-MailFrom"));
        kept.addAll(addresses("Cc"));
        return new CarryingList(low(id.strip()), addresses.stream().distinct().toList(), kept);
    }

    private static String low(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private List<AttachedFile> files(List<BodyPart.Leaf> unread) {
        List<AttachedFile> files = new ArrayList<>();
        for (AttachmentPart part : Attachments.list(message)) {
            BodyPart.Embedded embedded = part.message();
            if (embedded == null) {
                files.add(file(part.name(), part.mediaType(), part.body(), part.encoding(), charset(part.body())));
            } else {
                MailCopy inner = depth < DEEPEST ? of(embedded.message(), depth + 1) : null;
                files.add(
                        new AttachedFile(part.name(), part.mediaType(), ContentHash.of(embedded.bytes()), null, inner));
            }
        }
        for (BodyPart.Leaf leaf : unread) {
            String name = leaf.fileName();
            files.add(file(
                    name == null ? "" : name,
                    leaf.contentType().name(),
                    leaf.body(),
                    leaf.encoding(),
                    leaf.contentType().parameter("charset").orElse(null)));
        }
        return files;
    }

    private @Nullable String charset(Span body) {
        return leaf(message.root(), body);
    }

    private static @Nullable String leaf(BodyPart part, Span body) {
        return switch (part) {
            case BodyPart.Leaf leaf -> {
                ContentType type = leaf.contentType();
                yield leaf.body().equals(body) && type.declared()
                        ? type.parameter("charset").orElse(null)
                        : null;
            }
            case BodyPart.Embedded _ -> null;
            case BodyPart.Multipart multipart -> {
                for (BodyPart inner : multipart.parts()) {
                    String found = leaf(inner, body);
                    if (found != null) {
                        yield found;
                    }
                }
                yield null;
            }
        };
    }

    private AttachedFile file(
            String name, String mediaType, Span body, TransferEncoding encoding, @Nullable String charset) {
        MessageDigest digest = Hashes.sha256();
        TransferDecoder.decode(message.bytes(), body, encoding, digest::update);
        ItemId content = ItemId.of(digest.digest());
        // What travels unencoded has its line ends changed on the way, whatever its type says.
        boolean hasLines = mediaType.startsWith("text/") || encoding == TransferEncoding.IDENTITY;
        ItemId letters = hasLines && body.length() <= TEXT_FILE
                ? letters(TransferDecoder.decode(message.bytes(), body, encoding, TEXT_FILE), charset)
                : null;
        return new AttachedFile(name, mediaType, content, letters, null);
    }

    /** Line ends, spaces at their ends, an escaped From and the charset apart. */
    private static ItemId letters(byte[] bytes, @Nullable String charset) {
        StringBuilder letters = new StringBuilder();
        TextDecoding.decode(bytes, charset)
                .text()
                .lines()
                .map(String::stripTrailing)
                .map(line -> line.matches(">+From .*") ? line.substring(1) : line)
                .forEach(line -> letters.append(line).append('\n'));
        return Hashes.of(letters.toString().strip().getBytes(StandardCharsets.UTF_8));
    }
}
