package org.isnad.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What acts when it is opened is said where attachments are listed. */
class ActingFilesTest {
    @TempDir
    Path temp;

    @Test
    void showSaysWhichAttachmentsAct() throws IOException {
        Path dump = Files.createDirectories(temp.resolve("dump"));
        Path folder = temp.resolve("case");
        byte[] program = "MZ\u0090\0 a program, says its beginning".getBytes(StandardCharsets.ISO_8859_1);
        Files.writeString(dump.resolve("one.eml"), """
                From: Nour <nour@movement.example>
                To: Press <press@paper.example>
                Subject: Annex
                Date: Mon, 3 Apr 2017 10:00:00 +0200
                Message-ID: <annex@movement.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                see the files
                --b
                Content-Type: application/pdf; name="annex.pdf"
                Content-Disposition: attachment; filename="annex.pdf"
                Content-Transfer-Encoding: base64

                %s
                --b
                Content-Type: application/octet-stream; name="form.docm"
                Content-Disposition: attachment; filename="form.docm"

                x
                --b
                Content-Type: text/csv; name="list.csv"
                Content-Disposition: attachment; filename="list.csv"

                a;b
                --b--
                """.formatted(
                Base64.getEncoder().encodeToString(program)).replace("\n", "\r\n"));
        assertThat(Ran.isnad("ingest", folder, dump, "--no-documents").code()).isZero();
        assertThat(Ran.isnad("show", folder, "annex@movement.example").out())
                .contains("a program whose name hides it", "a document with macros", "Do not open or preview");
        assertThat(Ran.isnad("show", folder, "annex@movement.example", "--json").out())
                .contains("\"acts\":\"DISGUISED\"", "\"acts\":\"MACRO\"", "\"acts\":null");
    }
}
