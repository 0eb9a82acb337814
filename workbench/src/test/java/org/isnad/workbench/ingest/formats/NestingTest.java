package org.isnad.workbench.ingest.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.isnad.workbench.ingest.IngestLimits;
import org.isnad.workbench.ingest.Recorder;
import org.isnad.workbench.ingest.Recorder.Leaf;
import org.isnad.workbench.ingest.Walks;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However messages are packed in one another: the same messages come out, byte for byte, and all is accounted for. */
class NestingTest {
    private static final int SMALL_MEMORY = 64 * 1024;

    @TempDir
    Path folder;

    @TempDir
    Path spool;

    static List<Integer> seeds() {
        return java.util.stream.IntStream.range(0, 60).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sameMessagesInAnyNesting(int seed) throws IOException {
        Random random = new Random(seed);
        List<String> messages = new ArrayList<>();
        Map<String, byte[]> top = pack(random, messages, 4);
        for (Map.Entry<String, byte[]> file : top.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        IngestLimits limits = seed % 2 == 0 ? IngestLimits.STANDARD : Walks.inMemory(SMALL_MEMORY);
        Recorder recorder = Walks.walk(folder, spool, limits, new Recorder());
        assertThat(recorder.leaves).allMatch(leaf -> leaf.kind().equals("message"));
        assertThat(recorder.defects()).isEmpty();
        assertThat(recorder.leaves.stream().map(Leaf::text).sorted().toList())
                .isEqualTo(messages.stream().sorted().toList());
        assertThat(recorder.boxes.values()).allMatch(box -> box.left);
    }

    /** A few files, each a message or something packed; names tell nothing of what is in them. */
    private static Map<String, byte[]> pack(Random random, List<String> messages, int depth) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        int n = 1 + random.nextInt(3);
        for (int i = 0; i < n; i++) {
            String name = (random.nextBoolean() ? "ملف " : "file-") + i + (random.nextBoolean() ? ".dat" : "");
            files.put(name, depth == 0 ? message(random, messages) : packed(random, messages, depth));
        }
        return files;
    }

    private static byte[] packed(Random random, List<String> messages, int depth) throws IOException {
        Packing packing = List.of(Packing.values()).get(random.nextInt(Packing.values().length));
        if (packing == Packing.MBOX) {
            // Two at least: a mailbox of one message is a message.
            Map<String, byte[]> mails = new LinkedHashMap<>();
            mails.put("1", message(random, messages));
            mails.put("2", message(random, messages));
            return packing.pack(mails);
        }
        if (packing.many) {
            return packing.pack(pack(random, messages, depth - 1));
        }
        byte[] one = depth == 1 ? message(random, messages) : packed(random, messages, depth - 1);
        return packing.pack(Collections.singletonMap("one", one));
    }

    /** Some are larger than the small memory, and a few than a mailbox's buffer. */
    private static byte[] message(Random random, List<String> messages) {
        int lines = random.nextInt(40) == 0 ? 40_000 : random.nextInt(8) == 0 ? 3_000 : random.nextInt(30);
        StringBuilder text = new StringBuilder("From: a@example.org\nSubject: " + messages.size() + "\n\n");
        for (int i = 0; i < lines; i++) {
            text.append("line ").append(i).append(' ').append(random.nextLong()).append('\n');
        }
        messages.add(text.toString());
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
