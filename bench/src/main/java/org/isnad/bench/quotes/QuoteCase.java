package org.isnad.bench.quotes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.isnad.bench.forge.KeyLine;
import org.isnad.bench.forge.Letter;
import org.isnad.core.evidence.Claim;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.ItemId;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.quote.QuoteMatch;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Level;
import org.isnad.core.verdict.Verdict;
import org.isnad.workbench.IngestOrder;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.ingest.ContentHash;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.publish.ConversationView;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.MessageFacts;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.store.StoredQuote;
import org.isnad.workbench.text.TextExtractor;

/** A case taken in as a user does, and what the product says in it of a letter and of who quotes it. */
final class QuoteCase implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final int READERS = 2;
    private static final Set<Claim> DISPLAYED = Set.of(Claim.SENDER, Claim.SUBJECT, Claim.STATED_DATE, Claim.CONTENT);

    private final Workbench workbench;
    private final CaseReader reader;
    private final Judge judge;

    private QuoteCase(Workbench workbench) {
        this.workbench = workbench;
        this.reader = workbench.read();
        this.judge = new Judge(CaseKeys.of(reader), NOW);
    }

    /**
     * What is said of a letter.
     *
     * @param path whether the message that quotes is named
     * @param outcomes how its quotes compare
     * @param aligned whether the words that both have are marked, or those that differ are shown
     * @param words that differ, as the conversation shows them
     * @param lifted whether words are corroborated
     * @param same the letter's words that are said to be the same in some quote, white space reduced
     * @param proved whether any displayed claim is corroborated or verified
     */
    record Said(
            boolean path,
            List<QuoteMatch.Outcome> outcomes,
            boolean aligned,
            List<ConversationView.Words> words,
            boolean lifted,
            String same,
            boolean proved,
            Verdict verdict) {}

    /** @param keys a file as {@code isnad keys add} takes it, seen in an archive */
    static QuoteCase taken(Path folder, Path dump, Path keys) {
        Workbench workbench = Workbench.at(folder, Clock.fixed(NOW, ZoneOffset.UTC));
        workbench.ingest(new IngestOrder(List.of(dump), "bench", null, "bench", READERS), _ -> {}, () -> false);
        if (Files.exists(keys)) {
            workbench.keys().add(List.of(keys), KeyOrigin.Kind.ARCHIVE, "an archive");
        }
        workbench.examineAll(_ -> {}, () -> false);
        return new QuoteCase(workbench);
    }

    static QuoteCase of(Path folder, Collection<byte[]> messages, Collection<KeyLine> published) throws IOException {
        Files.createDirectories(folder);
        Path zip = folder.resolve("messages.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setLevel(Deflater.NO_COMPRESSION);
            int number = 0;
            for (byte[] message : messages) {
                out.putNextEntry(new ZipEntry("box" + number / 1_000 + "/" + number++ + ".eml"));
                out.write(message);
            }
        }
        String table = published.stream()
                .map(key -> key.domain() + "\t" + key.selector() + "\t" + key.record())
                .collect(Collectors.joining("\n", "domain\tselector\trecord\n", "\n"));
        Path keys = Files.writeString(folder.resolve("keys.tsv"), table);
        return taken(folder.resolve("case"), zip, keys);
    }

    /**
     * What is said in one trial of many: others start from the same letters or from their neighbours in the thread, and quote
     * this one truly. Only the trial's own quoters are asked.
     */
    Said said(Letter letter, Letter quoter, List<Letter> own) {
        Set<Long> numbers = own.stream().map(one -> message(one).number()).collect(Collectors.toSet());
        return said(message(letter), message(quoter), numbers::contains);
    }

    StoredMessage message(Letter letter) {
        ItemId id = ContentHash.of(ArrayOctets.of(letter.bytes()));
        return reader.messages().of(id).orElseThrow(() -> new IllegalStateException("not in the case: " + id));
    }

    /** The messages under a Message-ID. */
    List<StoredMessage> messages(String id) {
        return reader.messages().byMessageId(id);
    }

    Said said(StoredMessage letter, StoredMessage quoter) {
        return said(letter, quoter, _ -> true);
    }

    private Said said(StoredMessage letter, StoredMessage quoter, LongPredicate counted) {
        MessageFacts all = reader.facts().of(letter.number()).orElseThrow();
        MessageFacts facts = all.quotedBy(all.company().quotes().stream()
                .filter(quote -> counted.test(quote.match().quoter()))
                .toList());
        Verdict verdict = judge.judge(facts).verdict();
        List<StoredQuote> quotes = reader.quotes().by(quoter.number()).stream()
                .filter(quote -> quote.original() == letter.number())
                .toList();
        boolean differs = quotes.stream().anyMatch(quote -> quote.outcome() == QuoteMatch.Outcome.DIFFERENT);
        List<ConversationView.Words> words = differs ? words(letter, quoter) : List.of();
        return new Said(
                verdict.evidence().stream()
                        .anyMatch(found -> found.witness()
                                .equals("quotes:" + quoter.content().hex())),
                quotes.stream().map(StoredQuote::outcome).toList(),
                quotes.stream().anyMatch(quote -> !quote.places().isEmpty()) || !words.isEmpty(),
                words,
                verdict.evidence().stream()
                        .anyMatch(found -> found.phrase().key().equals("verdict.quote.in-part")),
                same(letter, facts),
                DISPLAYED.stream().anyMatch(claim -> isProved(verdict.claims().getOrDefault(claim, Level.UNDECIDED))),
                verdict);
    }

    /** All that could be lifted: what quotes have word for word. */
    private String same(StoredMessage letter, MessageFacts facts) {
        String text = TextExtractor.quotable(MessageScanner.scan(reader.bytes(letter.content()), Limits.DEFAULT));
        return facts.company().quotes().stream()
                .flatMap(quote -> quote.match().places().stream())
                .map(place -> reduced(place.of(text)))
                .collect(Collectors.joining(" "));
    }

    static String reduced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static boolean isProved(Level level) {
        return level == Level.VERIFIED || level == Level.CORROBORATED;
    }

    private List<ConversationView.Words> words(StoredMessage letter, StoredMessage quoter) {
        String original = letter.content().hex();
        return workbench.conversation(quoter.number()).lines().stream()
                .filter(line -> line.message().number() == quoter.number())
                .flatMap(line -> line.quotes().stream())
                .filter(quote -> original.startsWith(quote.original()))
                .flatMap(quote -> quote.differences().stream())
                .toList();
    }

    @Override
    public void close() {
        reader.close();
    }
}
