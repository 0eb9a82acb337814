package org.isnad.workbench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongPredicate;
import org.isnad.core.verdict.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sees a mailbox is answered in the order, and with the scores, in which he would be if there were nothing else. */
class VisibleOrderTest {
    private static final List<String> OWN = List.of(
            "story said once",
            "ferries came again",
            "ferry came again",
            "what the fery did",
            "a much longer text in which the minutes of a meeting are told word by word and at the end a ferry stands");

    @TempDir
    Path alone;

    @TempDir
    Path among;

    private final Corpus own = new Corpus();
    private final Corpus all = new Corpus();

    @BeforeEach
    void index() throws IOException {
        for (int i = 0; i < OWN.size(); i++) {
            add(own, "own" + i, OWN.get(i), "mine");
            add(all, "own" + i, OWN.get(i), "mine");
        }
        // Here a story is in every text, each of them short, and words stand that nobody else has.
        for (int i = 0; i < 40; i++) {
            add(all, "other" + i, "story stories minuted ferried", "theirs");
        }
        own.index(alone);
        all.index(among);
    }

    private static void add(Corpus to, String id, String body, String mailbox) {
        to.body(id, body).judged(id, Level.UNDECIDED, mailbox);
    }

    /** Contents in their order, with their scores. */
    private static List<String> found(Corpus corpus, Path folder, String query, LongPredicate weighedBy)
            throws IOException {
        try (SearchReader reader = SearchReader.open(folder)) {
            return reader
                    .search(Corpus.parsed("(" + query + ") mailbox:mine"), corpus, 100, null, weighedBy)
                    .hits()
                    .stream()
                    .map(hit -> hit.contentNumber() + " " + hit.score())
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "story OR ferry",
                "minutes",
                "ferries OR minutes",
                "name:ferry",
                "\"came again\"",
                "fery* OR minutes"
            })
    void othersChangeNothing(String query) throws IOException {
        List<String> expected = found(own, alone, query, number -> true);
        assertThat(expected).isNotEmpty();
        assertThat(found(all, among, query, number -> number <= OWN.size())).isEqualTo(expected);
    }

    /** Without it they would: the commonest word of others is the rarest of one's own. */
    @Test
    void weighedByEverythingTheOrderIsAnother() throws IOException {
        assertThat(found(own, alone, "story OR ferry", number -> true).getFirst())
                .startsWith("1 ");
        assertThat(found(all, among, "story OR ferry", number -> true).getFirst())
                .doesNotStartWith("1 ");
    }
}
