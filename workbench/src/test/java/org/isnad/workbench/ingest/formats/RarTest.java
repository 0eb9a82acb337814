package org.isnad.workbench.ingest.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.isnad.workbench.ingest.Recorder;
import org.isnad.workbench.ingest.Recorder.Leaf;
import org.isnad.workbench.ingest.Walks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rar with stored entries, made here; whether the program that opens it is installed or not, nothing is lost. */
class RarTest {
    private static final String LETTER = """
            From: a@b.example\r
            To: c@d.example\r
            Subject: x\r
            Date: Mon, 1 May 2017 10:00:00 +0200\r
            \r
            body\r
            """;

    @TempDir
    Path folder;

    @Test
    void entriesAreReadAndCounted() throws IOException {
        Recorder recorder = walk(rar());
        assumeFalse(isMissing(recorder), "bsdtar (libarchive-tools) is not installed");
        assertThat(recorder.leaves).extracting(Leaf::kind).containsExactly("message", "file");
        assertThat(recorder.leaves)
                .extracting(Leaf::locator)
                .containsExactly("mail.rar!/inbox/one.eml", "mail.rar!/notes.txt");
        assertThat(recorder.leaves.getFirst().text()).isEqualTo(LETTER);
        assertThat(recorder.box("mail.rar").expected).isEqualTo(2);
    }

    @Test
    void aDamagedOneSaysSo() throws IOException {
        byte[] cut = Arrays.copyOf(rar(), 150);
        Recorder recorder = walk(cut);
        assumeFalse(isMissing(recorder), "bsdtar (libarchive-tools) is not installed");
        assertThat(recorder.defects()).contains("ingest.defect.rar");
        assertThat(recorder.of("failed"))
                .as("what did not come out is kept, in the archive as it is")
                .anySatisfy(leaf -> assertThat(leaf.text()).isEqualTo(new String(cut, StandardCharsets.ISO_8859_1)));
    }

    private static boolean isMissing(Recorder recorder) {
        boolean missing =
                recorder.leaves.stream().anyMatch(leaf -> leaf.detail().equals("ingest.reason.program-missing"));
        if (missing) {
            assertThat(recorder.leaves)
                    .singleElement()
                    .satisfies(leaf -> assertThat(leaf.text()).startsWith("Rar!"));
        }
        return missing;
    }

    private Recorder walk(byte[] rar) throws IOException {
        Path file = folder.resolve("mail.rar");
        Files.write(file, rar);
        return Walks.walk(file, Files.createDirectories(folder.resolve("spool")));
    }

    /** The layout before 5.0: a mark, and blocks with a checksum each. */
    private static byte[] rar() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("Rar!\u001A\u0007\u0000".getBytes(StandardCharsets.ISO_8859_1));
        block(out, 0x73, 0, new byte[6]);
        entry(out, "inbox\\one.eml", LETTER.getBytes(StandardCharsets.US_ASCII), 0x8000, 0x81A4);
        entry(out, "notes.txt", "hello\n".getBytes(StandardCharsets.US_ASCII), 0x8000, 0x81A4);
        entry(out, "inbox", new byte[0], 0x80E0, 0x41ED); // a folder: its name bears no mark
        block(out, 0x7B, 0x4000, new byte[0]);
        return out.toByteArray();
    }

    private static void entry(ByteArrayOutputStream out, String name, byte[] content, int flags, int mode) {
        CRC32 sum = new CRC32();
        sum.update(content);
        ByteBuffer header = ByteBuffer.allocate(25 + name.length()).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(content.length).putInt(content.length).put((byte) 3).putInt((int) sum.getValue());
        header.putInt(0x4AA15000)
                .put((byte) 20)
                .put((byte) 0x30)
                .putShort((short) name.length())
                .putInt(mode);
        header.put(name.getBytes(StandardCharsets.US_ASCII));
        block(out, 0x74, flags, header.array());
        out.writeBytes(content);
    }

    private static void block(ByteArrayOutputStream out, int type, int flags, byte[] body) {
        ByteBuffer block = ByteBuffer.allocate(7 + body.length).order(ByteOrder.LITTLE_ENDIAN);
        block.putShort((short) 0)
                .put((byte) type)
                .putShort((short) flags)
                .putShort((short) (7 + body.length))
                .put(body);
        CRC32 sum = new CRC32();
        sum.update(block.array(), 2, block.array().length - 2);
        block.putShort(0, (short) sum.getValue());
        out.writeBytes(block.array());
    }
}
