package org.isnad.workbench.outlook.child.mapi;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Something with properties: a message, a recipient, an attachment, a folder. Read from whatever kind of file. */
public interface MapiObject {
    /** The numbers of its properties, in growing order. */
    List<Integer> ids();

    /** Empty where it has none of that number, or where the value itself is damaged. */
    Optional<Value> value(int id);

    interface Message extends MapiObject {
        List<? extends MapiObject> recipients() throws IOException;

        /** How many attachments its table lists. */
        int attachmentCount() throws IOException;

        Attachment attachment(int index) throws IOException;
    }

    interface Attachment extends MapiObject {
        /** The message that is attached, if it is one that the store keeps as such. */
        Optional<Message> embedded() throws IOException;
    }
}
