package org.isnad.workbench.ingest.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.isnad.workbench.ingest.Recorder;
import org.isnad.workbench.ingest.Recorder.Leaf;
import org.isnad.workbench.ingest.Walks;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is cut off or altered: nothing is thrown, what can be read comes out whole, and the rest is accounted for. */
class DamageTest {
    private static final int MESSAGES = 6;

    @TempDir
    Path folder;

    @TempDir
    Path spool;

    @ParameterizedTest
    @EnumSource(Packing.class)
    void cutAtEveryFewBytes(Packing packing) throws IOException {
        byte[] whole = whole(packing);
        assertThat(whole.length).isGreaterThan(100);
        int most = 0;
        int step = 1 + whole.length / 150;
        for (int length = whole.length - 1; length > 0; length -= step) {
            Recorder recorder = walk(Arrays.copyOf(whole, length));
            most = Math.max(most, originals(recorder, packing));
            assertThat(recorder.leaves).as("cut at %d", length).isNotEmpty();
        }
        // 7z keeps its list at the end: cut anywhere, nothing can be had.
        assertThat(most).isEqualTo(packing == Packing.SEVEN_ZIP || !packing.many ? 0 : MESSAGES);
    }

    @ParameterizedTest
    @EnumSource(Packing.class)
    void alteredAnywhere(Packing packing) throws IOException {
        byte[] whole = whole(packing);
        Random random = new Random(packing.name().hashCode());
        for (int i = 0; i < 150; i++) {
            byte[] altered = whole.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                altered[random.nextInt(altered.length)] = (byte) random.nextInt(256);
            }
            Recorder recorder = walk(altered);
            assertThat(recorder.boxes.values()).allMatch(box -> box.left);
            assertThat(recorder.leaves).isNotEmpty();
        }
    }

    private static int originals(Recorder recorder, Packing packing) {
        int originals = 0;
        for (Leaf leaf : recorder.leaves) {
            boolean original = messages().containsValue(leaf.text());
            boolean message = leaf.kind().equals("message");
            originals += original && message ? 1 : 0;
            if (message && packing != Packing.MBOX) {
                assertThat(original).as("%s is whole", leaf.locator()).isTrue();
            }
        }
        return originals;
    }

    private Recorder walk(byte[] bytes) throws IOException {
        Path file = folder.resolve("damaged");
        Files.write(file, bytes);
        return Walks.walk(file, spool);
    }

    private static byte[] whole(Packing packing) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Map.Entry<String, String> message : messages().entrySet()) {
            if (packing.many || files.isEmpty()) {
                files.put(message.getKey(), message.getValue().getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return packing.pack(files);
    }

    private static Map<String, String> messages() {
        Random random = new Random(7);
        Map<String, String> messages = new LinkedHashMap<>();
        for (int i = 0; i < MESSAGES; i++) {
            StringBuilder text = new StringBuilder("From: a@example.org\nSubject: number " + i + "\n\n");
            for (int line = 0; line < 5; line++) {
                text.append(Long.toHexString(random.nextLong())).append('\n');
            }
            messages.put(i + ".eml", text.toString());
        }
        return messages;
    }

    @org.junit.jupiter.api.Test
    void aTruncatedZipStillGivesItsEntriesBeforeTheCut() throws IOException {
        byte[] whole = whole(Packing.ZIP);
        Recorder recorder = walk(Arrays.copyOf(whole, whole.length - 30));
        assertThat(recorder.of("message")).hasSize(MESSAGES);
        assertThat(recorder.defects()).isEqualTo(List.of("ingest.defect.zip-directory"));
        assertThat(recorder.box("damaged").expected).isNull();
    }
}
