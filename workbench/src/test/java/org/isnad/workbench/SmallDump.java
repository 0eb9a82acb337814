package org.isnad.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A dump small enough to be counted by hand, with one of each thing that is hard to count. */
final class SmallDump {
    /** Top-level messages that {@link #write} makes, without those of the attached archive. */
    static final int MESSAGES = 12;

    private SmallDump() {}

    /**
     * Two mailboxes and a folder of files: an mbox of six, a maildir of four of which two are copies of the mbox's, a zip of
     * one message that carries a message that carries a note, and a message that carries a zip with a message and a text.
     */
    static void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("box/cur"));
        Files.createDirectories(folder.resolve("box/new"));
        Files.createDirectories(folder.resolve("box/tmp"));
        Files.createDirectories(folder.resolve("papers"));
        StringBuilder mbox = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            mbox.append("From printer@paper.example Mon Apr  3 10:00:0")
                    .append(i)
                    .append(" 2017\n");
            mbox.append(plain(i)).append('\n');
        }
        Files.writeString(folder.resolve("press.mbox"), mbox);
        for (int i = 4; i < 8; i++) {
            Files.writeString(folder.resolve("box/cur/" + i + ".host:2,S"), plain(i));
        }
        Files.write(folder.resolve("one.zip"), zip("in/forwarded.eml", forwarded()));
        Files.writeString(
                folder.resolve("packed.eml"), carrying(zip("inner.eml", plain(20), "list.txt", "tomates 12\n")));
        Files.writeString(folder.resolve("papers/notes.txt"), "Réunion du comité, lundi à dix heures.\n");
        Files.write(
                folder.resolve("papers/picture.png"),
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
    }

    static String plain(int number) {
        return """
                From: Nour <nour@movement.example>
                To: Press <press@paper.example>
                Subject: Leaflet %d
                Date: Mon, 3 Apr 2017 10:00:%02d +0200
                Message-ID: <leaflet%d@movement.example>

                The leaflet number %d is ready, la réunion est lundi.
                """.formatted(number, number % 60, number, number);
    }

    private static String forwarded() {
        return """
                From: Press <press@paper.example>
                To: Nour <nour@movement.example>
                Subject: Fwd: note
                Date: Tue, 4 Apr 2017 09:00:00 +0200
                Message-ID: <fwd@paper.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: text/plain

                see below
                --outer
                Content-Type: message/rfc822

                From: Printer <printer@print.example>
                Subject: Invoice
                Date: Mon, 3 Apr 2017 08:00:00 +0200
                Message-ID: <invoice@print.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=inner

                --inner

                three hundred posters
                --inner
                Content-Type: application/octet-stream; name=note.bin
                Content-Transfer-Encoding: base64

                AAECAwQF
                --inner--
                --outer--
                """;
    }

    private static String carrying(byte[] archive) {
        return """
                From: Nour <nour@movement.example>
                To: Press <press@paper.example>
                Subject: archive
                Date: Wed, 5 Apr 2017 09:00:00 +0200
                Message-ID: <archive@movement.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=xx

                --xx

                all of it
                --xx
                Content-Type: application/octet-stream; name=all.dat
                Content-Transfer-Encoding: base64

                %s
                --xx--
                """.formatted(Base64.getMimeEncoder().encodeToString(archive));
    }

    /** Names and contents in turn; always the same bytes. */
    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (int i = 0; i < entries.length; i += 2) {
                ZipEntry entry = new ZipEntry(entries[i]);
                entry.setTime(1_000_000_000_000L);
                zip.putNextEntry(entry);
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
