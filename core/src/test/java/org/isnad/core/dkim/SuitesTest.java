package org.isnad.core.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.core.SharedData;
import org.isnad.core.dkim.keyfile.KeyFiles;
import org.isnad.core.signature.KeyOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages and expectations of others; where we differ, {@code deviations.tsv} says which section decides. */
class SuitesTest {
    private static final String PLAIN_DNS = "dns/";

    static List<String[]> cases() {
        List<String[]> cases = table("suites.tsv");
        assertThat(cases).hasSizeGreaterThan(20);
        return cases;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void asItsAuthorSaysOrAsTheDeviationsExplain(String file, String author, String why) throws IOException {
        Path path = SharedData.path("dkim/" + file);
        String expected = deviations().getOrDefault(file, author);
        List<DkimResult> results = verify(file, Files.readAllBytes(path));
        String ours = results.stream().map(r -> r.word().word()).collect(Collectors.joining(" "));
        assertThat(ours).as(why).isEqualTo(expected.equals("-") ? "" : expected);
        if (author.contains("pass")) {
            assertThat(results).allMatch(DkimResult::matches);
        }
    }

    @Test
    void everyMessageOfTheSetsIsACase() {
        Set<String> listed = cases().stream().map(c -> c[0]).collect(Collectors.toSet());
        Path root = SharedData.path("dkim");
        for (String set : List.of("rfc", "blaze", "mimekit", "mail-auth/dkim")) {
            assertThat(SharedData.files("dkim/" + set))
                    .map(file -> root.relativize(file).toString())
                    .filteredOn(name -> name.matches(".*\\.(eml|mail|msg|txt)") && !name.contains(PLAIN_DNS))
                    .isNotEmpty()
                    .allMatch(listed::contains);
        }
    }

    @Test
    void everyDeviationIsOne() {
        Map<String, String> author = cases().stream().collect(Collectors.toMap(c -> c[0], c -> c[1]));
        assertThat(deviations())
                .isNotEmpty()
                .allSatisfy(
                        (file, ours) -> assertThat(author.get(file)).isNotNull().isNotEqualTo(ours));
        assertThat(table("deviations.tsv")).allMatch(row -> row.length == 4 && row[2].startsWith("RFC "));
    }

    private static List<DkimResult> verify(String file, byte[] bytes) throws IOException {
        List<KnownKey> keys = new ArrayList<>();
        add(keys, "rfc-keys.zone", resource("rfc-keys.zone"));
        byte[] message = bytes;
        if (file.startsWith("mail-auth/")) {
            String text = new String(bytes, ISO_8859_1);
            int empty = text.indexOf("\n\n");
            keys.clear();
            add(keys, file, text.substring(0, empty).getBytes(ISO_8859_1));
            message = text.substring(empty + 2).getBytes(ISO_8859_1);
        } else if (file.startsWith("blaze/")) {
            for (Path record : SharedData.files("dkim/blaze/dns")) {
                add(keys, record.getFileName().toString(), Files.readAllBytes(record));
            }
        } else if (file.startsWith("mimekit/")) {
            byte[] pem = Files.readAllBytes(SharedData.path("dkim/mimekit/gmail.pub"));
            add(keys, "20120113._domainkey.gmail.com.pub", pem);
        }
        return DkimVerifier.verify(Verified.scan(message), TestKeys.source(keys), Verified.NOW);
    }

    private static void add(List<KnownKey> keys, String name, byte[] content) {
        KeyOrigin origin = TestKeys.known("", KeyOrigin.Kind.DNS).origin();
        KeyFiles.parse(name, content)
                .entries()
                .forEach(e -> keys.add(new KnownKey(e.domain(), e.selector(), e.recordText(), e.record(), origin)));
    }

    private static Map<String, String> deviations() {
        return table("deviations.tsv").stream().collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    private static List<String[]> table(String name) {
        return new String(resource(name), UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t"))
                .toList();
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(SuitesTest.class.getResourceAsStream("/dkim/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
