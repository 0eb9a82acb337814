package org.isnad.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.core.item.ArrayOctets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code golden/NAME.eml} against its outline {@code NAME.txt}, with LF and with CRLF. Where they differ, what came out is
 * written beside the compiled expectation as {@code NAME.actual.txt}.
 */
class GoldenTest {
    static Stream<Path> cases() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(GoldenTest.class.getResource("golden")).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> cases =
                    files.filter(f -> f.toString().endsWith(".eml")).sorted().toList();
            return cases.stream();
        }
    }

    @Test
    void thereAreCases() throws IOException, URISyntaxException {
        assertThat(cases().count()).isGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsItsOutline(Path mail) throws IOException {
        String lines = Files.readString(mail, StandardCharsets.UTF_8);
        check(mail, lines);
        check(mail, lines.replace("\n", "\r\n"));
    }

    private static void check(Path mail, String text) throws IOException {
        Message message = MessageScanner.scan(ArrayOctets.of(text.getBytes(StandardCharsets.UTF_8)), Limits.DEFAULT);
        EveryByte.isCoveredBy(message);
        String name = mail.getFileName().toString().replace(".eml", "");
        Path expected = mail.resolveSibling(name + ".txt");
        String outline = Outline.of(message);
        if (!Files.exists(expected) || !Files.readString(expected).equals(outline)) {
            Files.writeString(mail.resolveSibling(name + ".actual.txt"), outline);
        }
        assertThat(outline).isEqualTo(Files.readString(expected));
    }
}
