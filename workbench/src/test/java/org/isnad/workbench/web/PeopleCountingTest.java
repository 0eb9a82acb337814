package org.isnad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.isnad.workbench.web.LatestAnswers.Counted;
import org.isnad.workbench.web.desk.DeskFile;
import org.isnad.workbench.web.desk.KeptAnswers.Kept;
import org.isnad.workbench.web.desk.LetterTable;
import org.isnad.workbench.web.desk.LetterTable.Letter;
import org.isnad.workbench.web.desk.LetterTable.Somebody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who wrote to whom in a large case: read once, counted a bounded number of times, remembered within bounds. */
class PeopleCountingTest {
    @TempDir
    Path temp;

    @Test
    void howeverOftenSomebodyAsksWhileLettersAreReadTheyAreCountedSomeDozenTimes() {
        long[] answers = LongStream.rangeClosed(0, 2000)
                .map(page -> PeopleResource.inSteps(500 * page))
                .distinct()
                .toArray();
        assertThat(answers).hasSizeLessThan(90).isSorted();
        assertThat(LongStream.of(answers).sum()).isLessThan(13 * 1_000_000L);
        assertThat(PeopleResource.inSteps(0)).isZero();
        assertThat(PeopleResource.inSteps(7)).isEqualTo(7);
        assertThat(PeopleResource.inSteps(1_000_000)).isBetween(875_000L, 1_000_000L);
    }

    @Test
    void lettersAreHandedOutInPortionsWithoutMissingAny() {
        try (DeskFile desk = DeskFile.open(temp)) {
            LetterTable table = new LetterTable(desk);
            Somebody anna = new Somebody("anna@a.example", "Anna");
            Somebody bert = new Somebody("bert@b.example", "");
            List<Long> messages = List.of(1L, 19_999L, 20_000L, 20_001L, 60_000L);
            for (long message : messages) {
                table.add(List.of(new Letter(message, anna, List.of(bert, anna), "2020-01")), message);
            }
            // Another server beside this one remembers nobody yet.
            new LetterTable(desk).add(List.of(new Letter(70_000, bert, List.of(anna), "2021-01")), 70_000);

            List<Long> handed = new ArrayList<>();
            table.forEach(null, null, (message, _, _, _) -> handed.add(message));
            assertThat(handed).hasSize(11).isSorted().containsAll(messages);
            List<List<Long>> later = new ArrayList<>();
            table.forEach("2020-02", null, (_, sender, recipient, _) -> later.add(List.of(sender, recipient)));
            assertThat(later).containsExactly(List.of(number(table, bert), number(table, anna)));
        }
    }

    private static Long number(LetterTable table, Somebody somebody) {
        Long number = table.number(somebody.address());
        assertThat(number).isNotNull();
        return number == null ? -1 : number;
    }

    @Test
    void theAnswersAskedForLastAreRemembered() {
        LatestAnswers answers = new LatestAnswers();
        String mebi = "x".repeat(1 << 20);
        for (int n = 0; n < 40; n++) {
            answers.put("" + n, new Counted(new Kept(n, mebi), 1));
            assertThat(answers.of("0")).isPresent();
        }
        assertThat(answers.of("1")).isEmpty();
        assertThat(answers.of("39")).isPresent();
        answers.put("0", new Counted(new Kept(40, "short"), 1));
        assertThat(answers.of("0").orElseThrow().answer().sequence()).isEqualTo(40);
    }
}
