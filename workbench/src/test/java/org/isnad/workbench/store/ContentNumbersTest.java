package org.isnad.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.isnad.core.item.ItemId;
import org.junit.jupiter.api.Test;

class ContentNumbersTest {
    @Test
    void oneOfManyThreadsIsTheFirst() throws InterruptedException {
        ContentNumbers numbers = new ContentNumbers(41, nothing -> {});
        AtomicInteger first = new AtomicInteger();
        AtomicInteger firstAsMessage = new AtomicInteger();
        Map<ItemId, Set<Long>> given = new ConcurrentHashMap<>();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            SplittableRandom random = new SplittableRandom(t);
            threads.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 20_000; i++) {
                    ItemId content = new ItemId(random.nextInt(5000), 7, 0, 0);
                    Claim claim = numbers.claim(content);
                    first.addAndGet(claim.isNew() ? 1 : 0);
                    firstAsMessage.addAndGet(numbers.claimMessage(content) ? 1 : 0);
                    given.computeIfAbsent(content, _ -> ConcurrentHashMap.newKeySet())
                            .add(claim.number());
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(first).hasValue(given.size());
        assertThat(firstAsMessage).hasValue(given.size());
        assertThat(given.values()).allSatisfy(seen -> assertThat(seen).hasSize(1));
        assertThat(given.values().stream().flatMap(Set::stream).distinct()).hasSize(given.size());
        assertThat(given.values().stream().flatMap(Set::stream)).allMatch(number -> number > 41);
    }

    @Test
    void growsAndForgetsNothing() {
        ContentNumbers numbers = new ContentNumbers(0, nothing -> {});
        SplittableRandom random = new SplittableRandom(3);
        Map<ItemId, Long> expected = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            ItemId content = new ItemId(random.nextLong(), random.nextLong(), 1, 2);
            expected.put(content, numbers.claim(content).number());
        }
        expected.forEach(
                (content, number) -> assertThat(numbers.number(content)).isEqualTo(number));
        assertThat(numbers.number(new ItemId(0, 0, 0, 0))).isZero();
    }

    @Test
    void aMessageMayBeReadAfterItsBytesWereStoredAsAnAttachment() {
        ContentNumbers numbers = new ContentNumbers(0, nothing -> {});
        ItemId content = new ItemId(1, 2, 3, 4);
        assertThat(numbers.claim(content).isNew()).isTrue();
        numbers.stored(content);
        assertThat(numbers.claim(content).isNew()).isFalse();
        assertThat(numbers.messageOnItsWay(content)).isFalse();
        assertThat(numbers.claimMessage(content)).isTrue();
        assertThat(numbers.messageOnItsWay(content)).isTrue();
        assertThat(numbers.claimMessage(content)).isFalse();
        numbers.messageStored(content);
        assertThat(numbers.messageOnItsWay(content)).isFalse();
        assertThat(numbers.claimFile(content)).isTrue();
    }

    @Test
    void whatWasNeverClaimedCannotBeStored() {
        ContentNumbers numbers = new ContentNumbers(0, nothing -> {});
        assertThatThrownBy(() -> numbers.stored(new ItemId(1, 2, 3, 4))).isInstanceOf(IllegalStateException.class);
    }
}
