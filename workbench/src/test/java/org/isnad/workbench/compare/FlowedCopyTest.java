package org.isnad.workbench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.isnad.core.comparison.Aspect;
import org.isnad.core.comparison.Cause;
import org.isnad.core.comparison.CopyComparer;
import org.isnad.core.comparison.Finding;
import org.isnad.core.comparison.Outcome;
import org.isnad.core.comparison.Surroundings;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Octets;
import org.junit.jupiter.api.Test;

/** Blanks at line ends are transport's, but in flowed text (RFC 3676) they change where a paragraph ends. */
class FlowedCopyTest {
    private static final String LINES = """
            > We shall pay the invoice
            > > as we have promised
            > on Monday.
            Then let us meet in the small room
            > Bring the list.
            """;

    @Test
    void linesThatFlowOtherwiseAreUnclear() {
        Finding blanks = content(LINES, LINES.replace("invoice\n", "invoice \n"));
        assertThat(blanks.causes()).contains(Cause.LINES_FLOWED);
        assertThat(blanks.outcome()).isEqualTo(Outcome.UNCLEAR);

        Finding joined = content("> a b c\n> > d e f\n> > > g h i\n", "> a b c\n> > d e f \n> > > g h i\n");
        assertThat(joined.causes()).contains(Cause.LINES_FLOWED);
        assertThat(joined.outcome()).isEqualTo(Outcome.UNCLEAR);
    }

    @Test
    void aChangedWordStaysOneHoweverTheLinesFlow() {
        assertThat(content("> a b c\n> > d e f\n> > > g h i\n", "> a b c\n> > d e f \n> > > g h j\n")
                        .outcome())
                .isEqualTo(Outcome.DIFFERS);
        assertThat(content(LINES, LINES.replace("Monday", "Friday ")).outcome()).isEqualTo(Outcome.DIFFERS);
    }

    @Test
    void whatIsNotFlowedIsReadAsBefore() {
        assertThat(CopyReader.read(message(LINES, "")).plain().lines())
                .isEqualTo(CopyReader.read(message(LINES, "")).plain().text());
    }

    private static Finding content(String reference, String dump) {
        String flowed = "; format=flowed";
        return CopyComparer.compare(
                        CopyReader.read(message(reference, flowed)),
                        CopyReader.read(message(dump, flowed)),
                        Surroundings.NONE,
                        false)
                .finding(Aspect.CONTENT);
    }

    private static Octets message(String text, String parameters) {
        String message = "From: a@example.org\nSubject: s\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8"
                + parameters + "\n\n" + text;
        return ArrayOctets.of(message.getBytes(StandardCharsets.UTF_8));
    }
}
