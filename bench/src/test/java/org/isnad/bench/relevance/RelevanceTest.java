package org.isnad.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RelevanceTest {
    private static QuestionSet french() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(RelevanceTest.class.getResourceAsStream("questions-fr.json"), "questions")) {
            return QuestionSet.read("French", in);
        }
    }

    @Test
    void readsQuestionsWithTheirParagraphs() throws IOException {
        QuestionSet set = french();
        assertThat(set.paragraphs()).hasSize(20);
        assertThat(set.questions()).hasSize(41);
        Question first = set.questions().getFirst();
        assertThat(first.text()).isEqualTo("Qui a conçu le pont de Sarlange ?");
        assertThat(set.paragraphs().get(first.paragraph())).contains("Odile Marchenoir");
        assertThat(set.questions()).extracting(Question::heldOut).contains(true, false);
    }

    @Test
    void countsRanks() throws IOException {
        QuestionSet set = new QuestionSet(
                "two", List.of("a", "b"), List.of(new Question("x", 0, true), new Question("y", 1, true)));
        Figures figures = Figures.of(set, List.of(List.of(0), List.of(0, 1)), Figures.Half.BOTH);
        assertThat(figures).isEqualTo(new Figures(2, 0.5, 1.0, 0.75));
        assertThat(Figures.of(set, List.of(List.of(), List.of()), Figures.Half.HELD_OUT)
                        .recallAt10())
                .isZero();
        assertThat(Figures.of(set, List.of(List.of(), List.of()), Figures.Half.DEVELOPMENT)
                        .questions())
                .isZero();
    }

    @Test
    void theProductFindsMostAnswers() throws IOException {
        QuestionSet set = french();
        Figures figures = Figures.of(set, new ProductEngine().answers(set), Figures.Half.BOTH);
        assertThat(figures.recallAt10()).isGreaterThan(0.9);
    }

    @Test
    void printsPeersBesideTheProduct() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new CommandLine(new RelevanceCommand(new PrintStream(out, true, StandardCharsets.UTF_8))).execute();
        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("FrenchAnalyzer", "EnglishAnalyzer", "Isnad");
    }
}
