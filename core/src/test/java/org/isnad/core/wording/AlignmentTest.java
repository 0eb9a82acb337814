package org.isnad.core.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTest {
    private static final String LETTER = """
            Dear all,
            > The minutes of the last session were taken by Salma Haddad; she sends them
            > before Friday.
            La réunion aura lieu jeudi à l'ancien cinéma, salle 4.
            وصلت المبالغ المتفق عليها إلى الحساب يوم الخميس، وعددها ١٢ تحويلًا.
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "la reunion aura lieu jeudi a l’ancien cinema | exact",
                "minutes of the last session | exact",
                "taken by Salma Haddad she sends them before Friday | exact",
                "وصلت المبالغ المتفق عليها الي الحساب يوم الخميس وعددها 12 تحويلا | exact",
                "La réunion aura lieu mardi à l'ancien cinéma | =La réunion aura lieu -mardi+jeudi =à l'ancien cinéma",
                "La reunoin aura lieu à l'ancien cinéma | =La -reunoin+réunion =aura lieu +jeudi =à l'ancien cinéma",
                "وصلت المبالغ إلى الحساب | =وصلت المبالغ +المتفق عليها =إلى الحساب",
                "really the minutes of every session | -really =The minutes of -every+the last =session",
            })
    void nearestPassage(String asked, String expected) {
        Wording sought = Wording.of(asked);
        Wording text = Wording.of(LETTER);
        Passage passage = Objects.requireNonNull(new Windows(sought).best(text));
        String told = passage.exact() ? "exact" : told(sought, text, passage);
        assertThat(told).isEqualTo(expected);
    }

    @Test
    void whatIsNotThereHasNoPassage() {
        assertThat(new Windows(Wording.of("nothing at hand")).best(Wording.of(LETTER)))
                .isNull();
        assertThat(new Windows(Wording.of("")).best(Wording.of(LETTER))).isNull();
        assertThat(new Windows(Wording.of("a")).best(Wording.of(""))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "election,elections,true",
        "election,eleciton,true",
        "budget,budgets,true",
        "budget,gadget,false",
        "vote,note,true",
        "the,tha,false",
        "2017,2018,false",
        "q4report,q5report,false",
        "million,billion,true",
        "الانتخابات,الانتخبات,true",
        "وصلت,فصلت,true",
        "من,عن,false",
    })
    void nearWords(String a, String b, boolean near) {
        assertThat(NearWords.near(a, b)).isEqualTo(near);
        assertThat(NearWords.near(b, a)).isEqualTo(near);
    }

    /** A stretch of a long text of few different words, changed here and there, leads back to where it was taken from. */
    @Test
    void aChangedStretchLeadsBack() {
        Random random = new Random(6);
        for (int round = 0; round < 300; round++) {
            List<String> words = words(random, 2_000);
            int from = random.nextInt(1_900);
            List<String> sought = new ArrayList<>(words.subList(from, from + 20 + random.nextInt(20)));
            for (int i = 0; i < 3; i++) {
                int at = 1 + random.nextInt(sought.size() - 2);
                switch (random.nextInt(3)) {
                    case 0 -> sought.remove(at);
                    case 1 -> sought.add(at, "neverseen");
                    default -> sought.set(at, "neverseen");
                }
            }
            Wording asked = Wording.of(String.join(" ", sought));
            Wording text = Wording.of(String.join(" ", words));
            Passage passage = Objects.requireNonNull(new Windows(asked).best(text));
            assertThat(passage.run().start()).isBetween(from - 2, from + 2);
            assertAccount(asked, text, passage);
        }
    }

    /** Whatever is laid along whatever: the edits cover the words looked for and the run, and the counts are theirs. */
    @Test
    void alwaysATrueAccount() {
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            Wording asked = Wording.of(String.join(" ", some(random, 1 + random.nextInt(12))));
            Wording text = Wording.of(String.join(" ", some(random, random.nextInt(60))));
            Passage passage = new Windows(asked).best(text);
            if (passage != null) {
                assertAccount(asked, text, passage);
            }
        }
    }

    private static void assertAccount(Wording asked, Wording text, Passage passage) {
        int left = 0;
        int right = passage.run().start();
        int same = 0;
        for (Edit edit : passage.edits()) {
            assertThat(edit.left().start()).isEqualTo(left);
            assertThat(edit.right().start()).isEqualTo(right);
            left = edit.left().end();
            right = edit.right().end();
            if (edit instanceof Edit.Same) {
                assertThat(asked.same(edit.left(), text, edit.right())).isTrue();
                same += edit.left().length();
            }
        }
        assertThat(left).isEqualTo(asked.size());
        assertThat(right).isEqualTo(passage.run().end());
        assertThat(passage.same()).isEqualTo(same);
        assertThat(passage.same() + passage.near() + passage.missing()).isEqualTo(asked.size());
        assertThat(passage.exact()).isEqualTo(asked.same(asked.all(), text, passage.run()));
    }

    private static List<String> words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + (int) Math.pow(400, random.nextDouble()))
                .toList();
    }

    private static List<String> some(Random random, int count) {
        List<String> known = List.of("one", "two", "three", "election", "elections", "5", "6", "vote", "note", "x");
        return IntStream.range(0, count)
                .mapToObj(i -> known.get(random.nextInt(known.size())))
                .toList();
    }

    private static String told(Wording left, Wording right, Passage passage) {
        return passage.edits().stream()
                .map(edit -> switch (edit) {
                    case Edit.Same same -> "=" + right.written(same.right());
                    case Edit.Removed removed -> "-" + left.written(removed.left());
                    case Edit.Added added -> "+" + right.written(added.right());
                    case Edit.Replaced replaced ->
                        "-" + left.written(replaced.left()) + "+" + right.written(replaced.right());
                })
                .collect(Collectors.joining(" "));
    }
}
