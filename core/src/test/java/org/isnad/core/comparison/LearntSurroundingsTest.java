package org.isnad.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** EVIDENCE, rule 9: what counts as a list's own is what stands on at least 20 of its messages. */
class LearntSurroundingsTest {
    private static final String FOOTER = "\n--\nteam list\nhttp://lists.example.org/team\n";
    private static final String BANNER = "External sender.\nBe careful.\n\n";

    @Test
    void aFooterOnTwentyMessagesOfSeveralSendersIsTheLists() {
        assertThat(carries(20, 10, FOOTER, EdgeBlock.Edge.BOTTOM)).isTrue();
        assertThat(carries(19, 10, FOOTER, EdgeBlock.Edge.BOTTOM)).isFalse();
    }

    @Test
    void onePersonsSignatureIsNot() {
        assertThat(carries(300, 1, FOOTER, EdgeBlock.Edge.BOTTOM)).isFalse();
        assertThat(carries(300, 3, FOOTER, EdgeBlock.Edge.BOTTOM)).isFalse();
    }

    @Test
    void aBannerIsKnownByTheSameRule() {
        assertThat(carries(40, 20, BANNER, EdgeBlock.Edge.TOP)).isTrue();
    }

    @Test
    void whatStandsOnBothSidesIsNobodysAddition() {
        LearntSurroundings learnt = new LearntSurroundings();
        for (int i = 0; i < 100; i++) {
            Copies copy = letter(i, 50).text("Text " + i + FOOTER);
            learnt.observe(copy.copy(), copy.text("Other text " + i + FOOTER).copy());
        }
        assertThat(learnt.known().marks()).noneMatch(mark -> mark.place() == KnownSurroundings.Place.BOTTOM);
    }

    @Test
    void aFooterUnderARuleIsKnownFromAllMessagesOfTheList() {
        LearntSurroundings learnt = new LearntSurroundings();
        Copies copy = letter(0, 1).text("Text");
        learnt.observe(copy.copy(), copy.text("Text" + FOOTER).copy());
        assertThat(learnt.wantsLists()).isTrue();
        for (int i = 0; i < 25; i++) {
            learnt.observeMessage(
                    Side.DUMP, letter(i, 25).text("Text " + i + FOOTER).copy());
        }
        assertThat(learnt.known()
                        .carries(
                                Side.DUMP,
                                EdgeBlock.Edge.BOTTOM,
                                Copies.LIST.id(),
                                hash(FOOTER, EdgeBlock.Edge.BOTTOM)))
                .isTrue();
    }

    @Test
    void tagsOfSubjectsAreLearntWithTheirNumbersApart() {
        LearntSurroundings learnt = new LearntSurroundings();
        for (int i = 0; i < 20; i++) {
            Copies copy = letter(i, 20);
            learnt.observe(
                    copy.copy(), copy.subjects("[ticket " + i + "] The budget").copy());
        }
        assertThat(learnt.known().tags(Side.DUMP, Copies.LIST.id(), "[ticket #]"))
                .isTrue();
        assertThat(learnt.known().tags(Side.REFERENCE, Copies.LIST.id(), "[ticket #]"))
                .isFalse();
    }

    private static boolean carries(int messages, int senders, String block, EdgeBlock.Edge edge) {
        LearntSurroundings learnt = new LearntSurroundings();
        IntStream.range(0, messages).forEach(i -> {
            String own = "Text number " + i + " of somebody\nand more of it " + i;
            Copies copy = letter(i, senders).text(own);
            learnt.observe(
                    copy.copy(),
                    copy.text(edge == EdgeBlock.Edge.TOP ? block + own : own + block)
                            .copy());
        });
        return learnt.known().carries(Side.DUMP, edge, Copies.LIST.id(), hash(block, edge));
    }

    private static long hash(String block, EdgeBlock.Edge edge) {
        return EdgeBlock.at(edge, block).getLast().hash();
    }

    private static Copies letter(int number, int senders) {
        return Copies.letter()
                .from("", "sender" + number % senders + "@example.org")
                .list(Copies.LIST);
    }
}
