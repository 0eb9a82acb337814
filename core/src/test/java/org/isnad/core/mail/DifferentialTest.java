package org.isnad.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.james.mime4j.MimeException;
import org.isnad.core.SharedData;
import org.isnad.core.item.ArrayOctets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The number of leaf parts and their decoded bytes, against mime4j. Where the two differ a line in
 * {@code differs-from-mime4j.tsv} says why; a line for messages that no longer differ fails as well.
 */
class DifferentialTest {
    @ParameterizedTest
    @ValueSource(strings = {"edge", "spamassassin", "threads"})
    void agreesWithMime4jBarTheListed(String collection) throws Exception {
        Map<String, String> found = new TreeMap<>();
        for (Path file : SharedData.files("mail/" + collection)) {
            String difference = difference(Files.readAllBytes(file));
            if (!difference.isEmpty()) {
                found.put(collection + "/" + file.getFileName(), difference);
            }
        }
        assertThat(found.keySet())
                .as(() -> String.join("\n", found.values()))
                .isEqualTo(listed(collection).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"driverdev", "usrp", "kasan"})
    void agreesWithMime4jOnWholeLists(String list) throws Exception {
        Map<String, String> found = new TreeMap<>();
        int messages = 0;
        try (ZipFile zip = new ZipFile(SharedData.path("lists/" + list + ".zip").toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory()) {
                    messages++;
                    String difference = difference(zip.getInputStream(entry).readAllBytes());
                    found.merge(entry.getName(), difference, (a, b) -> a + b);
                }
            }
        }
        assertThat(messages).isGreaterThan(700);
        assertThat(found.values()).containsOnly("");
    }

    private static String difference(byte[] bytes) throws IOException, MimeException {
        Message message = MessageScanner.scan(ArrayOctets.of(bytes), Limits.DEFAULT);
        byte[] behindMboxLine = Arrays.copyOfRange(bytes, (int) message.header().start(), bytes.length);
        List<byte[]> ours = Leaves.decoded(message);
        List<byte[]> theirs = Peer.leaves(behindMboxLine);
        if (ours.size() != theirs.size()) {
            return "we have " + ours.size() + " leaves, the peer " + theirs.size();
        }
        for (int i = 0; i < ours.size(); i++) {
            String one = withoutReturns(ours.get(i));
            String other = withoutReturns(theirs.get(i));
            if (!one.equals(other)) {
                return "leaf " + i + ", from " + Arrays.mismatch(one.toCharArray(), other.toCharArray());
            }
        }
        return "";
    }

    private static String withoutReturns(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1).replace("\r", "");
    }

    private static Map<String, String> listed(String collection) throws IOException {
        try (InputStream in = DifferentialTest.class.getResourceAsStream("differs-from-mime4j.tsv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(collection + "/"))
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1], (a, b) -> a, TreeMap::new));
        }
    }
}
