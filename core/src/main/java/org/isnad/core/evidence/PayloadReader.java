package org.isnad.core.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.core.endtoend.Payload;
import org.isnad.core.endtoend.Scheme;
import org.isnad.core.endtoend.SignedLayer;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Phrase;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.mail.TextDecoding;
import org.isnad.core.mail.TransferEncoding;

/**
 * What of a message's face the octets of a signed layer hold (EVIDENCE, rules 6 and 7).
 *
 * <p>The signed entity brings its own Content-Type and Content-Transfer-Encoding, so how it reads is signed with it; what
 * is left to doubt is whether it reads at all. A clear-signed text brings none: the message's own fields, which anybody
 * may change, decide, and the whole of {@link PlainTextDoubts} applies.
 *
 * <p>Fields of the message are covered only if the signed entity says that it repeats them: {@code hp=} (RFC 9788, 2.1),
 * {@code protected-headers=} (the drafts before it), or a whole message inside with {@code forwarded=no} (RFC 8551, 3.1).
 * Then a field is covered if the one inside equals the one shown.
 */
public final class PayloadReader {
    private static final Set<String> FACE = Set.of("from", "to", "cc", "subject", "date", "message-id");
    private static final Set<String> RECIPIENTS = Set.of("to", "cc", "bcc");

    private PayloadReader() {}

    /**
     * @param signed the octets that were signed; of a clear-signed text these are in the body of the message anyway
     */
    public static Payload read(Message message, SignedLayer layer, byte[] signed) {
        return switch (layer.scheme()) {
            case PGP_CLEARSIGNED -> new Payload(List.of(), Set.of(), clearSigned(message));
            case SMIME_DETACHED, SMIME_OPAQUE, PGP_MIME -> entity(message, layer, signed);
        };
    }

    private static Payload entity(Message message, SignedLayer layer, byte[] signed) {
        Message inner = MessageScanner.scan(ArrayOctets.of(signed), Limits.DEFAULT);
        List<Phrase> doubts = new ArrayList<>();
        repeated(inner, doubts);
        // An OpenPGP signature of a text (RFC 9580, 5.2.1.2) takes a CR by itself for a line end, and readers do not:
        // lines
        // would sink into the header above them.
        boolean isLoose = layer.scheme() == Scheme.PGP_MIME && hasBareCr(signed);
        if (isLoose || !inner.defects().isEmpty()) {
            doubts.add(Phrase.of("verdict.reading.defects"));
        }
        if (!MultipartDoubts.texts(inner.root()).stream().allMatch(leaf -> reads(inner.bytes(), leaf))) {
            doubts.add(Phrase.of("verdict.reading.charset"));
        }
        Optional<Message> source = source(inner);
        return new Payload(
                source.map(fields -> covered(message, fields)).orElse(List.of()),
                source.map(PayloadReader::absent).orElse(Set.of()),
                doubts);
    }

    private static boolean hasBareCr(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n')) {
                return true;
            }
        }
        return false;
    }

    private static boolean reads(Octets bytes, BodyPart.Leaf leaf) {
        ExaminedText content = ExaminedText.of(bytes, leaf.body(), leaf.encoding());
        String charset = PlainTextDoubts.charsetOf(leaf);
        return content != null
                && leaf.encoding() != TransferEncoding.UNKNOWN
                && TextDecoding.decode(content.bytes(), charset == null ? "us-ascii" : charset)
                        .clean();
    }

    private static void repeated(Message message, List<Phrase> doubts) {
        for (String name :
                List.of(ReadingDoubts.CONTENT_TYPE, ReadingDoubts.TRANSFER_ENCODING, ReadingDoubts.DISPOSITION)) {
            if (message.all(name).size() > 1) {
                doubts.add(Phrase.of("verdict.limit.repeated-field", name));
            }
        }
    }

    private static Set<String> absent(Message source) {
        return RECIPIENTS.stream().filter(name -> source.first(name).isEmpty()).collect(Collectors.toSet());
    }

    private static List<HeaderField> covered(Message message, Message source) {
        List<HeaderField> covered = new ArrayList<>();
        for (HeaderField field : message.fields()) {
            if (FACE.contains(field.name().toLowerCase(Locale.ROOT))) {
                List<HeaderField> same = source.all(field.name());
                if (same.size() == 1
                        && unfolded(message.bytes(), field).equals(unfolded(source.bytes(), same.getFirst()))) {
                    covered.add(field);
                }
            }
        }
        return covered;
    }

    /** The message whose fields the signed octets repeat. */
    private static Optional<Message> source(Message inner) {
        var type = inner.root().contentType();
        if (inner.root() instanceof BodyPart.Embedded embedded) {
            return type.parameter("forwarded").filter("no"::equalsIgnoreCase).map(no -> embedded.message());
        }
        boolean says = type.parameter("hp").isPresent()
                || type.parameter("protected-headers").isPresent();
        return says ? Optional.of(inner) : Optional.empty();
    }

    private static String unfolded(Octets bytes, HeaderField field) {
        return field.rawValue(bytes)
                .replaceAll("\r?\n(?=[ \t])", "")
                .replaceAll("[ \t]+", " ")
                .strip();
    }

    private static List<Phrase> clearSigned(Message message) {
        List<Phrase> doubts = new ArrayList<>();
        repeated(message, doubts);
        if (message.first(ReadingDoubts.DISPOSITION).isPresent()) {
            doubts.add(Phrase.of("verdict.reading.disposition"));
        }
        if (BlankDoubts.areIn(message.root())) {
            doubts.add(Phrase.of("verdict.reading.blanks"));
        }
        if (message.root() instanceof BodyPart.Leaf leaf) {
            ExaminedText shown = ExaminedText.of(message.bytes(), leaf.body(), leaf.encoding());
            PlainTextDoubts.of(message, leaf, shown).forEach(doubt -> doubts.add(doubt.phrase()));
        }
        return doubts;
    }
}
