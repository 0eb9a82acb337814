package org.isnad.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.isnad.core.SharedData;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.dkim.KeyRecordParser;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.AddressParser;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Mailbox;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.signature.KeyOrigin;
import org.junit.jupiter.api.Test;

/**
 * Real letters under one published key that signs no Content-Type: so strict a rule 7 that nothing real passed would be as
 * wrong as one that lets a swapped reading pass.
 */
class RealListTest {
    private record Judged(Message message, Verdict verdict) {}

    @Test
    void realLettersReachTheLevelsThatTheirSignaturesCarry() throws IOException {
        List<Judged> matching = judgeMatching();
        assertThat(matching).as("letters with a matching signature").hasSizeGreaterThanOrEqualTo(575);
        Map<Claim, Integer> verified = new EnumMap<>(Claim.class);
        for (Judged judged : matching) {
            judged.verdict().claims().forEach((claim, level) -> {
                if (level == Level.VERIFIED) {
                    verified.merge(claim, 1, Integer::sum);
                }
            });
            List<Mailbox> from = AddressParser.of(
                    judged.message().bytes(), judged.message().all("From").getFirst());
            boolean gmail = from.size() == 1 && from.getFirst().domain().equals("gmail.com");
            assertThat(judged.verdict().claims().get(Claim.SENDER) == Level.VERIFIED)
                    .as("sender %s", from)
                    .isEqualTo(gmail);
        }
        assertThat(verified.get(Claim.SUBJECT)).isEqualTo(matching.size());
        assertThat(verified.get(Claim.STATED_DATE)).isEqualTo(matching.size());
        assertThat(verified.get(Claim.CONTENT)).isBetween(300, matching.size() - 1);
    }

    private static List<Judged> judgeMatching() throws IOException {
        String[] row =
                Files.readAllLines(SharedData.path("dkim/keys.tsv")).get(1).split("\t");
        KeyOrigin origin = new KeyOrigin(KeyOrigin.Kind.ARCHIVE, row[4], null, Instant.EPOCH, null, null);
        KnownKey key = new KnownKey(row[0], row[1], row[2], KeyRecordParser.parse(row[2]), origin);
        List<Judged> matching = new ArrayList<>();
        try (ZipFile zip =
                new ZipFile(SharedData.path("lists/integrity-2019-2021.zip").toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                if (new String(bytes, StandardCharsets.ISO_8859_1).contains(row[1])) {
                    Message message = MessageScanner.scan(ArrayOctets.of(bytes), Limits.DEFAULT);
                    List<DkimResult> results = DkimVerifier.verify(
                            message,
                            (domain, selector) ->
                                    domain.equals(row[0]) && selector.equals(row[1]) ? List.of(key) : List.of(),
                            Instant.EPOCH);
                    if (results.stream().anyMatch(DkimResult::matches)) {
                        matching.add(new Judged(
                                message, VerdictPolicy.judge(Context.of(DisplayFactsReader.read(message), results))));
                    }
                }
            }
        }
        return matching;
    }
}
