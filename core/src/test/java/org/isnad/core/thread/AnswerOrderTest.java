package org.isnad.core.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerOrderTest {
    private static final long DAY = 86_400;
    private static final long THEN = 1_500_000_000L;

    private static Post post(long number, @Nullable Long date, String... ancestors) {
        return new Post(
                number, "m" + number, true, List.of(ancestors), null, "", "", false, "a@a.example", List.of(), date);
    }

    private static List<AnswerOrder.Early> among(Post... posts) {
        List<Post> all = List.of(posts);
        return AnswerOrder.among(all, Conversations.of(all).edges());
    }

    @Test
    void anAnswerIsNotOlderThanWhatItAnswers() {
        assertThat(among(post(1, THEN), post(2, THEN - 3 * DAY, "m1")))
                .containsExactly(new AnswerOrder.Early(2, THEN - 3 * DAY, THEN));
        assertThat(among(post(1, THEN), post(2, THEN + DAY, "m1"))).isEmpty();
        assertThat(among(post(1, THEN), post(2, THEN - DAY, "m1"))).isEmpty();
    }

    @Test
    void whatIsNotNamedOrNotDatedSaysNothing() {
        assertThat(among(post(1, THEN), post(2, null, "m1"))).isEmpty();
        assertThat(among(post(1, null), post(2, THEN, "m1"))).isEmpty();
        assertThat(among(post(1, THEN), post(2, THEN - 3 * DAY, "gone", "m1"))).isEmpty();
        assertThat(among(post(1, THEN), post(2, THEN - 3 * DAY))).isEmpty();
    }
}
