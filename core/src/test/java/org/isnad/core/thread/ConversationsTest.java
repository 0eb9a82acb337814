package org.isnad.core.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversationsTest {
    private static Post post(long number, String id, String... ancestors) {
        return new Post(number, id, true, List.of(ancestors), null, "", "", false, "", List.of(), number);
    }

    private static Post subject(long number, String subject, boolean answer, String sender, String recipient) {
        return new Post(
                number, "s" + number, false, List.of(), null, "", subject, answer, sender, List.of(recipient), number);
    }

    private static Post indexed(long number, int children) {
        byte[] bytes = new byte[22 + 5 * children];
        @Nullable
        ChainIndex index =
                ChainIndex.parse(Base64.getEncoder().encodeToString(bytes)).orElseThrow();
        return new Post(number, "i" + number, false, List.of(), index, "", "", false, "", List.of(), number);
    }

    @Test
    void theNearestAncestorThatIsThereIsTheParent() {
        Conversations found = Conversations.of(List.of(post(1, "a"), post(4, "d", "c", "b", "a")));
        assertThat(found.edges()).containsExactly(new Edge(4, 1, Edge.Kind.REFERENCE, 2, false, false));
        assertThat(found.missing())
                .containsExactly(
                        new Missing(4, Missing.Kind.MESSAGE_ID, "c"), new Missing(4, Missing.Kind.MESSAGE_ID, "b"));
    }

    /** Who else at the same host signs a question under the true one's identifier did not get the answer. */
    @Test
    void anAnswerIsPlainOnlyIfItGoesToWhomItAnswers() {
        List<Post> questions = List.of(
                between("q", "", "zoe@host.example", "chief@party.example"),
                between("q", "", "mallory@host.example", "chief@party.example"),
                between("q", "", "chief@party.example", "zoe@host.example"),
                between("q", "", "", "chief@party.example"));
        Post answer = between("a", "q", "chief@party.example", "zoe@host.example");
        assertThat(questions)
                .extracting(question -> Conversations.of(List.of(question, answer))
                        .edges()
                        .getFirst()
                        .plain())
                .containsExactly(true, false, true, false);
    }

    private static Post between(String id, String above, String sender, String recipient) {
        List<String> ancestors = above.isEmpty() ? List.of() : List.of(above);
        return new Post(id.hashCode(), id, true, ancestors, null, "", "", false, sender, List.of(recipient), null);
    }

    @Test
    void circlesAreCutAtTheirEarliestMessage() {
        Conversations found = Conversations.of(
                List.of(post(1, "a", "c"), post(2, "b", "a"), post(3, "c", "b"), post(4, "d", "d"), post(5, "e", "c")));
        assertThat(found.circles()).containsExactly(1L);
        assertThat(found.edges()).extracting(Edge::child).containsExactly(2L, 3L, 5L);
    }

    @Test
    void aLongChainIsLinear() {
        List<Post> chain = LongStream.range(0, 100_000)
                .mapToObj(n -> post(n, "m" + n, "m" + (n + 1) % 100_000))
                .toList();
        Conversations found = Conversations.of(chain);
        assertThat(found.edges()).hasSize(99_999);
    }

    @Test
    void aThreadIndexTellsWhatIsMissing() {
        Conversations found = Conversations.of(List.of(indexed(1, 0), indexed(3, 2)));
        assertThat(found.edges()).containsExactly(new Edge(3, 1, Edge.Kind.THREAD_INDEX, 1, false, false));
        assertThat(found.missing()).extracting(Missing::kind).containsExactly(Missing.Kind.THREAD_INDEX);
        assertThat(ChainIndex.parse("AdQc2DN7rLoS3hgnE/O76rpFzxN/EwAddF4A")
                        .orElseThrow()
                        .depth())
                .isEqualTo(1);
        assertThat(ChainIndex.parse("not an index")).isEmpty();
    }

    @Test
    void aSharedSubjectAloneJoinsNothing() {
        Conversations found = Conversations.of(List.of(
                subject(1, "invoice", false, "a@x", "b@x"),
                subject(2, "invoice", false, "c@x", "a@x"),
                subject(3, "invoice", true, "b@x", "a@x"),
                subject(4, "invoice", true, "b@x", "z@x")));
        assertThat(found.edges()).containsExactly(new Edge(3, 1, Edge.Kind.SUBJECT, 0, false, false));
        assertThat(found.missing()).containsExactly(new Missing(4, Missing.Kind.ANSWER, ""));
    }

    @Test
    void severalContentsUnderOneIdAreSaid() {
        Conversations found = Conversations.of(List.of(post(1, "a"), post(2, "a"), post(3, "c", "a")));
        assertThat(found.edges()).containsExactly(new Edge(3, 1, Edge.Kind.REFERENCE, 0, true, false));
    }
}
