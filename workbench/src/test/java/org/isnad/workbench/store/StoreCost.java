package org.isnad.workbench.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.isnad.core.evidence.TransitFacts;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.workbench.text.Language;

/**
 * What the committer costs per message, in CPU time of its thread, compression apart: {@code main N} writes N messages
 * of 2 kB of facts each, two thirds of them signed, into a case that is thrown away.
 */
final class StoreCost {
    private StoreCost() {}

    public static void main(String[] args) throws IOException {
        int messages = Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("isnad-cost-").resolve("case");
        CaseStore.create(folder, Durability.NOTHING);
        GeneratedFacts facts = new GeneratedFacts(1);
        SplittableRandom random = new SplittableRandom(1);
        long spent = 0;
        try (CaseWriter writer = CaseStore.openWriter(folder, Durability.NOTHING)) {
            BlockBuilder block = writer.newBlock();
            for (int done = 0; done < messages; done += 20) {
                Batch batch = batch(writer, block, facts, random, done);
                long before = cpu();
                writer.append(batch);
                if (done % 10_000 == 0) {
                    writer.commit();
                }
                spent += cpu() - before;
            }
            long before = cpu();
            writer.finish();
            spent += cpu() - before;
        }
        System.out.printf("%d messages, %.1f microseconds of CPU each%n", messages, spent / 1e3 / messages);
    }

    private static Batch batch(
            CaseWriter writer, BlockBuilder block, GeneratedFacts facts, SplittableRandom random, int done) {
        List<ItemRow> items = new ArrayList<>();
        List<MessageRow> messages = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            byte[] bytes = new byte[100];
            random.nextBytes(bytes);
            ItemId content = GeneratedDump.sha256(bytes);
            writer.contents().claim(content);
            writer.contents().claimMessage(content);
            block.add(content, ArrayOctets.of(bytes));
            items.add(new ItemRow(
                    writer.nextItem(),
                    1,
                    done + i + 1,
                    ItemKind.MESSAGE,
                    ItemStatus.EMITTED,
                    new Locator("dump.zip!/boxes/somebody@example.org.mbox!/#" + (done + i)),
                    "From somebody@example.org Sat Jan  3 01:05:34 1996",
                    content,
                    9500,
                    9500,
                    "message/rfc822",
                    "somebody@example.org",
                    null,
                    null,
                    1));
            messages.add(new MessageRow(
                    content,
                    "CAF=" + content.hex() + "@mail.example.org",
                    "Re: the subject of a message that goes on for a while",
                    "Some Body",
                    "somebody@example.org",
                    1_500_000_000L + done,
                    7200,
                    false,
                    Language.ENGLISH,
                    1,
                    facts.display(),
                    i % 3 == 0 ? List.of() : List.of(facts.signature("example.org", "s2020")),
                    TransitFacts.none(),
                    false,
                    List.of()));
        }
        return new Batch(writer.nextBatch(), block.finish(), items, messages, List.of(), List.of());
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
