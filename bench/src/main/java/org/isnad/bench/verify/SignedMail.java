package org.isnad.bench.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.isnad.bench.forge.Field;
import org.isnad.bench.forge.Letter;
import org.isnad.bench.forge.RsaKey;
import org.isnad.bench.forge.Signer;

/** A folder of plain letters signed with RSA-2048, relaxed in both halves, as most mail of the world is. */
final class SignedMail {
    static final String DOMAIN = "sender.example";
    static final String SELECTOR = "mail";
    private static final int BITS = 2048;
    private static final int LINE = 72;

    private SignedMail() {}

    /** @param bytes of a whole message, within a line */
    static void write(Path folder, long seed, int messages, int bytes) throws IOException {
        Random chance = new Random(seed);
        RsaKey key = RsaKey.sound(chance, BITS);
        Signer signer = Signer.careful(DOMAIN, SELECTOR, key);
        Files.writeString(folder.resolve("keys.tsv"), SELECTOR + "._domainkey." + DOMAIN + "\t" + key.record() + "\n");
        for (int i = 0; i < messages; i++) {
            Letter head = signer.sign(letter(chance, i, ""));
            Letter whole = letter(chance, i, body(chance, bytes - head.bytes().length));
            Files.write(
                    folder.resolve("%06d.eml".formatted(i)), signer.sign(whole).bytes());
        }
    }

    private static Letter letter(Random chance, int number, String body) {
        List<Field> fields = new ArrayList<>();
        for (int hop = 3; hop > 0; hop--) {
            fields.add(Field.of(
                    "Received",
                    "from mx" + hop + ".sender.example (mx" + hop + ".sender.example [192.0.2." + hop + "])\r\n\tby mx"
                            + (hop - 1)
                            + ".receiver.example with ESMTPS id " + Long.toHexString(chance.nextLong())
                            + "\r\n\tfor <desk@receiver.example>; Thu, 2 May 2019 10:00:0" + hop + " +0200"));
        }
        fields.add(Field.of("From", "Some Sender <some.sender@" + DOMAIN + ">"));
        fields.add(Field.of("To", "Desk <desk@receiver.example>, Other Desk <other@receiver.example>"));
        fields.add(Field.of("Subject", "Letter number " + number + " of a folder that is read for its speed"));
        fields.add(Field.of("Date", "Thu, 2 May 2019 10:00:00 +0200"));
        fields.add(
                Field.of("Message-ID", "<" + number + "." + Long.toHexString(chance.nextLong()) + "@" + DOMAIN + ">"));
        fields.add(Field.of("MIME-Version", "1.0"));
        fields.add(Field.of("Content-Type", "text/plain; charset=us-ascii"));
        fields.add(Field.of("Content-Transfer-Encoding", "7bit"));
        return new Letter(fields, body);
    }

    private static String body(Random chance, int bytes) {
        StringBuilder text = new StringBuilder(bytes + LINE);
        int column = 0;
        while (text.length() < bytes) {
            int length = 2 + chance.nextInt(9);
            if (column + length > LINE) {
                text.append("\r\n");
                column = 0;
            }
            for (int i = 0; i < length; i++) {
                text.append((char) ('a' + chance.nextInt(26)));
            }
            text.append(' ');
            column += length + 1;
        }
        return text.append("\r\n").toString();
    }
}
