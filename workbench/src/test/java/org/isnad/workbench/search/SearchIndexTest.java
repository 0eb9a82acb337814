package org.isnad.workbench.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.store.LockObtainFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits, what an interrupted run leaves behind, and that an answer does not depend on how the index came to be. */
class SearchIndexTest {
    private static final String[] QUERIES = {
        "budget", "réunion lundi", "الميزانية", "\"word17 budget\"", "word*", "date:1970"
    };

    @TempDir
    Path folder;

    private final Corpus corpus = new Corpus();

    private void fill(int messages) {
        for (int i = 0; i < messages; i++) {
            String body = "word" + i + " budget".repeat(i % 3) + (i % 5 == 0 ? " réunion de lundi" : "")
                    + (i % 7 == 0 ? " الميزانية" : "") + " filler".repeat(i % 11);
            corpus.add("m" + i, Corpus.text("s" + i, "", "", body, List.of(), ""), (long) (i / 2), false);
        }
    }

    private List<List<String>> answers(Path index) throws IOException {
        List<List<String>> answers = new ArrayList<>();
        for (String query : QUERIES) {
            answers.add(corpus.found(index, query));
        }
        return answers;
    }

    @Test
    void anEmptyFolderReadsAsEmptyUntilTheFirstCommit() throws IOException {
        corpus.body("one", "budget");
        Path index = folder.resolve("not-yet");
        try (SearchReader reader = SearchReader.open(index)) {
            assertThat(reader.search(Corpus.parsed("budget"), corpus, 10).total())
                    .isZero();
            assertThat(reader.committedThrough()).isZero();
            corpus.index(index);
            assertThat(reader.refresh()).isTrue();
            assertThat(reader.refresh()).isFalse();
            assertThat(reader.search(Corpus.parsed("budget"), corpus, 10).total())
                    .isEqualTo(1);
            assertThat(reader.committedThrough()).isEqualTo(1);
        }
    }

    @Test
    void readersSeeWhatIsCommittedAndNoMore() throws IOException {
        fill(3);
        try (SearchIndex index = SearchIndex.open(folder);
                SearchReader reader = SearchReader.open(folder)) {
            index.add(corpus.entries().get(0));
            reader.refresh();
            assertThat(reader.size()).isZero();
            index.commit(1);
            index.add(corpus.entries().get(1));
            reader.refresh();
            assertThat(reader.size()).isEqualTo(1);
            assertThat(index.committedThrough()).isEqualTo(1);
        }
        try (SearchReader reader = SearchReader.open(folder)) {
            assertThat(reader.size()).as("closing does not commit").isEqualTo(1);
        }
    }

    @Test
    void openingCutsWhatIsAboveTheCommittedNumberAndScoresAreAsIfItHadNeverBeen() throws IOException {
        fill(200);
        Path whole = folder.resolve("whole");
        corpus.index(whole);
        Path resumed = folder.resolve("resumed");
        try (SearchIndex index = SearchIndex.open(resumed)) {
            for (IndexEntry entry : corpus.entries().subList(0, 150)) {
                index.add(entry);
            }
            // Another thread's batches are in already; those of 101 to 119 are not complete.
            index.commit(100);
        }
        try (SearchIndex index = SearchIndex.open(resumed)) {
            assertThat(index.committedThrough()).isEqualTo(100);
            for (IndexEntry entry : corpus.entries().subList(100, 200)) {
                index.add(entry);
            }
            index.commit(200);
        }
        assertThat(answers(resumed)).isEqualTo(answers(whole));
        assertThat(scores(resumed)).isEqualTo(scores(whole));
    }

    private List<Float> scores(Path index) throws IOException {
        try (SearchReader reader = SearchReader.open(index)) {
            return reader.search(Corpus.parsed("budget réunion الميزانية"), corpus, 500).hits().stream()
                    .map(Hit::score)
                    .toList();
        }
    }

    @Test
    void cutAboveTakesTheNumberBackWithTheDocuments() throws IOException {
        fill(20);
        corpus.index(folder);
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.cutAbove(12);
            assertThat(index.committedThrough()).isEqualTo(12);
        }
        try (SearchReader reader = SearchReader.open(folder)) {
            assertThat(reader.size()).isEqualTo(12);
            assertThat(reader.committedThrough()).isEqualTo(12);
        }
    }

    @Test
    void theNumberOfThreadsDoesNotShow() throws Exception {
        fill(300);
        Path one = folder.resolve("one");
        corpus.index(one);
        Path many = folder.resolve("many");
        try (SearchIndex index = SearchIndex.open(many);
                ExecutorService workers = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (IndexEntry entry : corpus.entries().reversed()) {
                tasks.add(() -> {
                    index.add(entry);
                    if (entry.batch() % 100 == 0) {
                        index.commit(0);
                    }
                    return null;
                });
            }
            for (Future<Void> done : workers.invokeAll(tasks)) {
                done.get();
            }
            index.commit(300);
        }
        assertThat(answers(many)).isEqualTo(answers(one));
        assertThat(scores(many)).isEqualTo(scores(one));
    }

    @Test
    void aSecondWriterIsRefused() throws IOException {
        try (SearchIndex first = SearchIndex.open(folder)) {
            assertThatThrownBy(() -> SearchIndex.open(folder)).isInstanceOf(LockObtainFailedException.class);
            first.commit(0);
        }
        SearchIndex.open(folder).close();
    }

    @Test
    void hostileTextIsIndexedAsFarAsItGoes() throws IOException {
        String lone = "\uD800 a\uDC00b " + "x".repeat(100_000) + " " + "@".repeat(5000) + " \0\u0001 end";
        corpus.add("h", Corpus.text(lone, lone, lone, lone, List.of(lone, ""), lone), Long.MIN_VALUE, true)
                .add("i".repeat(5000), Corpus.text("", "", "", "", List.of(), ""), Long.MAX_VALUE, false)
                .index(folder);
        assertThat(corpus.found(folder, "end")).containsExactly("h");
        assertThat(corpus.found(folder, "id:" + "i".repeat(5000))).hasSize(1);
    }
}
