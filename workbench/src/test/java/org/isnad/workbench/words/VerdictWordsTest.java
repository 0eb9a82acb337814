package org.isnad.workbench.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.evidence.Claim;
import org.isnad.workbench.text.Language;
import org.junit.jupiter.api.Test;

/** Evidence chooses its sentences by claim, cause and doubt; every one that it may choose is in the catalogue. */
class VerdictWordsTest {
    private static final Pattern KEY = Pattern.compile("\"(verdict(?:\\.[a-z]+(?:-[a-z]+)*)+)\"");

    private final Words words = Words.in(Language.ENGLISH);

    @Test
    void everyKeyWrittenInTheRoomsOfEvidenceHasItsSentence() throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        for (String room : new String[] {"evidence", "verdict"}) {
            try (Stream<Path> sources = Files.walk(core().resolve(room))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    KEY.matcher(Files.readString(source)).results().forEach(found -> keys.add(found.group(1)));
                }
            }
        }
        assertThat(keys).hasSizeGreaterThan(40).allMatch(words::knows);
    }

    @Test
    void everyKeyMadeOfAClaimOrACauseHasItsSentence() {
        for (Claim claim : Claim.values()) {
            assertThat(words.knows("verdict." + low(claim) + ".signed"))
                    .as(low(claim))
                    .isEqualTo(claim != Claim.PLACE_IN_MAILBOX);
            // A place in a thread hangs on two messages: what is not covered of it is said of the one answered.
            assertThat(words.knows("verdict." + low(claim) + ".not-covered"))
                    .as(low(claim))
                    .isEqualTo(claim != Claim.PLACE_IN_THREAD && claim != Claim.PLACE_IN_MAILBOX);
        }
        for (DkimCause cause : DkimCause.values()) {
            assertThat(words.knows("dkim.cause." + low(cause))).as(low(cause)).isTrue();
        }
    }

    private static String low(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The tests run in the module's folder or in the one above. */
    private static Path core() {
        Path sources = Path.of("core/src/main/java/org/isnad/core");
        return Files.isDirectory(sources) ? sources : Path.of("..").resolve(sources);
    }
}
