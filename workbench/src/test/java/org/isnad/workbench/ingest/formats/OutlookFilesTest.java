package org.isnad.workbench.ingest.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.HeaderText;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.mail.Rendering;
import org.isnad.workbench.ingest.Recorder;
import org.isnad.workbench.ingest.Recorder.Leaf;
import org.isnad.workbench.ingest.Walks;
import org.isnad.workbench.text.Attachments;
import org.isnad.workbench.text.TextExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outlook's single messages, made here byte by byte. */
class OutlookFilesTest {
    private static final String HEADER = """
            Received: from a.example by b.example; Mon, 1 May 2017 10:00:00 +0200\r
            From: Chief <chief@party.fr>\r
            To: desk@paper.example\r
            Subject: Friday\r
            Date: Mon, 1 May 2017 10:00:00 +0200\r
            Content-Type: multipart/alternative; boundary="gone"\r
            \r
            """;

    @TempDir
    Path folder;

    @Test
    void aMessageFileIsRebuiltBelowItsOwnHeaderAndKept() throws IOException {
        byte[] msg = msg(HEADER);
        Path file = folder.resolve("letter.msg");
        Files.write(file, msg);
        Recorder recorder = Walks.walk(file, spool());
        assertThat(recorder.leaves).extracting(Leaf::kind).containsExactly("message", "file");
        assertThat(recorder.box("letter.msg").expected).isEqualTo(2);
        assertThat(recorder.leaves.get(1).text()).isEqualTo(new String(msg, StandardCharsets.ISO_8859_1));

        String text = recorder.leaves.getFirst().text();
        assertThat(text).contains("X-Isnad-Header: transport\r\n" + HEADER);
        Message message = scan(text);
        assertThat(Rendering.sentFields(message)).hasSize(6);
        assertThat(HeaderText.of(
                        message.bytes(), message.first("X-Isnad-Store-Subject").orElseThrow()))
                .isEqualTo("What Outlook shows: الجمعة");
        assertThat(message.all("Subject")).hasSize(1);
        assertThat(TextExtractor.extract(message).body()).contains("See you. نلتقي");
        assertThat(Attachments.list(message))
                .singleElement()
                .satisfies(part -> assertThat(part.name()).isEqualTo("plan.txt"));
    }

    @Test
    void withoutAHeaderTheFieldsComeFromTheProperties() throws IOException {
        Message message = scan(rendered("draft.msg", msg("")));
        assertThat(HeaderText.of(message.bytes(), message.first("Subject").orElseThrow()))
                .isEqualTo("What Outlook shows: الجمعة");
        assertThat(Rendering.sentFields(message)).isEmpty();
        assertThat(message.all("Content-Type")).hasSize(1);
    }

    /**
     * A file of an Arabic Outlook that keeps no Unicode and names no code page: only its language says how its texts
     * stand there, those of recipients and attachments too, and the code page of mail on its way is another one.
     */
    @Test
    void textsWithoutUnicodeAreReadByTheLanguageOfTheFile() throws IOException {
        String text = rendered("arabic.msg", eightBit(1025, 65001, "windows-1256", "موعد الاجتماع"));
        Message message = scan(text);
        assertThat(HeaderText.of(message.bytes(), message.first("Subject").orElseThrow()))
                .isEqualTo("موعد الاجتماع");
        assertThat(HeaderText.of(message.bytes(), message.first("To").orElseThrow()))
                .contains("سلمى");
        assertThat(Attachments.list(message))
                .singleElement()
                .satisfies(part -> assertThat(part.name()).isEqualTo("سلمى.txt"));
    }

    @Test
    void anEnglishOutlookMayHoldArabicAndUtf8IsSeen() throws IOException {
        assertThat(subject(eightBit(1033, 20127, "windows-1256", "موعد الاجتماع في المقر")))
                .isEqualTo("موعد الاجتماع في المقر");
        assertThat(subject(eightBit(1033, 65001, "UTF-8", "موعد"))).isEqualTo("موعد");
        assertThat(subject(eightBit(1031, 65001, "windows-1252", "Grüße"))).isEqualTo("Grüße");
        assertThat(subject(eightBit(1041, 50220, "windows-31j", "会議 ①"))).isEqualTo("会議 ①");
        assertThat(subject(eightBit(1049, 20866, "windows-1251", "Встреча"))).isEqualTo("Встреча");
    }

    private String subject(byte[] msg) throws IOException {
        Message message = scan(rendered("some.msg", msg));
        return HeaderText.of(message.bytes(), message.first("Subject").orElseThrow());
    }

    /** A header cannot smuggle in the end of a part, nor a body. */
    @Test
    void aHeaderThatHoldsADelimiterIsAttachedAndNotUsed() throws IOException {
        String text = rendered("odd.msg", msg("From: x@y.example\r\nX: a\r\n --=_isnad-part-m0--\r\n\r\nbody\r\n"));
        assertThat(text).contains("X-Isnad-Header: none");
        assertThat(Attachments.list(scan(text)))
                .extracting(part -> part.name())
                .containsExactly("header.txt", "plan.txt");
    }

    @Test
    void theSameFileGivesTheSameBytes() throws IOException {
        byte[] msg = msg(HEADER);
        assertThat(rendered("one.msg", msg)).isEqualTo(rendered("two.msg", msg));
    }

    @Test
    void winmailIsRebuiltWithItsAttachments() throws IOException {
        String text = rendered("winmail.dat", tnef());
        Message message = scan(text);
        assertThat(text).startsWith("X-Isnad-Rendering: tnef\r\n");
        assertThat(HeaderText.of(message.bytes(), message.first("Subject").orElseThrow()))
                .isEqualTo("Budget");
        assertThat(TextExtractor.extract(message).body()).contains("in the attachment");
        assertThat(Attachments.list(message))
                .extracting(part -> part.name())
                .containsExactly("figures.csv", "empty.bin");
        assertThat(text)
                .contains(Base64.getEncoder().encodeToString("a;b\r\n1;2\r\n".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void cutTnefGivesWhatIsThereAndADefect() throws IOException {
        byte[] whole = tnef();
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 20);
        Path file = folder.resolve("cut.dat");
        Files.write(file, cut);
        Recorder recorder = Walks.walk(file, spool());
        assertThat(recorder.box("cut.dat").defects).contains("ingest.defect.store-item");
        assertThat(Attachments.list(scan(recorder.leaves.getFirst().text())))
                .extracting(part -> part.name())
                .contains("figures.csv");
    }

    private String rendered(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return Walks.walk(file, spool()).of("message").getFirst().text();
    }

    private Path spool() throws IOException {
        return Files.createDirectories(folder.resolve("spool"));
    }

    private static Message scan(String text) {
        return MessageScanner.scan(ArrayOctets.of(text.getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT);
    }

    /** MS-OXMSG, as little of it as a message needs. */
    private static byte[] msg(String header) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            DirectoryEntry root = file.getRoot();
            stream(root, "__properties_version1.0", new byte[32]);
            text(root, 0x001A, "IPM.Note");
            text(root, 0x0037, "What Outlook shows: الجمعة");
            text(root, 0x0042, "Chief");
            text(root, 0x5D02, "chief@party.fr");
            text(root, 0x1000, "See you. نلتقي");
            if (!header.isEmpty()) {
                text(root, 0x007D, header);
            }
            DirectoryEntry attachment = root.createDirectory("__attach_version1.0_#00000000");
            ByteBuffer properties = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
            properties.putLong(0).putInt(0x37050003).putInt(6).putInt(1);
            stream(attachment, "__properties_version1.0", properties.array());
            text(attachment, 0x3707, "plan.txt");
            stream(attachment, "__substg1.0_37010102", "the plan".getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] eightBit(int locale, int internet, String charset, String subject) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            DirectoryEntry root = file.getRoot();
            ByteBuffer properties = ByteBuffer.allocate(32 + 32).order(ByteOrder.LITTLE_ENDIAN);
            properties.position(32);
            properties.putInt(0x3FF10003).putInt(6).putLong(locale);
            properties.putInt(0x3FDE0003).putInt(6).putLong(internet);
            stream(root, "__properties_version1.0", properties.array());
            stream(root, "__substg1.0_001A001E", "IPM.Note".getBytes(StandardCharsets.US_ASCII));
            stream(root, "__substg1.0_0037001E", subject.getBytes(Charset.forName(charset)));
            DirectoryEntry recipient = root.createDirectory("__recip_version1.0_#00000000");
            stream(recipient, "__properties_version1.0", new byte[8]);
            stream(recipient, "__substg1.0_3001001E", "سلمى".getBytes(Charset.forName("windows-1256")));
            stream(recipient, "__substg1.0_39FE001E", "salma@paper.example".getBytes(StandardCharsets.US_ASCII));
            DirectoryEntry attachment = root.createDirectory("__attach_version1.0_#00000000");
            stream(attachment, "__properties_version1.0", new byte[8]);
            stream(attachment, "__substg1.0_3707001E", "سلمى.txt".getBytes(Charset.forName("windows-1256")));
            stream(attachment, "__substg1.0_37010102", "plan".getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void text(DirectoryEntry to, int id, String text) throws IOException {
        stream(to, "__substg1.0_%04X001F".formatted(id), text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static void stream(DirectoryEntry to, String name, byte[] bytes) throws IOException {
        to.createDocument(name, new ByteArrayInputStream(bytes));
    }

    /** MS-OXTNEF: a subject, a body in the list of properties, two attachments. */
    private static byte[] tnef() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x78, (byte) 0x9F, 0x3E, 0x22, 1, 0});
        attribute(out, 1, 0x00018004, "Budget\0".getBytes(StandardCharsets.US_ASCII));
        byte[] body = "It is in the attachment.\0".getBytes(StandardCharsets.UTF_16LE);
        ByteBuffer properties =
                ByteBuffer.allocate(16 + (body.length + 3) / 4 * 4).order(ByteOrder.LITTLE_ENDIAN);
        properties.putInt(1).putInt(0x1000001F).putInt(1).putInt(body.length).put(body);
        attribute(out, 1, 0x00069003, properties.array());
        attribute(out, 2, 0x00069002, new byte[14]);
        attribute(out, 2, 0x00018010, "figures.csv\0".getBytes(StandardCharsets.US_ASCII));
        attribute(out, 2, 0x0006800F, "a;b\r\n1;2\r\n".getBytes(StandardCharsets.US_ASCII));
        attribute(out, 2, 0x00069002, new byte[14]);
        attribute(out, 2, 0x00018010, "empty.bin\0".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void attribute(ByteArrayOutputStream out, int level, int id, byte[] value) {
        ByteBuffer attribute = ByteBuffer.allocate(11 + value.length).order(ByteOrder.LITTLE_ENDIAN);
        int sum = 0;
        for (byte one : value) {
            sum += one & 0xFF;
        }
        attribute.put((byte) level).putInt(id).putInt(value.length).put(value).putShort((short) sum);
        out.writeBytes(attribute.array());
    }
}
