package org.isnad.core.mail;

import java.util.List;

/**
 * A message that was rebuilt from the properties of an Outlook store, which keeps the header as it came and the body taken
 * apart. A rendering says so itself, so that it is known for one wherever it is copied to:
 *
 * <pre>
 * X-Isnad-Rendering: pst            the very first field
 * Content-Type: …                   what the rebuilt body needs to be read
 * X-Isnad-Header: transport         the last field of ours; below it, byte for byte, the header as the store kept it
 * </pre>
 *
 * <p>Who writes these fields on top of a message that is none takes proof away from it and adds none: of a rendering no
 * signature proves the body, whatever the bytes are, and a field above the mark counts as shown and not signed.
 */
public final class Rendering {
    public static final String FIELD = "X-Isnad-Rendering";
    public static final String MARK = "X-Isnad-Header";

    /** What the store's own properties say where the header that came with the message says otherwise. */
    public static final String STORE_SUBJECT = "X-Isnad-Store-Subject";

    public static final String STORE_FROM = "X-Isnad-Store-From";

    private Rendering() {}

    /** Whether the message begins with the mark of a rendering. */
    public static boolean is(Message message) {
        return !message.fields().isEmpty() && message.fields().getFirst().is(FIELD);
    }

    /** The fields of the header as it was sent: of a rendering those below the mark, of any other message all. */
    public static List<HeaderField> sentFields(Message message) {
        List<HeaderField> fields = message.fields();
        if (!is(message)) {
            return fields;
        }
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).is(MARK)) {
                return fields.subList(i + 1, fields.size());
            }
        }
        return List.of();
    }
}
