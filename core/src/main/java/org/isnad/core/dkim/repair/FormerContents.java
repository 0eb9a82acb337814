package org.isnad.core.dkim.repair;

import java.util.List;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.Message;

/** The fields that say how a body reads, which every system that re-encodes or wraps a body writes anew. */
final class FormerContents {
    private static final List<String> TYPES = List.of(
            "text/plain; charset=us-ascii",
            "text/plain; charset=utf-8",
            "text/plain; charset=\"utf-8\"",
            "text/plain; charset=UTF-8",
            "text/plain; charset=\"UTF-8\"",
            "text/plain; charset=\"us-ascii\"",
            "text/plain; charset=US-ASCII",
            "text/plain; charset=iso-8859-1",
            "text/plain; charset=\"iso-8859-1\"",
            "text/plain; charset=ISO-8859-1",
            "text/plain",
            "text/plain; charset=utf-8; format=flowed",
            "text/plain; charset=UTF-8; format=flowed",
            "text/plain; charset=us-ascii; format=flowed",
            "text/plain; charset=windows-1252; format=flowed",
            "TEXT/PLAIN; charset=US-ASCII");

    private static final List<String> ENCODINGS =
            List.of("7bit", "8bit", "quoted-printable", "base64", "7Bit", "8BIT", "QUOTED-PRINTABLE", "7BIT");

    private FormerContents() {}

    static void types(Message message, FormerList values) {
        contents("content-type", TYPES, message, values);
    }

    static void encodings(Message message, FormerList values) {
        contents("content-transfer-encoding", ENCODINGS, message, values);
    }

    /** What a part that was wrapped kept of the fields of the message, then what is common. */
    private static void contents(String name, List<String> common, Message message, FormerList values) {
        if (message.root() instanceof BodyPart.Multipart root) {
            for (BodyPart part :
                    root.parts().subList(0, Math.min(2, root.parts().size()))) {
                part.first(name).ifPresent(kept -> values.restored(kept.rawValue(message.bytes()), "MIME"));
            }
        }
        common.forEach(value -> values.restored(value, ""));
    }
}
