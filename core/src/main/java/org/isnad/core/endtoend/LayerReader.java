package org.isnad.core.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Phrase;
import org.isnad.core.item.Span;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.ContentType;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.TransferDecoder;
import org.isnad.core.mail.TransferEncoding;

/**
 * Finds the signed layers of a message. It looks at media types, and in texts for one word that armour has; of mail
 * without such signatures it costs next to nothing. Embedded messages are messages of their own and not looked into.
 */
public final class LayerReader {
    /** So many signatures of a message are looked at; each may cost a public-key operation. */
    private static final int MOST = 8;

    /** Longer text is not searched for armour. */
    public static final int LONGEST_TEXT = 8 << 20;

    /** What software writes before the first part, for readers that know no MIME; the words say nothing of the content. */
    private static final Set<String> USUAL_PREAMBLES = Set.of(
            "This is an S/MIME signed message",
            "This is a cryptographically signed message in MIME format.",
            "This is a multi-part message in MIME format.",
            "This is an OpenPGP/MIME signed message (RFC 2440 and 3156)",
            "This is an OpenPGP/MIME signed message (RFC 4880 and 3156)");

    private static final int LONGEST_PREAMBLE = 80;

    private static final String ARMOUR = "PGP SIGNED MESSAGE";
    private static final Set<String> CMS_SIGNATURE = Set.of("pkcs7-signature", "x-pkcs7-signature");
    private static final Set<String> CMS = Set.of("pkcs7-mime", "x-pkcs7-mime");

    /** One Content-Type that two readers cannot read in two ways: plain parameters only. */
    private static final Pattern PLAIN = Pattern.compile(
            "\\s*multipart/signed\\s*(;\\s*[a-z-]+=(\"[^\"\\\\]*\"|[^\\s;\"()<>@,:\\\\/\\[\\]?=]+)\\s*)*;?\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PARAMETER = Pattern.compile(";\\s*([A-Za-z-]+)=(\"[^\"]*\"|[^;]*)");

    private final Message message;
    private final List<SignedLayer> layers = new ArrayList<>(1);

    private LayerReader(Message message) {
        this.message = message;
    }

    /** The layers in the order of the bytes, outer before inner. */
    public static List<SignedLayer> read(Message message) {
        LayerReader reader = new LayerReader(message);
        reader.walk(message.root());
        return List.copyOf(reader.layers);
    }

    private void walk(BodyPart part) {
        if (layers.size() >= MOST) {
            return;
        }
        switch (part) {
            case BodyPart.Embedded embedded -> {}
            case BodyPart.Multipart multipart -> {
                if (multipart.contentType().is("multipart", "signed")) {
                    signed(multipart);
                }
                multipart.parts().forEach(this::walk);
            }
            case BodyPart.Leaf leaf -> {
                if (isSignedData(leaf)) {
                    opaque(leaf);
                } else if (leaf.contentType().type().equals("text") && mayHoldArmour(leaf)) {
                    clearSigned(leaf);
                }
            }
        }
    }

    private void signed(BodyPart.Multipart multipart) {
        if (multipart.parts().size() < 2 || !(multipart.parts().get(1) instanceof BodyPart.Leaf signature)) {
            return;
        }
        ContentType type = signature.contentType();
        Scheme scheme = type.type().equals("application") && CMS_SIGNATURE.contains(type.subtype())
                ? Scheme.SMIME_DETACHED
                : type.is("application", "pgp-signature") ? Scheme.PGP_MIME : null;
        if (scheme == null) {
            return;
        }
        long uncovered = multipart.parts().stream()
                .skip(2)
                .mapToLong(part -> part.span().length())
                .sum();
        layers.add(new SignedLayer(
                scheme,
                multipart.span(),
                multipart.parts().getFirst().span(),
                signature.body(),
                signature.encoding(),
                0,
                isRoot(multipart),
                uncovered,
                frame(multipart)));
    }

    private List<Phrase> frame(BodyPart.Multipart multipart) {
        List<Phrase> doubts = new ArrayList<>();
        if (!multipart.closed() || !isUsual(multipart.preamble()) || !isBlank(multipart.epilogue())) {
            doubts.add(Phrase.of("verdict.reading.outside-parts"));
        }
        if (!isPlain(multipart)) {
            doubts.add(Phrase.of("verdict.reading.type", multipart.contentType().name()));
        }
        boolean encoded = multipart.fields().stream()
                .filter(field -> field.is("Content-Transfer-Encoding"))
                .map(field -> field.rawValue(message.bytes()).strip())
                .anyMatch(
                        value -> !Set.of("7bit", "8bit", "binary").contains(value.toLowerCase(java.util.Locale.ROOT)));
        if (encoded) {
            doubts.add(Phrase.of("verdict.reading.transfer"));
        }
        return doubts;
    }

    private boolean isPlain(BodyPart part) {
        List<String> types = part.fields().stream()
                .filter(field -> field.is("Content-Type"))
                .map(field -> field.rawValue(message.bytes()))
                .toList();
        if (types.size() != 1
                || types.getFirst().length() > 1_000
                || !PLAIN.matcher(types.getFirst()).matches()) {
            return false;
        }
        List<String> names = PARAMETER
                .matcher(types.getFirst())
                .results()
                .map(result -> result.group(1).toLowerCase(java.util.Locale.ROOT))
                .toList();
        return names.size() == names.stream().distinct().count();
    }

    private static boolean isSignedData(BodyPart.Leaf leaf) {
        return leaf.contentType().type().equals("application")
                && CMS.contains(leaf.contentType().subtype())
                && leaf.contentType()
                        .parameter("smime-type")
                        .filter(type -> !type.equalsIgnoreCase("signed-data"))
                        .isEmpty();
    }

    private void opaque(BodyPart.Leaf leaf) {
        layers.add(new SignedLayer(
                Scheme.SMIME_OPAQUE,
                leaf.span(),
                new Span(leaf.body().start(), leaf.body().start()),
                leaf.body(),
                leaf.encoding(),
                0,
                isRoot(leaf),
                0,
                List.of()));
    }

    private void clearSigned(BodyPart.Leaf leaf) {
        byte[] text = TransferDecoder.decode(message.bytes(), leaf.body(), leaf.encoding(), LONGEST_TEXT);
        List<ClearSigned> blocks = ClearSigned.in(text);
        for (int i = 0; i < blocks.size() && layers.size() < MOST; i++) {
            ClearSigned block = blocks.get(i);
            long uncovered = visible(text, 0, block.start()) + visible(text, block.end(), text.length);
            layers.add(new SignedLayer(
                    Scheme.PGP_CLEARSIGNED,
                    leaf.span(),
                    leaf.body(),
                    leaf.body(),
                    leaf.encoding(),
                    i,
                    isRoot(leaf),
                    uncovered,
                    block.foreign() ? List.of(Phrase.of("verdict.reading.armour")) : List.of()));
        }
    }

    private boolean mayHoldArmour(BodyPart.Leaf leaf) {
        Span body = leaf.body();
        if (body.length() < ClearSigned.BEGIN.length() || body.length() > LONGEST_TEXT) {
            return false;
        }
        if (leaf.encoding() == TransferEncoding.BASE64) {
            byte[] text = TransferDecoder.decode(message.bytes(), body, leaf.encoding(), LONGEST_TEXT);
            return holdsArmour(org.isnad.core.item.ArrayOctets.of(text), new Span(0, text.length));
        }
        return holdsArmour(message.bytes(), body);
    }

    /** Capital G is rare in text, so that its every occurrence can be looked at. */
    private static boolean holdsArmour(Octets bytes, Span body) {
        long at = bytes.indexOf('G', body.start() + 1, body.end());
        while (at >= 0) {
            if (stands(bytes, at - 1, body.end())) {
                return true;
            }
            at = bytes.indexOf('G', at + 1, body.end());
        }
        return false;
    }

    private static boolean stands(Octets bytes, long at, long end) {
        if (end - at < ARMOUR.length()) {
            return false;
        }
        for (int i = 0; i < ARMOUR.length(); i++) {
            if (bytes.at(at + i) != ARMOUR.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isRoot(BodyPart part) {
        return part == message.root();
    }

    private boolean isUsual(Span preamble) {
        return isBlank(preamble)
                || (preamble.length() <= LONGEST_PREAMBLE
                        && USUAL_PREAMBLES.contains(
                                new String(message.bytes().copy(preamble), StandardCharsets.ISO_8859_1).strip()));
    }

    private boolean isBlank(Span span) {
        for (long at = span.start(); at < span.end(); at++) {
            if (message.bytes().at(at) > ' ') {
                return false;
            }
        }
        return true;
    }

    private static long visible(byte[] text, int from, int to) {
        long visible = 0;
        for (int i = from; i < to; i++) {
            visible += (text[i] & 0xFF) > ' ' ? 1 : 0;
        }
        return visible;
    }
}
