package org.isnad.core.dkim.repair;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;

/**
 * A body as it may have been, read as a message: what was done to it before (a wrapping, a footer, a mark on top) is undone,
 * so that what was done to it still earlier can be looked for in the same ways.
 *
 * @param message whose body the form's bytes are
 */
record BodyView(Message message, BodyForm form) {
    /** The form under the fields that say how it reads. */
    static BodyView of(Message holder, List<HeaderField> fields, BodyForm form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(form.bytes().length + 512);
        for (HeaderField field : fields) {
            if (field.name().toLowerCase(Locale.ROOT).startsWith("content-")) {
                bytes.writeBytes(holder.bytes().copy(field.span()));
            }
        }
        bytes.writeBytes(new byte[] {'\r', '\n'});
        bytes.writeBytes(form.bytes());
        return new BodyView(MessageScanner.scan(ArrayOctets.of(bytes.toByteArray()), Limits.DEFAULT), form);
    }
}
