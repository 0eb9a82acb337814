package org.isnad.workbench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.isnad.workbench.text.LanguageGuess;
import org.isnad.workbench.text.MessageText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that an older version made, and parts in several languages. */
class LayoutTest {
    private static final String FRENCH = "Bonjour, voici le texte que nous avons reçu hier soir";
    private static final String ARABIC = "وصلت الرسالة إلى مكتب العمدة أمس مع التقرير";

    @TempDir
    Path folder;

    private static MessageText text(String body, String attached) {
        return new MessageText("", "", "", body, List.of(), attached, LanguageGuess.of(body));
    }

    @Test
    void anIndexOfAnotherLayoutIsEmptiedToBeFilledAnew() throws IOException {
        new Corpus().body("a", "one").index(folder);
        try (SearchIndex same = SearchIndex.open(folder)) {
            assertThat(same.committedThrough()).isEqualTo(1);
        }
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter older = new IndexWriter(directory, new IndexWriterConfig())) {
            older.setLiveCommitData(Map.of(SearchIndex.THROUGH, "1").entrySet());
            older.commit();
        }
        try (SearchIndex emptied = SearchIndex.open(folder);
                SearchReader reader = SearchReader.open(folder)) {
            assertThat(emptied.committedThrough()).isZero();
            assertThat(reader.size()).isZero();
        }
    }

    @Test
    void eachPartHasItsLanguage() throws IOException {
        Corpus corpus = new Corpus()
                .add("both", text(FRENCH + " : " + ARABIC, ""), null, false)
                .add("arabic", text(ARABIC, ""), null, false)
                .add("french", text(FRENCH, ""), null, false)
                .add("attached", text(ARABIC, FRENCH), null, true);
        corpus.index(folder);
        assertThat(corpus.found(folder, "lang:ar")).containsExactlyInAnyOrder("both", "arabic", "attached");
        assertThat(corpus.found(folder, "lang:fr")).containsExactlyInAnyOrder("both", "french", "attached");
    }
}
