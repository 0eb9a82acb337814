package org.isnad.core.mail;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.item.Octets;

/** The decoded leaf bodies of a message in document order, those of embedded messages among them, as we find them. */
final class Leaves {
    private Leaves() {}

    static List<byte[]> decoded(Message message) {
        List<byte[]> bodies = new ArrayList<>();
        collect(message.bytes(), message.root(), bodies);
        return bodies;
    }

    private static void collect(Octets bytes, BodyPart part, List<byte[]> bodies) {
        switch (part) {
            case BodyPart.Leaf leaf ->
                bodies.add(TransferDecoder.decode(bytes, leaf.body(), leaf.encoding(), Integer.MAX_VALUE - 8));
            case BodyPart.Multipart multipart -> multipart.parts().forEach(p -> collect(bytes, p, bodies));
            case BodyPart.Embedded embedded -> bodies.addAll(decoded(embedded.message()));
        }
    }
}
