package org.isnad.workbench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One word, across spellings, in three languages. */
class FindingTest {
    @TempDir
    Path folder;

    private final Corpus corpus = new Corpus();

    @BeforeEach
    void index() throws IOException {
        corpus.body("democratic", "الحزب الديموقراطي في المدينة")
                .body("elections", "نتائج الانتخابات البلدية")
                .body("by-elections", "فاز بالانتخابات أمس")
                .body("lebon", "قالت لوبان إنها تستعد")
                .body("president", "زار ماكرون بيروت")
                .body("to-president", "رسالة لماكرون من العمدة")
                .body("cunning", "هذا رجل ماكر جدا")
                .body("meeting", "La réunion est fixée à lundi")
                .body("meetings", "Nos réunions de l’équipe")
                .body("election", "Le résultat de l'élection d’hier, aujourd'hui connu")
                .body("vote", "They voted for the mayor's budget; don't ask O'Brien")
                .body("mixed", "Bonjour, the meeting about الميزانية is postponed à demain")
                .body("responsible", "اتصل بالمسؤول عن الشؤون")
                .index(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "الديمقراطى, democratic",
        "ديمقراطي, democratic",
        "انتخابات, elections",
        "انتخابات, by-elections",
        "الانتخابات, by-elections",
        "لوبن, lebon",
        "لوبان, lebon",
        "لُوبَان, lebon",
        "ماكرون, president",
        "ماكرون, to-president",
        "المسئول, responsible",
        "شئون, responsible",
        "reunion, meeting",
        "réunion, meetings",
        "REUNIONS, meeting",
        "election, election",
        "l'élection, election",
        "l’election, election",
        "élections, election",
        "aujourdhui, election",
        "vote, vote",
        "voting, vote",
        "mayor, vote",
        "dont, vote",
        "O’Brien, vote",
        "meetings, mixed",
        "الميزانيات, mixed",
        "demain, mixed",
    })
    void finds(String query, String id) throws IOException {
        assertThat(corpus.found(folder, query)).contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "\"\"\"ماكر\"\"\", president",
        "\"\"\"ماكرون\"\"\", cunning",
        "\"\"\"لوبن\"\"\", lebon",
        "\"\"\"انتخابات\"\"\", elections",
        "\"\"\"reunions\"\"\", meeting",
        "انتخاب -انتخابات, elections",
    })
    void doesNotFind(String query, String id) throws IOException {
        assertThat(corpus.found(folder, query)).doesNotContain(id);
    }

    @Test
    void exactComesFirst() throws IOException {
        assertThat(corpus.found(folder, "ماكر").getFirst()).isEqualTo("cunning");
        assertThat(corpus.found(folder, "ماكرون").getFirst()).isEqualTo("president");
        assertThat(corpus.found(folder, "réunions").getFirst()).isEqualTo("meetings");
    }

    @Test
    void aQuotedWordIsFoundAsItStands() throws IOException {
        assertThat(corpus.found(folder, "\"ماكرون\"")).containsExactly("president");
        assertThat(corpus.found(folder, "\"réunion\"")).containsExactly("meeting");
    }
}
