package org.isnad.workbench.ingest.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.isnad.workbench.ingest.Recorder;
import org.isnad.workbench.ingest.Recorder.Leaf;
import org.isnad.workbench.ingest.Walks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mailbox files in their variants. */
class MboxTest {
    private static final String FROM = "From a@example.org Mon Jun  1 10:00:00 2009\n";
    private static final String ONE = "Subject: one\n\nbody of one\n";
    private static final String TWO = "Subject: two\n\nbody of two\n";

    @TempDir
    Path folder;

    @TempDir
    Path spool;

    private List<String> split(String mailbox) throws IOException {
        return walk(mailbox.getBytes(StandardCharsets.ISO_8859_1)).of("message").stream()
                .map(Leaf::text)
                .toList();
    }

    private Recorder walk(byte[] mailbox) throws IOException {
        Path file = folder.resolve("box");
        Files.write(file, mailbox);
        Recorder recorder = Walks.walk(file, spool);
        assertThat(recorder.leaves).allMatch(leaf -> leaf.kind().equals("message"));
        assertThat(recorder.inputs).containsEntry(file.toRealPath(), Walks.sha256(file));
        return recorder;
    }

    @Test
    void theEmptyLineBelongsToTheSeparator() throws IOException {
        assertThat(split(FROM + ONE + "\n" + FROM + TWO + "\n")).containsExactly(ONE, TWO);
        assertThat(split(FROM + ONE + "\n\n" + FROM + TWO)).containsExactly(ONE + "\n", TWO);
    }

    @Test
    void crlf() throws IOException {
        assertThat(split((FROM + ONE + "\n" + FROM + TWO + "\n").replace("\n", "\r\n")))
                .containsExactly(ONE.replace("\n", "\r\n"), TWO.replace("\n", "\r\n"));
    }

    @Test
    void theFromLineIsTheName() throws IOException {
        assertThat(walk((FROM + ONE + "\n" + FROM + TWO).getBytes(StandardCharsets.US_ASCII)).leaves)
                .extracting(Leaf::name)
                .containsExactly(FROM.strip(), FROM.strip());
    }

    @Test
    void escapedLinesStayAsTheyAre() throws IOException {
        String escaped = ONE + "\n>From here on Mon Jun  1 10:00:00 2009\n>>From there\n";
        assertThat(split(FROM + escaped + "\n" + FROM + TWO)).containsExactly(escaped, TWO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From here on it gets worse\n",
                "From Monday to Friday\nwe work\n",
                "From 0123456789abcdef Mon Sep 17 00:00:00 2001 is the line git writes\nwe saw\n",
                "From: not.a.separator@example.org Mon Jun  1 10:00:00 2009\n"
            })
    void sentencesDoNotSplit(String sentence) throws IOException {
        String talking = ONE + "\n" + sentence + "and on\n";
        assertThat(split(FROM + talking + "\n" + FROM + TWO)).containsExactly(talking, TWO);
    }

    @Test
    void withoutAnEmptyLineBeforeItNothingSplits() throws IOException {
        String joined = ONE + FROM + TWO;
        assertThat(split(FROM + joined + "\n" + FROM + TWO)).containsExactly(joined, TWO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From a@example.org Mon Jun 01 10:00:00 2009",
                "From - Mon Jun  1 10:00:00 2009",
                "From a@example.org Mon Jun  1 10:00 2009",
                "From a@example.org Mon Jun  1 10:00:00 +0200 2009",
                "From a@example.org Mon Jun  1 10:00:00 MET DST 2009",
                "From a@example.org Mon Jun  1 10:00:00 2009 +0200",
                "From 1534567@xxx Mon, 1 Jun 2009 10:00:00 +0000",
                "From a at example.org  Mon Jun  1 10:00:00 2009",
                "From \"a b\"@example.org Mon Jun  1 10:00:00 2009 remote from host"
            })
    void fromLinesOfMostWriters(String line) throws IOException {
        assertThat(split(line + "\n" + ONE + "\n" + line + "\n" + TWO)).containsExactly(ONE, TWO);
    }

    @Test
    void aContentLengthIsBelievedIfItLeadsToASeparator() throws IOException {
        String body = "a patch:\n\n" + FROM + "Subject: quoted\n\ntext\n";
        String counted = "Subject: one\nContent-Length: " + body.length() + "\n\n" + body;
        assertThat(split(FROM + counted + "\n" + FROM + TWO)).containsExactly(counted, TWO);
        assertThat(split(FROM + TWO + "\n" + FROM + counted)).containsExactly(TWO, counted);
    }

    @Test
    void aContentLengthSplitsWhereTheEmptyLineWasForgotten() throws IOException {
        String body = "text\n";
        String counted = "Subject: one\nContent-Length: " + body.length() + "\n\n" + body;
        assertThat(split(FROM + counted + FROM + TWO + "\n" + FROM + TWO)).containsExactly(counted, TWO, TWO);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 3, 25, 4000, 999999999999L})
    void aContentLengthThatLeadsNowhereIsNotBelieved(long length) throws IOException {
        String wrong = "Subject: one\nContent-Length: " + length + "\n\nbody of one\n";
        assertThat(split(FROM + wrong + "\n" + FROM + TWO)).containsExactly(wrong, TWO);
    }

    @Test
    void aContentLengthInABodyIsNone() throws IOException {
        String body = ONE + "Content-Length: 5\n\nabc\n";
        assertThat(split(FROM + body + "\n" + FROM + TWO)).containsExactly(body, TWO);
    }

    @Test
    void aMailboxOfOneMessageIsThatMessageAsItIs() throws IOException {
        Recorder recorder = walk((FROM + ONE).getBytes(StandardCharsets.US_ASCII));
        assertThat(recorder.boxes).isEmpty();
        assertThat(recorder.leaves)
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.text()).isEqualTo(FROM + ONE));
    }

    @Test
    void emptyMessagesAreMessages() throws IOException {
        assertThat(split(FROM + "\n" + FROM + "\n" + FROM + ONE)).containsExactly("", "", ONE);
    }

    /** Larger than the buffer: from a file of the dump as a slice, out of an archive by way of the spool. */
    @Test
    void hugeMessages() throws IOException {
        String huge = "Subject: huge\n\n" + "0123456789 abcdef From x\n".repeat(800_000);
        String escaped = "Subject: huge too\n\n" + "abc\n\n>From x\n".repeat(900_000);
        byte[] mailbox = (FROM + ONE + "\n" + FROM + huge + "\n" + FROM + escaped + "\n" + FROM + TWO)
                .getBytes(StandardCharsets.US_ASCII);
        Recorder fromFile = walk(mailbox);
        assertThat(fromFile.leaves.stream().map(Leaf::text).toList()).isEqualTo(List.of(ONE, huge, escaped, TWO));
        Path packed = folder.resolve("box.gz");
        Files.write(packed, Packing.GZIP.pack(Map.of("", mailbox)));
        Recorder fromGzip = Walks.walk(packed, spool);
        assertThat(fromGzip.leaves.stream().map(Leaf::text).toList()).isEqualTo(List.of(ONE, huge, escaped, TWO));
    }

    /** Separators on every side of the buffer's edges. */
    @Test
    void separatorsAtAnyPlaceOfTheBuffer() throws IOException {
        ByteArrayOutputStream mailbox = new ByteArrayOutputStream();
        int messages = 0;
        for (int size = 1000; mailbox.size() < 9 << 20; size = (size * 31 + 17) % 40_009, messages++) {
            put(mailbox, FROM + "Subject: " + messages + "\n\n" + "x".repeat(size) + "\n\n");
        }
        Recorder recorder = walk(mailbox.toByteArray());
        assertThat(recorder.leaves).hasSize(messages);
        assertThat(recorder.leaves.stream().mapToLong(Leaf::received).sum()).isEqualTo(mailbox.size());
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
