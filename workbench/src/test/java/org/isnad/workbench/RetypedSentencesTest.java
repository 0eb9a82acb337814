package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.isnad.core.item.ItemId;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.find.FindOutcome;
import org.isnad.workbench.find.Finding;
import org.isnad.workbench.find.Variant;
import org.isnad.workbench.sample.SampleLeak;
import org.isnad.workbench.sample.SampleOptions;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.text.MessageText;
import org.isnad.workbench.text.TextExtractor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences of a small invented leak, retyped; {@code isnad bench find} does the same at length and apart from our code. */
class RetypedSentencesTest {
    private static final int SENTENCES = 45;
    private static final int LEAST_WORDS = 8;
    private static final Pattern END = Pattern.compile("(?<=[.!?؟])\\s+");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path temp;

    private static Workbench workbench = Workbench.at(Path.of(""), CLOCK);

    /** A sentence and the message it was taken from. */
    private record Written(String text, ItemId message) {}

    private static List<Written> written = List.of();

    @BeforeAll
    static void makeACase() throws IOException {
        Path dump = SampleLeak.write(temp.resolve("leak"), SampleOptions.demo().withMessages(250))
                .dump();
        workbench = Workbench.at(temp.resolve("case"), CLOCK);
        workbench.ingest(new IngestOrder(List.of(dump), null, null, "", 1), now -> {}, () -> false);
        List<Written> all = new ArrayList<>();
        try (CaseReader reader = workbench.read()) {
            reader.messages().forEachAfterBatch(0, message -> {
                MessageText text =
                        TextExtractor.extract(MessageScanner.scan(reader.bytes(message.content()), Limits.DEFAULT));
                for (String paragraph : text.body().split("\\R\\s*\\R", -1)) {
                    for (String sentence : END.split(paragraph)) {
                        if (Wording.of(sentence).size() >= LEAST_WORDS && sentence.indexOf('>') < 0) {
                            all.add(new Written(sentence.strip(), message.content()));
                        }
                    }
                }
            });
        }
        written = all;
    }

    @Test
    void sentencesRetypedComeFirst() {
        Random random = new Random(8);
        int first = 0;
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < SENTENCES; i++) {
            Written sentence = written.get(random.nextInt(written.size()));
            String retyped = retyped(sentence.text(), 1 + i % 3, random);
            FindOutcome outcome = workbench.find(Wording.of(retyped), 1);
            boolean found =
                    !outcome.variants().isEmpty() && holds(outcome.variants().getFirst(), sentence);
            first += found ? 1 : 0;
            if (!found) {
                missed.add(sentence.text() + " → " + retyped);
            }
        }
        assertThat(first).as("of %s: %s", SENTENCES, missed).isGreaterThanOrEqualTo(SENTENCES * 95 / 100);
    }

    /** The words of the leak itself, in another order: nothing is harder for whoever counts words only. */
    @Test
    void wordsInAnotherOrderAreNotFound() {
        Random random = new Random(9);
        for (int i = 0; i < SENTENCES; i++) {
            List<String> words = new ArrayList<>();
            for (int n = 0; n < 3; n++) {
                words.addAll(Arrays.asList(
                        written.get(random.nextInt(written.size())).text().split("\\s+")));
            }
            java.util.Collections.shuffle(words, random);
            FindOutcome outcome = workbench.find(Wording.of(String.join(" ", words.subList(0, 16))), 1);
            assertThat(outcome.finding()).as(words.toString()).isEqualTo(Finding.NOT_FOUND);
            assertThat(outcome.variants()).isNotEmpty();
        }
    }

    private static boolean holds(Variant variant, Written sentence) {
        return variant.matches().stream().anyMatch(match -> match.content().equals(sentence.message()));
    }

    private static String retyped(String sentence, int changes, Random random) {
        List<String> words = new ArrayList<>(Arrays.asList(sentence.split("\\s+")));
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(words.size());
            String word = words.get(at);
            switch (random.nextInt(3)) {
                case 0 -> words.remove(at);
                case 1 ->
                    words.set(
                            at,
                            word.length() < 4 ? "xyzzy" : word.charAt(1) + word.substring(0, 1) + word.substring(2));
                default ->
                    words.set(at, List.of("lighthouse", "verger", "منارة").get(random.nextInt(3)));
            }
        }
        return String.join(" ", words);
    }
}
