package org.isnad.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.sample.chance.Chance;
import org.isnad.workbench.sample.mail.Field;
import org.isnad.workbench.sample.mail.Mail;
import org.isnad.workbench.sample.seal.RsaKey;
import org.isnad.workbench.sample.seal.RsaKeys;
import org.isnad.workbench.sample.seal.SealForm;
import org.isnad.workbench.sample.seal.Sealer;

/** Letters under a key of 512 bits, which anybody can break: their signatures match, and they are CONSISTENT at most. */
final class WeaklySigned {
    private static final RsaKey KEY = RsaKeys.sound(Chance.of(7, "versions", 512), 512, false);
    private static final SealForm FORM =
            new SealForm(true, true, List.of("From", "To", "Subject", "Date", "Message-ID"), List.of(), false, false);

    private WeaklySigned() {}

    /** A letter, signed; {@code trace} is what a server put on top of it afterwards. */
    static String letter(String messageId, String subject, String text, String trace) {
        Mail mail = new Mail(
                List.of(
                        new Field("From", " Nour <nour@movement.example>"),
                        new Field("To", " Press <press@paper.example>"),
                        new Field("Subject", " " + subject),
                        new Field("Date", " Mon, 03 Apr 2017 10:00:00 +0200"),
                        new Field("Message-ID", " <" + messageId + ">")),
                text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        Mail signed = mail.topped(new Sealer("movement.example", "weak", KEY, FORM).seal(mail, 1_491_206_400));
        Mail sent = trace.isEmpty() ? signed : signed.topped(new Field("Received", " " + trace));
        return new String(sent.bytes(), StandardCharsets.ISO_8859_1);
    }

    /** Adds the key, as seen in an archive. */
    static void addKey(Workbench workbench, Path folder) throws IOException {
        Path file = folder.resolve("weak._domainkey.movement.example.txt");
        Files.writeString(file, KEY.record());
        workbench.keys().add(List.of(file), KeyOrigin.Kind.ARCHIVE, "test");
    }
}
