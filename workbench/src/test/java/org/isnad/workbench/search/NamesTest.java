package org.isnad.workbench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names found from either script, and what is not taken for them. */
class NamesTest {
    @TempDir
    Path folder;

    private final Corpus corpus = new Corpus();

    @BeforeEach
    void index() throws IOException {
        corpus.body("macron-ar", "زار ماكرون بيروت")
                .body("macron-la", "Then Macron spoke to the press")
                .body("mohammed", "Mohammed wrote")
                .body("muhammad", "Muhammad wrote")
                .body("mohamed", "Mohamed wrote")
                .body("mohammed-ar", "كتب محمد الرسالة")
                .body("mahmoud", "Mahmoud wrote")
                .body("mahmoud-ar", "كتب محمود الرسالة")
                .body("lepen", "Marine Le Pen a répondu")
                .body("lepen-ar", "قالت لوبان إنها تستعد")
                .body("lebon", "le bon pain")
                .body("khaled", "Khaled Haddad")
                .body("khaled-ar", "خالد حداد")
                .body("sarkozy", "Nicolas Sarkozy")
                .body("sarkozy-ar", "نيكولا ساركوزي")
                .body("hollande-ar", "فرنسوا هولاند")
                .index(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "name:Macron, macron-ar macron-la",
        "name:ماكرون, macron-ar macron-la",
        "nom:makron, macron-ar macron-la",
        "name:Mohammed, mohammed muhammad mohamed mohammed-ar",
        "name:محمد, mohammed muhammad mohamed mohammed-ar",
        "اسم:محمود, mahmoud mahmoud-ar",
        "name:Khalid, khaled khaled-ar",
        "name:Sarkozy, sarkozy sarkozy-ar",
        "name:ساركوزي, sarkozy sarkozy-ar",
        "name:Hollande, hollande-ar",
        "name:لوبان, lepen lepen-ar",
        "name:\"Le Pen\", lepen lepen-ar",
        "name:\"Khaled Haddad\", khaled khaled-ar",
        "name:\"خالد حداد\", khaled khaled-ar",
        "Macron, macron-la",
        "\"ماكرون\", macron-ar",
        "\"Mohammed\", mohammed",
    })
    void finds(String query, String ids) throws IOException {
        assertThat(corpus.found(folder, query)).containsExactlyInAnyOrder(ids.split(" ", -1));
    }

    @Test
    void oddNamesAreNoTrouble() throws IOException {
        for (String odd : List.of(
                "name:x",
                "name:7",
                "name:\"a b c d\"",
                "name:é&",
                "name:ال",
                "name:" + "abcdefghij".repeat(6),
                "name:قققققققق")) {
            assertThat(corpus.found(folder, odd)).as(odd).isNotNull();
        }
    }
}
