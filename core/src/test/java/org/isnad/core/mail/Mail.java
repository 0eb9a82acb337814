package org.isnad.core.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;

/** Short ways to write mail down in tests and to look at what came out. */
final class Mail {
    private Mail() {}

    static Octets octets(String text) {
        return ArrayOctets.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Message scan(String text) {
        return MessageScanner.scan(octets(text), Limits.DEFAULT);
    }

    static String text(Octets bytes, Span span) {
        return new String(bytes.copy(span), StandardCharsets.UTF_8);
    }

    static String body(Message message) {
        return text(message.bytes(), message.body());
    }

    static List<String> names(Message message) {
        return message.fields().stream().map(HeaderField::name).toList();
    }

    static List<String> defects(Message message) {
        return message.defects().stream().map(Defect::phrase).map(p -> p.key()).toList();
    }

    /** The leaves in document order; those of embedded messages are left out. */
    static List<BodyPart.Leaf> leaves(BodyPart part) {
        List<BodyPart.Leaf> leaves = new ArrayList<>();
        collect(part, leaves);
        return leaves;
    }

    private static void collect(BodyPart part, List<BodyPart.Leaf> leaves) {
        switch (part) {
            case BodyPart.Leaf leaf -> leaves.add(leaf);
            case BodyPart.Multipart multipart -> multipart.parts().forEach(p -> collect(p, leaves));
            case BodyPart.Embedded embedded -> {}
        }
    }
}
