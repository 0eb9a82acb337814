package org.isnad.workbench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.text.MessageText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators, phrases, wildcards and dates, over a few messages of which each row names those that are to be found. */
class QueriesTest {
    @TempDir
    Path folder;

    private final Corpus corpus = new Corpus();

    @BeforeEach
    void index() throws IOException {
        corpus.add(
                        "a",
                        new MessageText(
                                "Budget de campagne",
                                "Anne Durand <anne.durand@equipe.example>",
                                "Jean-Luc Petit <jl.petit@mairie.example>",
                                "Le budget prévisionnel est joint. La réunion publique aura lieu lundi.",
                                List.of("Budget_2017_final.xlsx"),
                                "",
                                Language.FRENCH),
                        at("2017-04-03T10:00:00Z"),
                        true)
                .add(
                        "b",
                        new MessageText(
                                "Press inquiry",
                                "Sam Hill <sam@daily.example>",
                                "anne.durand@equipe.example",
                                "Is the public meeting confirmed? The press room opens at nine.",
                                List.of(),
                                "",
                                Language.ENGLISH),
                        at("2017-05-05T21:59:59Z"),
                        false)
                .add(
                        "c",
                        new MessageText(
                                "تقرير الميزانية",
                                "ليلى حداد <leila@bureau.example>",
                                "anne@other.example",
                                "أرفقت تقرير الميزانية العامة. عقد الاجتماع بالقاعة الكبرى وبالانتخابات البلدية بدأنا.",
                                List.of("تقرير.txt"),
                                "ملحق سري عن النفقات",
                                Language.ARABIC),
                        at("2017-05-05T22:00:00Z"),
                        true)
                .add(
                        "d",
                        new MessageText(
                                "", "x@y.example", "", "public, budget; meeting", List.of(), "", Language.ENGLISH),
                        null,
                        false)
                .judged("a", Level.VERIFIED, "anne")
                .judged("b", Level.UNDECIDED, "anne")
                .judged("c", Level.CONTRADICTED, "leila")
                .signed("b", DkimCause.KEY_MISSING)
                .index(folder);
    }

    private static long at(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "budget = a d",
                "budget meeting = d",
                "budget OR meeting = a b d",
                "budget -meeting = a",
                "-budget = b c",
                "(budget OR press) room = b",
                "subject:budget = a",
                "objet:campagne = a",
                "الموضوع:تقرير = c",
                "from:anne = a",
                "from:durand = a",
                "from:anne.durand@equipe.example = a",
                "from:durand@equipe.example = ",
                "from:equipe.example = a",
                "from:@equipe.example = a",
                "from:*@equipe.example = a",
                "from:example = a b c d",
                "to:anne.durand@equipe.example = b",
                "to:anne = b c",
                "to:jean-luc = a",
                "to:\"petit jean\" = ",
                "من:ليلى = c",
                "filename:budget = a",
                "filename:*.xlsx = a",
                "filename:budget_2017_final.xlsx = a",
                "attachment:سري = c",
                "النفقات = c",
                "body:سري = ",
                "has:attachment = a c",
                "-has:attachment = b d",
                "lang:fr = a",
                "lang:en press = b",
                "level:verified = a",
                "level:undecided,contradicted = b c",
                "-level:verified = b c d",
                "mailbox:anne = a b",
                "mailbox:anne press = b",
                "mailbox:nobody OR level:contradicted = c",
                "id:a = a",
                "id:<b> = b",
                "id:0000000300000000 = c",
                "date:2017 = a b c",
                "date:2017-04 = a",
                "date:2017-05-05 = b c",
                "date:2017-05-05T22:00 = c",
                "date:2017-04..2017-05-04 = a",
                "date:>=2017-05 = b c",
                "before:2017-05-05 = a",
                "after:2017-04 -lang:ar = b",
                "\"public meeting\" = b",
                "\"réunion publique\" = a",
                "\"reunion publique\" = a",
                "\"réunions publiques\" = ",
                "\"الميزانية العامة\" = c",
                "\"الانتخابات البلدية\" = c",
                "\"القاعة الكبرى\" = c",
                "\"قاعة الكبرى\" = ",
                "prévision* = a",
                "PREVISION* = a",
                "me?ting = b d",
                "*dget = a d",
                "ميزاني* = c",
                "subject:* date:2017-04 = a",
                "jean-luc = a",
                "\"budget meeting\"~1 = d",
                "\"public budget\"~2 = d",
                "\"press nine\"~3 = b",
                "\"press nine\"~2 = ",
                "\"تقرير العامة\"~1 = c",
                "budgat~ = a d",
                "budgat = ",
                "subject:budgat~1 = a",
                "pablik~2 = b d",
                "pablik~1 = ",
                "size:>80 = c",
                "size:..60 = d",
                "attachments:1.. = a c",
                "attachments:0 = b d",
                "cause:key-missing = b",
                "cause:none,key_missing = b",
                "type:message budget = a d",
                "type:file = ",
                "thread:b = a b",
                "thread:(prévisionnel) = a b",
                "thread:b -subject:budget = b",
                "family:(النفقات OR room) lang:en = b",
                "unknownword = ",
                "budget unknownword = ",
            })
    void finds(String row) throws IOException {
        String[] sides = row.split(" = ", -1);
        assertThat(corpus.found(folder, sides[0]))
                .as(sides[0])
                .containsExactlyInAnyOrder(sides[1].isEmpty() ? new String[0] : sides[1].split(" ", -1));
    }

    @Test
    void equalOnesComeLatestFirstAndUndatedLast() throws IOException {
        assertThat(corpus.found(folder, "")).containsExactly("c", "b", "a", "d");
    }

    @Test
    void aQuestionIsMetInPartTheWholeFirst() throws IOException {
        assertThat(corpus.found(folder, "when is the public meeting confirmed?").getFirst())
                .isEqualTo("b");
        try (SearchReader reader = SearchReader.open(folder)) {
            Hits hits = reader.search(Corpus.parsed("public budget meeting"), corpus, 10);
            assertThat(hits.total()).isEqualTo(1);
            assertThat(hits.hits())
                    .extracting(Hit::contentNumber)
                    .startsWith(4L)
                    .hasSize(3);
        }
    }

    @Test
    void theLimitBoundsHitsAndNotTheTotal() throws IOException {
        try (SearchReader reader = SearchReader.open(folder)) {
            Hits hits = reader.search(Corpus.parsed("date:2017"), corpus, 2);
            assertThat(hits.total()).isEqualTo(3);
            assertThat(hits.hits()).extracting(Hit::contentNumber).containsExactly(3L, 2L);
            assertThat(reader.search(Corpus.parsed("date:2017"), corpus, 0).total())
                    .isEqualTo(3);
        }
    }
}
