package org.isnad.workbench.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.isnad.core.item.ArrayOctets;
import org.isnad.workbench.SharedData;
import org.isnad.workbench.ingest.ContentHash;
import org.isnad.workbench.outlook.child.OutlookFiles;
import org.isnad.workbench.outlook.child.mapi.MapiFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Bytes changed by chance, everywhere in a file: nothing hangs, nothing but an answer comes of it, nothing changes unsaid. */
class DamagedStoreTest {
    private static final int FLIPS = 300;
    private static final int CUTS = 20;

    @TempDir
    Path folder;

    /** What was read: hashes of messages that came without any complaint; and whether anything was complained of. */
    private static final class Seen {
        final Map<Long, String> whole = new TreeMap<>();
        final List<String> complaints = new ArrayList<>();
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void noByteOfAStoreChangesAMessageUnsaid() throws IOException {
        byte[] store = Files.readAllBytes(SharedData.require("containers/testPST_variousBodyTypes.pst"));
        Seen sound = read("pst", store);
        assertThat(sound.whole).hasSize(4);
        Random random = new Random(6);
        int harmed = 0;
        for (int i = 0; i < FLIPS; i++) {
            byte[] damaged = store.clone();
            int at = random.nextInt(damaged.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Seen seen = read("pst", damaged);
            seen.whole.forEach((id, hash) ->
                    assertThat(hash).as("byte %d, message %x", at, id).isEqualTo(sound.whole.get(id)));
            assertThat(seen.whole.size() == 4 || !seen.complaints.isEmpty())
                    .as("byte %d", at)
                    .isTrue();
            harmed += seen.complaints.isEmpty() ? 0 : 1;
        }
        assertThat(harmed).isPositive();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aStoreThatIsCutGivesWhatIsLeftOrSaysWhyNot() throws IOException {
        byte[] store = Files.readAllBytes(SharedData.require("containers/testPST.pst"));
        for (int i = 0; i < CUTS; i++) {
            Seen seen = read("pst", Arrays.copyOf(store, (int) ((long) store.length * i / CUTS)));
            assertThat(seen.complaints).isNotEmpty();
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aDamagedMessageFileIsAnAnswerToo() throws IOException {
        byte[] msg = Files.readAllBytes(SharedData.require("containers/testMSG.msg"));
        Random random = new Random(7);
        for (int i = 0; i < FLIPS; i++) {
            byte[] damaged = msg.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Seen seen = read("msg", damaged);
            assertThat(seen.whole.size() + seen.complaints.size()).isPositive();
        }
    }

    private Seen read(String kind, byte[] bytes) throws IOException {
        Path file = folder.resolve("damaged");
        Files.write(file, bytes);
        Seen seen = new Seen();
        try (MapiFile open = OutlookFiles.open(kind, file)) {
            if (kind.equals("msg")) {
                message(open, 0, seen);
                return seen;
            }
            List<Long> ids = new ArrayList<>();
            for (MapiFile.Folder one : open.folders(seen.complaints::add)) {
                contents(open, one, ids, seen);
            }
            Arrays.stream(open.orphans()).forEach(ids::add);
            ids.forEach(id -> message(open, id, seen));
        } catch (IOException | RuntimeException damaged) {
            seen.complaints.add(damaged.toString());
        }
        return seen;
    }

    private static void contents(MapiFile open, MapiFile.Folder folder, List<Long> ids, Seen seen) {
        try {
            Arrays.stream(open.contents(folder.id())).forEach(ids::add);
        } catch (IOException | RuntimeException damaged) {
            seen.complaints.add(damaged.toString());
        }
    }

    private static void message(MapiFile open, long id, Seen seen) {
        List<String> defects = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            open.render(id, out, defects::add);
            if (defects.isEmpty()) {
                seen.whole.put(
                        id, ContentHash.of(ArrayOctets.of(out.toByteArray())).toString());
            }
        } catch (IOException | RuntimeException damaged) {
            defects.add(damaged.toString());
        }
        seen.complaints.addAll(defects);
    }
}
