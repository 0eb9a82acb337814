package org.isnad.workbench.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Appends frames to the packs. On opening every pack is cut to the length that the catalog knows: what lies behind was
 * written by a run that died before its commit. Guarded by itself.
 */
final class PackWriter {
    private final CaseFolder folder;
    private final Problems problems;
    private final Durability steps;
    private final long rollAt;

    /** Lengths of all packs as they are, by number. */
    private final SortedMap<Integer, Long> lengths;

    private int current;
    private FileChannel channel;
    private boolean dirty;

    /** Where a frame lies. */
    record Place(int pack, long frame) {}

    private PackWriter(
            CaseFolder folder,
            Problems problems,
            Durability steps,
            long rollAt,
            SortedMap<Integer, Long> lengths,
            FileChannel channel) {
        this.folder = folder;
        this.problems = problems;
        this.steps = steps;
        this.rollAt = rollAt;
        this.lengths = lengths;
        this.current = lengths.lastKey();
        this.channel = channel;
    }

    /**
     * @param known lengths by number, as committed
     * @param rollAt length from which on a new pack is begun
     */
    static PackWriter open(
            CaseFolder folder, Problems problems, Durability steps, Map<Integer, Long> known, long rollAt) {
        try {
            steps.reached(DurabilityPoint.BEFORE_RECOVERY_CUT);
            cut(folder, problems, known);
            steps.reached(DurabilityPoint.AFTER_RECOVERY_CUT);
            TreeMap<Integer, Long> lengths = new TreeMap<>(known);
            FileChannel channel;
            if (lengths.isEmpty()) {
                lengths.put(1, 0L);
                channel = make(folder, steps, 1);
            } else {
                channel = FileChannel.open(folder.pack(lengths.lastKey()), StandardOpenOption.WRITE);
                channel.position(channel.size());
            }
            return new PackWriter(folder, problems, steps, rollAt, lengths, channel);
        } catch (IOException e) {
            throw problems.of(e);
        }
    }

    private static void cut(CaseFolder folder, Problems problems, Map<Integer, Long> known) throws IOException {
        List<Integer> present = folder.packNumbers();
        for (Map.Entry<Integer, Long> entry : known.entrySet()) {
            checkLength(folder, problems, entry.getKey(), entry.getValue());
        }
        for (int number : present) {
            Long length = known.get(number);
            if (length == null) {
                Files.delete(folder.pack(number));
            } else if (Files.size(folder.pack(number)) > length) {
                try (FileChannel pack = FileChannel.open(folder.pack(number), StandardOpenOption.WRITE)) {
                    pack.truncate(length);
                    pack.force(true);
                }
            }
        }
    }

    /** A pack that lacks what the catalog knows is a damaged case: bytes that were durable are gone. */
    static void checkLength(CaseFolder folder, Problems problems, int number, long length) {
        Path file = folder.pack(number);
        try {
            if (!Files.exists(file) || Files.size(file) < length) {
                throw problems.damaged(file.getFileName().toString(), null);
            }
        } catch (IOException e) {
            throw problems.of(e);
        }
    }

    private static FileChannel make(CaseFolder folder, Durability steps, int number) throws IOException {
        steps.reached(DurabilityPoint.BEFORE_PACK_CREATE);
        FileChannel made =
                FileChannel.open(folder.pack(number), StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        CaseFolder.forceFolder(folder.packs());
        steps.reached(DurabilityPoint.AFTER_PACK_CREATE);
        return made;
    }

    /** Writes a frame behind the last one. */
    synchronized Place append(PackFrame frame) {
        try {
            long position = length();
            if (position > 0 && position + frame.length() > rollAt) {
                roll();
                position = 0;
            }
            ByteBuffer buffer = ByteBuffer.wrap(frame.encode());
            dirty = true;
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            lengths.put(current, position + buffer.limit());
            return new Place(current, position);
        } catch (IOException e) {
            throw problems.of(e);
        }
    }

    private long length() {
        return lengths.getOrDefault(current, 0L);
    }

    private void roll() throws IOException {
        forceCurrent();
        channel.close();
        channel = make(folder, steps, current + 1);
        current++;
        lengths.put(current, 0L);
    }

    /** Makes all frames durable; the lengths of all packs, which the catalog may know from now on. */
    synchronized SortedMap<Integer, Long> force() {
        try {
            forceCurrent();
            return new TreeMap<>(lengths);
        } catch (IOException e) {
            throw problems.of(e);
        }
    }

    private void forceCurrent() throws IOException {
        if (dirty) {
            steps.reached(DurabilityPoint.BEFORE_PACK_FORCE);
            channel.force(false);
            dirty = false;
            steps.reached(DurabilityPoint.AFTER_PACK_FORCE);
        }
    }

    synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw problems.of(e);
        }
    }
}
