package org.isnad.workbench.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.isnad.core.item.ItemId;

/**
 * Keeps back a batch that refers to bytes which another batch has claimed and which are not in yet, so that no commit
 * ever knows of an item without its bytes, nor of an item without the one it lies in: what waits holds back its children.
 * Batches that wait for one another go in together.
 */
final class Arrivals {
    private final ContentNumbers numbers;
    private final List<Batch> waiting = new ArrayList<>();

    Arrivals(ContentNumbers numbers) {
        this.numbers = numbers;
    }

    /** What can be written now that this batch is here, in order of their arrival. */
    List<Batch> ready(Batch arrived) {
        if (waiting.isEmpty() && complete(arrived, brought(List.of(arrived)))) {
            return List.of(arrived);
        }
        waiting.add(arrived);
        List<Batch> ready = new ArrayList<>(waiting);
        while (true) {
            Brought brought = brought(ready);
            Set<Long> heldBack = itemsOutside(ready);
            List<Batch> complete = ready.stream()
                    .filter(batch -> complete(batch, brought) && !liesIn(batch, heldBack))
                    .toList();
            if (complete.size() == ready.size()) {
                break;
            }
            ready = new ArrayList<>(complete);
        }
        Set<Batch> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(ready);
        waiting.removeIf(gone::contains);
        return ready;
    }

    /** Numbers of the items of those that wait and are not among the ready ones. */
    private Set<Long> itemsOutside(List<Batch> ready) {
        Set<Long> items = new HashSet<>();
        waiting.forEach(batch -> batch.items().forEach(item -> items.add(item.id())));
        ready.forEach(batch -> batch.items().forEach(item -> items.remove(item.id())));
        return items;
    }

    private static boolean liesIn(Batch batch, Set<Long> items) {
        return !items.isEmpty() && batch.items().stream().anyMatch(item -> items.contains(item.parent()));
    }

    /** Whether no batch waits. */
    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** What a group of batches brings itself. */
    private record Brought(Set<ItemId> contents, Set<ItemId> messages, Set<ItemId> files) {}

    private static Brought brought(List<Batch> batches) {
        Brought brought = new Brought(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (Batch batch : batches) {
            batch.block().entries().forEach(entry -> brought.contents.add(entry.content()));
            batch.derived().forEach(derived -> brought.contents.add(derived.content()));
            batch.messages().forEach(message -> brought.messages.add(message.content()));
            brought.files.addAll(batch.files());
        }
        return brought;
    }

    private boolean complete(Batch batch, Brought brought) {
        for (DerivedContent derived : batch.derived()) {
            if (!brought.contents.contains(derived.within()) && !numbers.isStored(derived.within())) {
                return false;
            }
        }
        for (ItemRow item : batch.items()) {
            ItemId content = item.content();
            if (content != null && !complete(item, content, brought)) {
                return false;
            }
        }
        return true;
    }

    private boolean complete(ItemRow item, ItemId content, Brought brought) {
        boolean message = item.kind() == ItemKind.MESSAGE || item.kind() == ItemKind.EMBEDDED_MESSAGE;
        boolean bytesHere = brought.contents.contains(content) || numbers.isStored(content);
        boolean messageHere = !message || brought.messages.contains(content) || !numbers.messageOnItsWay(content);
        boolean fileHere =
                item.kind() != ItemKind.FILE || brought.files.contains(content) || !numbers.fileOnItsWay(content);
        return bytesHere && messageHere && fileHere;
    }
}
