package org.isnad.workbench.sample.client;

import java.util.Base64;
import org.isnad.workbench.sample.chance.Chance;
import org.isnad.workbench.sample.mail.Draft;

/**
 * Outlook's Thread-Index for a conversation's first message: the six high bytes of the FILETIME at which the window was
 * opened, then a GUID (MS-OXOMSG, 2.2.1.3). Answers get none: their writer would need its parent's.
 */
final class ThreadIndex {
    private static final int CLOCK = 6;
    private static final int GUID = 16;

    private ThreadIndex() {}

    static String first(Draft draft, Chance chance) {
        long opened = Outlook.fileTime(draft.time() - chance.between(20_000, 400_000));
        byte[] out = new byte[CLOCK + GUID];
        for (int i = 0; i < CLOCK; i++) {
            out[i] = (byte) (opened >>> (56 - 8 * i));
        }
        System.arraycopy(chance.bytes(GUID), 0, out, CLOCK, GUID);
        return Base64.getEncoder().encodeToString(out);
    }
}
