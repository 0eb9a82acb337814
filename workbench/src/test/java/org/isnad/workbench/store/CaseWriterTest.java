package org.isnad.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Defect;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Phrase;
import org.isnad.core.item.Span;
import org.isnad.core.mail.TransferEncoding;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseWriterTest {
    @TempDir
    private Path temp;

    private CaseWriter writer;
    private CaseReader reader;

    @BeforeEach
    void open() {
        Path folder = temp.resolve("case");
        CaseStore.create(folder, Durability.NOTHING);
        writer = CaseStore.openWriter(folder, Durability.NOTHING);
        reader = writer.reader();
    }

    @AfterEach
    void close() {
        reader.close();
        writer.close();
    }

    @Test
    void anItemWaitsForItsBytes() {
        Batch first = batch(file(1, "b", "text"), block("text"));
        Batch second = batch(file(2, "a", "text"), PackBlock.EMPTY);
        writer.append(second);
        writer.commit();
        assertThat(reader.items().children(0))
                .as("its bytes are still on their way")
                .isEmpty();
        assertThat(writer.completeThrough()).isZero();
        writer.append(first);
        assertThat(writer.commit().batchesComplete()).isEqualTo(2);
        assertThat(reader.items().children(0)).hasSize(2);
        assertThat(reader.items().places(id("text")).getFirst().locator().text())
                .isEqualTo("a");
        assertThat(reader.overview().summary().items().duplicates()).isEqualTo(1);
    }

    @Test
    void batchesThatWaitForOneAnotherGoInTogether() {
        PackBlock one = block("one");
        PackBlock two = block("two");
        Batch first = batch(file(1, "x", "two"), one);
        Batch second = batch(file(2, "y", "one"), two);
        writer.append(first);
        assertThat(writer.completeThrough()).isZero();
        writer.append(second);
        assertThat(writer.commit().batchesComplete()).isEqualTo(2);
        assertThat(reader.items().children(0)).extracting(ItemRow::content).containsExactly(id("two"), id("one"));
    }

    @Test
    void aGapInTheBatchesIsNotComplete() {
        Batch first = batch(file(1, "a", "1"), block("1"));
        Batch second = batch(file(2, "b", "2"), block("2"));
        Batch third = batch(file(3, "c", "3"), block("3"));
        writer.append(third);
        assertThat(writer.commit().batchesComplete()).isZero();
        writer.append(first);
        assertThat(writer.commit().batchesComplete()).isEqualTo(1);
        writer.append(second);
        assertThat(writer.commit().batchesComplete()).isEqualTo(3);
    }

    @Test
    void aContainerIsClosedOnlyWhenAllItsChildrenAreIn() {
        long box = writer.nextItem();
        Batch itself = batch(item(box, 0, 1, ItemKind.CONTAINER, ItemStatus.OPEN, "box", null), PackBlock.EMPTY);
        Batch child = batch(item(writer.nextItem(), box, 1, ItemKind.FILE, ItemStatus.EMITTED, "f", "f"), block("f"));
        writer.closeContainer(new ContainerEnd(box, ItemStatus.EMITTED, 1, 5, 6, 1L, null, null));
        writer.append(child);
        writer.commit();
        assertThat(reader.items().of(box)).isEmpty();
        writer.append(itself);
        writer.commit();
        assertThat(reader.items().of(box).orElseThrow().status()).isEqualTo(ItemStatus.EMITTED);
        assertThat(reader.overview().containers().getFirst().entries().balanced())
                .isTrue();
        assertThat(writer.resumption().openContainers()).isEmpty();
    }

    @Test
    void anOpenedAttachmentKeepsItsBytesAndJoinsTheOccurrences() {
        long zip = writer.nextItem();
        writer.append(batch(item(zip, 0, 1, ItemKind.ATTACHMENT, ItemStatus.OPEN, "a", "zip"), block("zip")));
        writer.append(batch(file(2, "b", "zip"), PackBlock.EMPTY));
        writer.commit();
        assertThat(reader.overview().summary().items().duplicates()).isZero();
        writer.closeContainer(new ContainerEnd(zip, ItemStatus.EMITTED, 0, 3, 3, null, null, null));
        writer.commit();
        assertThat(reader.items().of(zip).orElseThrow().content()).isEqualTo(id("zip"));
        assertThat(reader.overview().summary().items().duplicates())
                .as("the file, for a is smaller than b")
                .isEqualTo(1);
    }

    @Test
    void anItemThatFailsLaterIsNoLongerTheCanonicalPlace() {
        long first = writer.nextItem();
        writer.append(batch(item(first, 0, 1, ItemKind.FILE, ItemStatus.EMITTED, "a", "x"), block("x")));
        writer.append(batch(file(2, "b", "x"), PackBlock.EMPTY));
        writer.updateItem(first, ItemStatus.FAILED, null, Phrase.of("test.reason", 1));
        writer.addDefects(first, List.of(Defect.of("test.defect", 2)));
        writer.commit();
        assertThat(reader.items().notEmitted(9)).singleElement().satisfies(item -> {
            assertThat(item.reason()).isEqualTo(Phrase.of("test.reason", 1));
            assertThat(reader.items().defects(item.id())).containsExactly(Defect.of("test.defect", 2));
        });
        assertThat(reader.overview().summary().items().duplicates()).isZero();
    }

    @Test
    void whatIsSaidOfAnItemWaitsForTheItem() {
        long item = writer.nextItem();
        writer.addDefects(item, List.of(Defect.of("test.defect", 1)));
        writer.addDefects(item, List.of(Defect.of("test.defect", 1)));
        writer.addDefects(item, List.of(Defect.of("test.defect", 2)));
        writer.commit();
        assertThat(reader.items().defects(item))
                .as("a number that may be given out again")
                .isEmpty();
        writer.append(batch(item(item, 0, 1, ItemKind.FILE, ItemStatus.EMITTED, "a", "x"), block("x")));
        writer.addDefects(item, List.of(Defect.of("test.defect", 2)));
        writer.commit();
        assertThat(reader.items().defects(item))
                .containsExactly(Defect.of("test.defect", 1), Defect.of("test.defect", 2));
    }

    @Test
    void aJudgementWaitsForItsMessage() {
        GeneratedFacts facts = new GeneratedFacts(4);
        PackBlock block = block("mail");
        assertThat(writer.contents().claimMessage(id("mail"))).isTrue();
        long number = writer.contents().number(id("mail"));
        MessageFacts mail = new MessageFacts(
                number,
                id("mail"),
                new OwnFacts(facts.display(), List.of(facts.signature("d", "s1")), facts.transit()),
                LaterFacts.NONE,
                Company.NONE);
        writer.judgements().judged(GeneratedIngest.judgement(mail));
        writer.commit();
        assertThat(reader.contents().messagesAtLevel(Level.VERIFIED).isEmpty()).isTrue();
        MessageRow row = new MessageRow(
                id("mail"),
                "",
                "",
                "",
                "",
                null,
                0,
                false,
                Language.OTHER,
                0,
                mail.own().display(),
                mail.signatures(),
                mail.own().transit(),
                false,
                List.of());
        writer.append(new Batch(
                writer.nextBatch(),
                block,
                List.of(item(writer.nextItem(), 0, 1, ItemKind.MESSAGE, ItemStatus.EMITTED, "a", "mail")),
                List.of(row),
                List.of(),
                List.of()));
        writer.commit();
        assertThat(reader.contents().messagesAtLevel(Level.VERIFIED).stream()).containsExactly((int) number);
        assertThat(reader.overview().summary().signatures().matchingAnchored()).isEqualTo(1);
        assertThat(reader.facts().of(number)).contains(mail);
    }

    @Test
    void largeAndEncodedBytesComeBackExactly() throws IOException {
        byte[] inner = new byte[700_000];
        Arrays.fill(inner, (byte) 'i');
        String head = "Content-Transfer-Encoding: base64\r\n\r\n";
        byte[] outer = (head
                        + "ab\r\n".repeat(500_000)
                        + Base64.getMimeEncoder().encodeToString(inner))
                .getBytes(StandardCharsets.US_ASCII);
        ItemId whole = GeneratedDump.sha256(outer);
        ItemId part = GeneratedDump.sha256(inner);
        writer.contents().claim(whole);
        writer.contents().claim(part);
        writer.appendLarge(whole, new ByteArrayInputStream(outer), outer.length);
        Span span = new Span(head.length() + 2_000_000L, outer.length);
        writer.append(new Batch(
                writer.nextBatch(),
                PackBlock.EMPTY,
                List.of(),
                List.of(),
                List.of(),
                List.of(new DerivedContent(part, inner.length, whole, span, TransferEncoding.BASE64))));
        writer.finish();
        Octets bytes = reader.bytes(whole);
        assertThat(bytes.length()).isEqualTo(outer.length);
        assertThat(bytes.copy(bytes.all())).isEqualTo(outer);
        assertThat(bytes.at(1 << 20)).isEqualTo(outer[1 << 20]);
        assertThat(bytes.indexOf('=', 1_500_000, bytes.length())).isEqualTo(indexOf(outer, '=', 1_500_000));
        assertThat(bytes.copy(new Span((1 << 20) - 3, (1 << 20) + 3)))
                .isEqualTo(Arrays.copyOfRange(outer, (1 << 20) - 3, (1 << 20) + 3));
        assertThat(reader.bytes(part).copy(new Span(0, inner.length))).isEqualTo(inner);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reader.copyTo(part, out);
        assertThat(out.toByteArray()).isEqualTo(inner);
    }

    private static long indexOf(byte[] bytes, int value, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == value) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void aStreamThatGivesOtherBytesIsRefused() {
        writer.contents().claim(id("this"));
        assertThatThrownBy(() -> writer.appendLarge(
                        id("this"), new ByteArrayInputStream("that".getBytes(StandardCharsets.UTF_8)), 4))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameKeyStatedTwiceIsOneAndByTwoOriginsIsTwo() {
        KeyOrigin dns = new KeyOrigin(KeyOrigin.Kind.DNS, "zone", null, Instant.EPOCH, Instant.EPOCH, null);
        KeyOrigin again = new KeyOrigin(KeyOrigin.Kind.DNS, "zone", null, Instant.MAX, Instant.EPOCH, null);
        KeyOrigin owner = new KeyOrigin(KeyOrigin.Kind.OWNER, "zone", "00", Instant.EPOCH, null, null);
        KeyStatement first = new KeyStatement("example.org", "s", "p=x", dns);
        assertThat(writer.keys().add(List.of(first))).isEqualTo(1);
        assertThat(writer.keys()
                        .add(List.of(
                                new KeyStatement("example.org", "s", "p=x", again),
                                new KeyStatement("example.org", "s", "p=x", owner))))
                .isEqualTo(1);
        writer.commit();
        assertThat(reader.keys().all()).hasSize(2).first().isEqualTo(first);
    }

    @Test
    void custodyComesBackAsItWasGiven() {
        Acquisition given = new Acquisition(0, List.of("/d/a", "b"), "abc", "Ada", Instant.EPOCH, null, "1");
        long number = writer.custody().begin(given);
        writer.custody().add(new InputFile(number, new Locator("z"), 5, null));
        writer.custody().add(new InputFile(number, new Locator("a"), 6, id("a")));
        writer.custody().end(number, Instant.EPOCH.plusSeconds(5));
        writer.commit();
        assertThat(reader.custody().acquisitions())
                .containsExactly(new Acquisition(
                        number, given.sources(), "abc", "Ada", Instant.EPOCH, Instant.EPOCH.plusSeconds(5), "1"));
        List<InputFile> files = new java.util.ArrayList<>();
        reader.custody().forEachInputFile(files::add);
        assertThat(files).extracting(file -> file.locator().text()).containsExactly("a", "z");
        assertThat(files.getFirst().sha256()).isEqualTo(id("a"));
    }

    @Test
    void prefixesOfAHashFindItsMessage() {
        GeneratedDump dump = GeneratedDump.SMALL;
        writer.close();
        GeneratedIngest.run(temp.resolve("case"), dump, Durability.NOTHING);
        ItemId wanted = dump.message(1, 7).id();
        assertThat(reader.messages().byIdPrefix(wanted.hex().substring(0, 13), 5))
                .singleElement()
                .satisfies(found -> assertThat(found.content()).isEqualTo(wanted));
        assertThat(reader.messages().byIdPrefix("", 5))
                .hasSize(5)
                .isSortedAccordingTo((a, b) -> a.content().compareTo(b.content()));
        assertThat(reader.messages().byIdPrefix("xyz", 5)).isEmpty();
        assertThat(reader.messages().byMessageId("1.7@generated.example")).hasSize(1);
        StoredMessage collided =
                reader.messages().byMessageId("9@generated.example").getFirst();
        assertThat(reader.messages().otherVersions(collided.number())).isNotEmpty();
        open(temp.resolve("case"));
    }

    private void open(Path folder) {
        writer = CaseStore.openWriter(folder, Durability.NOTHING);
    }

    private ItemRow file(long ordinal, String locator, String text) {
        return item(writer.nextItem(), 0, ordinal, ItemKind.FILE, ItemStatus.EMITTED, locator, text);
    }

    private static ItemRow item(
            long id,
            long parent,
            long ordinal,
            ItemKind kind,
            ItemStatus status,
            String locator,
            @org.jspecify.annotations.Nullable String text) {
        return new ItemRow(
                id,
                parent,
                ordinal,
                kind,
                status,
                new Locator(locator),
                locator,
                text == null ? null : id(text),
                1,
                1,
                "f",
                "",
                null,
                null,
                1);
    }

    private Batch batch(ItemRow item, PackBlock block) {
        return new Batch(writer.nextBatch(), block, List.of(item), List.of(), List.of(), List.of());
    }

    private PackBlock block(String text) {
        assertThat(writer.contents().claim(id(text)).isNew()).isTrue();
        BlockBuilder builder = writer.newBlock();
        builder.add(id(text), ArrayOctets.of(text.getBytes(StandardCharsets.UTF_8)));
        return builder.finish();
    }

    private static ItemId id(String text) {
        return GeneratedDump.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
