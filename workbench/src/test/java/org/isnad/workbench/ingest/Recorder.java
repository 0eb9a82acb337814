package org.isnad.workbench.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.core.item.Defect;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/** A harvest that writes down what it is told, and holds the walk to its contract while it does. */
public class Recorder implements Harvest {
    /** One leaf; its bytes as Latin-1 characters. */
    public record Leaf(
            String kind, String locator, String name, String text, long received, String detail, String mailbox) {}

    /** One container and the count of what was said of its entries. */
    public static final class Box {
        public final String locator;
        public final String format;
        public final List<String> defects = new ArrayList<>();
        public @Nullable Long expected;
        public int emitted;
        public int failed;
        public int skipped;
        public boolean left;
        public long size;
        private long last;

        Box(String locator, String format) {
            this.locator = locator;
            this.format = format;
        }
    }

    public final List<Leaf> leaves = new ArrayList<>();
    public final Map<Long, Box> boxes = new LinkedHashMap<>();
    public final Map<Path, ItemId> inputs = new LinkedHashMap<>();
    /** {@code container locator + " " + ordinal} of what an earlier run had. */
    public final Set<String> known = new HashSet<>();

    public final Set<String> finished = new HashSet<>();
    private long nodes;

    public List<Leaf> of(String kind) {
        return leaves.stream().filter(leaf -> leaf.kind().equals(kind)).toList();
    }

    public List<String> defects() {
        return boxes.values().stream().flatMap(box -> box.defects.stream()).toList();
    }

    public Box box(String locator) {
        return boxes.values().stream()
                .filter(box -> box.locator.equals(locator))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no container " + locator));
    }

    @Override
    public Node enter(
            @Nullable Node parent,
            long ordinal,
            Locator locator,
            String name,
            String format,
            long receivedBytes,
            @Nullable Long expected) {
        account(parent, ordinal, Outcome.EMITTED);
        Node node = new Node(++nodes, finished.contains(locator.text()));
        if (!node.finishedBefore()) {
            boxes.put(node.itemId(), new Box(locator.text(), format));
        }
        return node;
    }

    @Override
    public boolean known(@Nullable Node container, long ordinal) {
        if (container == null) {
            return false;
        }
        Box box = open(container);
        boolean is = known.contains(box.locator + " " + ordinal);
        if (is && box.last < ordinal) {
            account(container, ordinal, Outcome.EMITTED);
        }
        return is;
    }

    @Override
    public void message(
            @Nullable Node container,
            long ordinal,
            Locator locator,
            String name,
            Payload bytes,
            long receivedBytes,
            String mailbox) {
        account(container, ordinal, Outcome.EMITTED);
        leaves.add(new Leaf("message", locator.text(), name, read(bytes), receivedBytes, "", mailbox));
    }

    @Override
    public void file(
            @Nullable Node container,
            long ordinal,
            Locator locator,
            String name,
            Payload bytes,
            long receivedBytes,
            String mediaType,
            String mailbox) {
        account(container, ordinal, Outcome.EMITTED);
        leaves.add(new Leaf("file", locator.text(), name, read(bytes), receivedBytes, mediaType, mailbox));
    }

    @Override
    public void failed(
            @Nullable Node container,
            long ordinal,
            Locator locator,
            String name,
            Phrase reason,
            @Nullable Payload bytes,
            long receivedBytes) {
        account(container, ordinal, Outcome.FAILED);
        String read = bytes == null ? "" : read(bytes);
        leaves.add(new Leaf("failed", locator.text(), name, read, receivedBytes, reason.key(), ""));
    }

    @Override
    public void skipped(
            @Nullable Node container, long ordinal, Locator locator, String name, Phrase reason, long receivedBytes) {
        account(container, ordinal, Outcome.SKIPPED);
        leaves.add(new Leaf("skipped", locator.text(), name, "", receivedBytes, reason.key(), ""));
    }

    @Override
    public void defect(Node container, Defect defect) {
        open(container).defects.add(defect.phrase().key());
    }

    @Override
    public void leave(Node container, long size, long receivedBytes, @Nullable Long expected) {
        Box box = open(container);
        box.left = true;
        box.size = size;
        box.expected = expected;
        if (expected != null && expected != box.emitted + box.failed + box.skipped) {
            throw new AssertionError(box.locator + ": expected " + expected + ", but emitted " + box.emitted
                    + ", failed " + box.failed + ", skipped " + box.skipped);
        }
    }

    @Override
    public void input(Path file, long size, ItemId sha256) {
        if (inputs.put(file, sha256) != null) {
            throw new AssertionError("hashed twice: " + file);
        }
    }

    private enum Outcome {
        EMITTED,
        FAILED,
        SKIPPED
    }

    private void account(@Nullable Node parent, long ordinal, Outcome outcome) {
        if (parent == null) {
            return;
        }
        Box box = open(parent);
        if (ordinal != box.last + 1) {
            throw new AssertionError(box.locator + ": entry " + ordinal + " after " + box.last);
        }
        box.last = ordinal;
        switch (outcome) {
            case EMITTED -> box.emitted++;
            case FAILED -> box.failed++;
            case SKIPPED -> box.skipped++;
        }
    }

    private Box open(Node node) {
        Box box = boxes.get(node.itemId());
        if (box == null || box.left) {
            throw new AssertionError("not an open container: " + node);
        }
        return box;
    }

    private static String read(Payload payload) {
        try (payload) {
            byte[] bytes = payload.octets().copy(payload.octets().all());
            if (bytes.length != payload.length()) {
                throw new AssertionError("length " + payload.length() + " of " + bytes.length);
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
