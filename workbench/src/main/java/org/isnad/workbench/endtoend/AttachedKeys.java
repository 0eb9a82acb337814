package org.isnad.workbench.endtoend;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.TransferDecoder;

/**
 * OpenPGP keys that hang on the message which they are to prove (RFC 3156, 7): good for saying that a signature matches,
 * never for saying whose it is.
 */
final class AttachedKeys {
    private static final int MOST = 2;
    private static final int LONGEST = 1 << 18;

    private AttachedKeys() {}

    static List<OpenPgpKey> of(Message message) {
        List<OpenPgpKey> keys = new ArrayList<>();
        collect(message, message.root(), keys);
        return keys;
    }

    private static void collect(Message message, BodyPart part, List<OpenPgpKey> keys) {
        switch (part) {
            case BodyPart.Embedded embedded -> {}
            case BodyPart.Multipart multipart -> multipart.parts().forEach(child -> collect(message, child, keys));
            case BodyPart.Leaf leaf -> {
                if (leaf.contentType().is("application", "pgp-keys") && keys.size() < MOST) {
                    byte[] bytes = TransferDecoder.decode(message.bytes(), leaf.body(), leaf.encoding(), LONGEST);
                    OpenPgpKey.read(bytes).stream().limit(MOST).forEach(keys::add);
                }
            }
        }
    }
}
