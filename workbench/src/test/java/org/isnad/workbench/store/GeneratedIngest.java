package org.isnad.workbench.store;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Transit;
import org.isnad.core.evidence.TransitFacts;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Defect;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.item.Phrase;
import org.isnad.core.item.Span;
import org.isnad.core.mail.TransferEncoding;
import org.isnad.core.signature.Anchor;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.signature.ResultWord;
import org.isnad.core.verdict.Level;
import org.isnad.core.verdict.Verdict;
import org.isnad.workbench.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Ingests a {@link GeneratedDump} by the book: as the real pipeline does, with batches that come in another order than
 * that of their numbers, and taking up what an interrupted run left. Small packs, so that they are rolled over too.
 */
final class GeneratedIngest {
    private static final Locator ROOT = Locator.root("dump");
    private static final int BATCH = 7;
    private static final int COMMIT_EVERY = 9;

    private final GeneratedDump dump;
    private final CaseWriter writer;
    private final long acquisition;

    /** Batches made and not handed over: the first comes last. */
    private final Deque<Batch> delayed = new ArrayDeque<>();

    private final List<ItemRow> items = new ArrayList<>();
    private final List<MessageRow> messages = new ArrayList<>();
    private final List<ItemId> files = new ArrayList<>();
    private final List<DerivedContent> derived = new ArrayList<>();
    private final BlockBuilder block;
    private int appended;

    private GeneratedIngest(GeneratedDump dump, CaseWriter writer) {
        this.dump = dump;
        this.writer = writer;
        this.block = writer.newBlock();
        this.acquisition = writer.custody()
                .begin(new Acquisition(0, List.of("dump"), null, "tester", Instant.EPOCH, null, "test"));
    }

    /** Makes the case if need be, and brings all of the dump into it. */
    static void run(Path folder, GeneratedDump dump, Durability steps) {
        if (!CaseStore.isCase(folder)) {
            CaseStore.create(folder, steps);
        }
        try (CaseWriter writer = CaseWriter.open(folder, steps, 300_000)) {
            new GeneratedIngest(dump, writer).ingest();
            judge(writer);
        }
    }

    private void ingest() {
        writer.custody().add(new InputFile(1, ROOT, dump.largeBytes(), GeneratedDump.sha256(new byte[] {1})));
        long root = enter(0, 1, ROOT, "");
        for (int mailbox = 1; mailbox <= dump.mailboxes(); mailbox++) {
            mailbox(root, mailbox);
        }
        loose(root);
        handOver();
        // All that was held back, the last first.
        while (!delayed.isEmpty()) {
            append(delayed.removeLast());
        }
        writer.closeContainer(end(root, dump.mailboxes() + 6L));
        writer.keys()
                .add(List.of(new KeyStatement(
                        "example.org",
                        "s1",
                        "p=",
                        new KeyOrigin(KeyOrigin.Kind.DNS, "test", null, Instant.EPOCH, null, null))));
        writer.custody().end(acquisition, Instant.EPOCH);
        writer.finish();
    }

    private void mailbox(long root, int mailbox) {
        Locator locator = ROOT.file("box" + mailbox + ".mbox");
        long id = enter(root, mailbox, locator, "box" + mailbox);
        BitSet there = writer.resumption().committedOrdinals(id);
        for (int ordinal = 1; ordinal <= dump.messagesEach(); ordinal++) {
            if (!there.get(ordinal)) {
                message(id, mailbox, ordinal, locator.ordinal(ordinal));
            }
        }
        writer.closeContainer(end(id, dump.messagesEach()));
    }

    private long enter(long parent, long ordinal, Locator locator, String mailbox) {
        Optional<ItemRow> known = writer.resumption().item(parent, ordinal);
        if (known.isPresent()) {
            return known.get().id();
        }
        long id = writer.nextItem();
        add(new ItemRow(
                id,
                parent,
                ordinal,
                ItemKind.CONTAINER,
                ItemStatus.OPEN,
                locator,
                locator.text(),
                null,
                0,
                0,
                "mbox",
                mailbox,
                null,
                null,
                acquisition));
        return id;
    }

    private static ContainerEnd end(long id, long children) {
        return new ContainerEnd(id, ItemStatus.EMITTED, children, 10, 10, children, null, null);
    }

    private void message(long container, int mailbox, int ordinal, Locator locator) {
        GeneratedDump.Mail mail = dump.message(mailbox, ordinal);
        ItemId content = mail.id();
        long item = writer.nextItem();
        store(content, mail.bytes());
        if (writer.contents().claimMessage(content)) {
            messages.add(row(mail, ordinal));
        }
        add(new ItemRow(
                item,
                container,
                ordinal,
                ItemKind.MESSAGE,
                ItemStatus.EMITTED,
                locator,
                "",
                content,
                mail.bytes().length,
                mail.bytes().length,
                "message/rfc822",
                "box" + mailbox,
                null,
                null,
                acquisition));
        if (mail.attachment().length > 0) {
            ItemId attached = GeneratedDump.sha256(mail.attachment());
            if (writer.contents().claim(attached).isNew()) {
                derived.add(new DerivedContent(
                        attached,
                        mail.attachment().length,
                        content,
                        new Span(mail.start(), mail.end()),
                        TransferEncoding.BASE64));
            }
            add(new ItemRow(
                    writer.nextItem(),
                    item,
                    1,
                    ItemKind.ATTACHMENT,
                    ItemStatus.EMITTED,
                    locator.ordinal(2),
                    "a.txt",
                    attached,
                    mail.attachment().length,
                    0,
                    "text/plain",
                    "box" + mailbox,
                    null,
                    null,
                    acquisition));
        }
        if (items.size() >= BATCH) {
            handOver();
        }
    }

    private static MessageRow row(GeneratedDump.Mail mail, int ordinal) {
        GeneratedFacts facts = new GeneratedFacts(mail.id().a());
        List<HashFacts> signatures =
                ordinal % 3 == 0 ? List.of(facts.signature("example.org", "s" + ordinal % 4)) : List.of();
        return new MessageRow(
                mail.id(),
                mail.messageId(),
                "subject " + ordinal,
                "U",
                "u" + ordinal % 20 + "@example.org",
                ordinal % 17 == 0 ? null : 1_400_000_000L + ordinal,
                3600,
                ordinal % 17 == 0,
                Language.FRENCH,
                mail.attachment().length > 0 ? 1 : 0,
                facts.display(),
                signatures,
                ordinal % 5 == 0 ? facts.transit() : TransitFacts.none(),
                false,
                ordinal % 6 == 0 ? List.of(facts.defect()) : List.<Defect>of());
    }

    private void loose(long root) {
        long ordinal = dump.mailboxes();
        for (byte[] file : dump.files()) {
            loose(root, ++ordinal, file);
        }
        loose(root, ++ordinal, dump.large());
        if (writer.resumption().item(root, ++ordinal).isEmpty()) {
            add(new ItemRow(
                    writer.nextItem(),
                    root,
                    ordinal,
                    ItemKind.FILE,
                    ItemStatus.SKIPPED,
                    ROOT.file("link"),
                    "link",
                    null,
                    0,
                    0,
                    "",
                    "",
                    null,
                    Phrase.of("ingest.skipped.link", "link"),
                    acquisition));
        }
    }

    private void loose(long root, long ordinal, byte[] file) {
        if (writer.resumption().item(root, ordinal).isPresent()) {
            return;
        }
        ItemId content = GeneratedDump.sha256(file);
        if (file.length < BlockBuilder.LARGE) {
            store(content, file);
        } else if (writer.contents().claim(content).isNew()) {
            writer.appendLarge(content, new ByteArrayInputStream(file), file.length);
        }
        if (writer.contents().claimFile(content)) {
            files.add(content);
        }
        add(new ItemRow(
                writer.nextItem(),
                root,
                ordinal,
                ItemKind.FILE,
                ItemStatus.EMITTED,
                ROOT.file("f" + ordinal),
                "f" + ordinal,
                content,
                file.length,
                file.length,
                "application/octet-stream",
                "",
                null,
                null,
                acquisition));
        handOver();
    }

    private void store(ItemId content, byte[] bytes) {
        if (writer.contents().claim(content).isNew()) {
            block.add(content, ArrayOctets.of(bytes));
        }
    }

    private void add(ItemRow item) {
        items.add(item);
    }

    /** Closes the batch; of every three the last is handed over first. */
    private void handOver() {
        delayed.addLast(new Batch(writer.nextBatch(), block.finish(), items, messages, files, derived));
        items.clear();
        messages.clear();
        files.clear();
        derived.clear();
        if (delayed.size() == 3) {
            append(delayed.removeLast());
            append(delayed.removeFirst());
        }
    }

    private void append(Batch batch) {
        writer.append(batch);
        if (++appended % COMMIT_EVERY == 0) {
            writer.commit();
        }
    }

    private static void judge(CaseWriter writer) {
        try (CaseReader reader = writer.reader()) {
            reader.facts().forEachUnjudged(facts -> writer.judgements().judged(judgement(facts)));
        }
        writer.commit();
    }

    static Judgement judgement(MessageFacts facts) {
        List<DkimResult> results = new ArrayList<>();
        for (HashFacts signature : facts.signatures()) {
            boolean known = signature.field().selector().equals("s1");
            Anchor anchor = known ? new Anchor.Published(List.of()) : new Anchor.Unanchored();
            DkimCause cause = known ? DkimCause.NONE : DkimCause.KEY_MISSING;
            results.add(new DkimResult(
                    signature,
                    known ? ResultWord.PASS : ResultWord.TEMPERROR,
                    known,
                    known,
                    cause,
                    List.of(),
                    null,
                    anchor,
                    List.of()));
        }
        Level level = level(results);
        Verdict verdict = new Verdict(level, Map.of(Claim.CONTENT, level), List.of(), List.of(), List.of());
        return new Judgement(
                facts.number(),
                verdict,
                results,
                Transit.none(),
                facts.content().a());
    }

    private static Level level(List<DkimResult> results) {
        @Nullable
        DkimResult best =
                results.stream().filter(DkimResult::matches).findFirst().orElse(null);
        return best == null ? Level.UNDECIDED : Level.VERIFIED;
    }
}
