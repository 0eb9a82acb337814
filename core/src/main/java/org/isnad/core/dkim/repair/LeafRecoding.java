package org.isnad.core.dkim.repair;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.core.dkim.Repair;
import org.isnad.core.item.Span;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.TransferDecoder;
import org.isnad.core.mail.TransferEncoding;

/**
 * A multipart with all of its text parts in another transfer encoding: what a relay without 8BITMIME, a mail store or a
 * gateway makes of it (RFC 6152, 3). Of a part's header only the word in Content-Transfer-Encoding is changed.
 */
final class LeafRecoding {
    private static final long LARGEST = 4 << 20;

    private enum Target {
        EIGHT_BIT("8bit"),
        SEVEN_BIT("7bit"),
        QUOTED("quoted-printable"),
        BASE64("base64");

        private final String word;

        Target(String word) {
            this.word = word;
        }
    }

    private LeafRecoding() {}

    static List<BodyForm> of(Message message) {
        List<BodyForm> forms = new ArrayList<>();
        if (!(message.root() instanceof BodyPart.Multipart root)
                || message.body().length() > LARGEST) {
            return forms;
        }
        List<BodyPart.Leaf> leaves = new ArrayList<>();
        collect(root, leaves);
        for (TransferEncoding from :
                List.of(TransferEncoding.QUOTED_PRINTABLE, TransferEncoding.BASE64, TransferEncoding.IDENTITY)) {
            List<BodyPart.Leaf> chosen =
                    leaves.stream().filter(leaf -> leaf.encoding() == from).toList();
            for (Target target : Target.values()) {
                if (!chosen.isEmpty() && !isSame(from, target)) {
                    forms.add(form(message, chosen, from, target));
                }
            }
        }
        return forms;
    }

    private static boolean isSame(TransferEncoding from, Target target) {
        return switch (target) {
            case EIGHT_BIT, SEVEN_BIT -> from == TransferEncoding.IDENTITY;
            case QUOTED -> from == TransferEncoding.QUOTED_PRINTABLE;
            case BASE64 -> from == TransferEncoding.BASE64;
        };
    }

    private static void collect(BodyPart part, List<BodyPart.Leaf> leaves) {
        switch (part) {
            case BodyPart.Leaf leaf -> {
                if (leaf.contentType().type().equals("text")) {
                    leaves.add(leaf);
                }
            }
            case BodyPart.Multipart multipart -> multipart.parts().forEach(child -> collect(child, leaves));
            case BodyPart.Embedded embedded -> {}
        }
    }

    private static BodyForm form(Message message, List<BodyPart.Leaf> leaves, TransferEncoding from, Target target) {
        ByteArrayOutputStream out =
                new ByteArrayOutputStream((int) message.body().length());
        long at = message.body().start();
        for (BodyPart.Leaf leaf : leaves) {
            Optional<HeaderField> field = leaf.first("Content-Transfer-Encoding");
            if (field.isPresent()) {
                Span value = field.get().value();
                copy(message, at, value.start(), out);
                out.writeBytes((" " + target.word).getBytes(StandardCharsets.US_ASCII));
                at = value.end();
            }
            copy(message, at, leaf.body().start(), out);
            out.writeBytes(encoded(message, leaf, target));
            at = leaf.body().end();
        }
        copy(message, at, message.body().end(), out);
        Repair repair = Repair.of(Repair.Kind.TRANSFER_ENCODING, from.name(), target.word);
        return BodyForm.of(new byte[0], -1).into(out.toByteArray(), repair);
    }

    private static void copy(Message message, long start, long end, ByteArrayOutputStream out) {
        out.writeBytes(message.bytes().copy(new Span(start, Math.max(start, end))));
    }

    private static byte[] encoded(Message message, BodyPart.Leaf leaf, Target target) {
        byte[] text = TransferDecoder.decode(message.bytes(), leaf.body(), leaf.encoding(), (int) LARGEST);
        return switch (target) {
            case EIGHT_BIT, SEVEN_BIT -> text;
            case QUOTED -> Encoders.quotedPrintable(Encoders.withCrlf(text), 76, false);
            case BASE64 -> Encoders.base64(text, 76);
        };
    }
}
