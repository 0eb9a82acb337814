package org.isnad.workbench.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.isnad.core.item.ItemId;

/**
 * A dump that exists only in the mind: mailboxes of messages, many of them twice or with the same attachment, a few loose
 * files and one large one. The same for the same arguments.
 */
record GeneratedDump(int mailboxes, int messagesEach, int largeBytes) {
    static final GeneratedDump SMALL = new GeneratedDump(3, 120, 2_500_000);

    /** A message; with an attachment if {@code attachment} is not empty, encoded from {@code start} to {@code end}. */
    record Mail(String text, String messageId, String attached, int start, int end) {
        ItemId id() {
            return sha256(bytes());
        }

        byte[] bytes() {
            return text.getBytes(StandardCharsets.US_ASCII);
        }

        byte[] attachment() {
            return attached.getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** Every fourth message of a mailbox lies in the mailbox before it, too. */
    Mail message(int mailbox, int ordinal) {
        int owner = ordinal % 4 == 0 && mailbox > 1 ? mailbox - 1 : mailbox;
        SplittableRandom random = new SplittableRandom(owner * 1_000_003L + ordinal);
        StringBuilder text = new StringBuilder("From: u" + random.nextInt(20) + "@example.org\r\n");
        // Every ninth Message-ID stands on two contents.
        String messageId = (ordinal % 9 == 0 ? ordinal : owner + "." + ordinal) + "@generated.example";
        text.append("Message-ID: <")
                .append(messageId)
                .append(">\r\nSubject: subject ")
                .append(ordinal)
                .append("\r\n\r\n");
        for (int words = 20 + random.nextInt(400); words > 0; words--) {
            text.append(HexFormat.of().toHexDigits((byte) random.nextInt())).append(words % 12 == 0 ? "\r\n" : " ");
        }
        String attachment = "";
        int start = text.length();
        if (ordinal % 5 == 0) {
            attachment = ("attachment " + ordinal % 10).repeat(50);
            text.append(Base64.getMimeEncoder().encodeToString(attachment.getBytes(StandardCharsets.US_ASCII)));
        }
        return new Mail(text.toString(), messageId, attachment, start, text.length());
    }

    /** Loose files; the first and the last are the same. */
    List<byte[]> files() {
        List<byte[]> files = new ArrayList<>();
        for (String text : List.of("minutes", "a list of names", "", "minutes")) {
            files.add(text.getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    byte[] large() {
        byte[] bytes = new byte[largeBytes];
        new SplittableRandom(5).nextBytes(bytes);
        return bytes;
    }

    static ItemId sha256(byte[] bytes) {
        try {
            return ItemId.of(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
