package org.isnad.core.dkim.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.isnad.core.TestSigner;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.dkim.Repair;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.dkim.SignedHash;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.junit.jupiter.api.Test;

/** Headers signed byte for byte whose white space a list's software wrote anew. */
class LayoutSearchRepairTest {
    private static final TestSigner SIGNER = TestSigner.of("party.fr", TestSigner.rsa(1024, 77))
            .signing("subject", "from", "to", "cc", "date", "references", "from")
            .canonicalizing("simple/simple");

    private static final String NAMES = "Chief of Staff <chief@party.fr>, desk@paper.example, Second Chief"
            + " <second.chief@party.fr>, third@party.fr, Fourth Person <fourth@party.fr>";

    /** As a mail program folds: after commas, the blank kept before the line end; within a recipient behind it. */
    private static final String AT_BLANKS = "Chief of Staff <chief@party.fr>, desk@paper.example, Second Chief\r\n\t"
            + " <second.chief@party.fr>, third@party.fr, Fourth Person \r\n\t<fourth@party.fr>";

    @Test
    void recipientsOneALineAndExpandedTabsAreUndone() {
        for (String sent : List.of(
                AT_BLANKS.replace("Person \r\n\t", "Person "),
                NAMES.replace(", Second", ",\r\n\tSecond").replace(", Fourth", ",\r\n\tFourth"),
                NAMES.replace(", Second", ",\r\n Second").replace(", Fourth", ",\r\n Fourth"),
                NAMES.replace(", ", ",\r\n\t"),
                NAMES)) {
            HashFacts found = repaired(takenApart(SIGNER.sign(message(sent)))).orElseThrow();
            assertThat(SignedHash.is(found.headerHash(), found.field(), key()))
                    .as(sent)
                    .isTrue();
            assertThat(found.repairs())
                    .extracting(Repair::kind)
                    .contains(Repair.Kind.WHITE_SPACE_REWRITTEN)
                    .doesNotContain(Repair.Kind.FIELD_RESTORED);
        }
    }

    @Test
    void whatWasRewrittenIsNamedToTheByteAndNotCovered() {
        String sent = NAMES.replace(", ", ",\r\n\t");
        HashFacts found = repaired(takenApart(SIGNER.sign(message(sent)))).orElseThrow();
        assertThat(found.coverage().signedFields())
                .extracting(HeaderField::name)
                .containsExactly("Subject");
        assertThat(found.coverage().absentFields()).isEmpty();
        assertThat(found.repairs())
                .contains(
                        Repair.of(Repair.Kind.WHITE_SPACE_REWRITTEN, "Cc", " " + NAMES.replace(", ", ",\u21b5\u21e5")))
                .contains(Repair.of(
                        Repair.Kind.WHITE_SPACE_REWRITTEN, "References", " <1@party.fr>\u21b5\u21e5 <2@party.fr>"));
    }

    @Test
    void anAddressThatWasChangedIsNotFound() {
        String damaged = takenApart(SIGNER.sign(message(NAMES.replace(", ", ",\r\n\t"))));
        assertThat(repaired(damaged)).isPresent();
        assertThat(repaired(damaged.replace("desk@paper", "desk@taper"))).isEmpty();
        assertThat(repaired(damaged.replace("Fourth", "Fifth"))).isEmpty();
        assertThat(repaired(damaged.replace("Subject: budget", "Subject: badget")))
                .isEmpty();
        assertThat(repaired(damaged.replace("        desk@paper.example,\r\n", "")))
                .isEmpty();
    }

    @Test
    void onlyWhiteSpaceIsEverChanged() {
        for (RecipientLines lines : RecipientLines.ALL) {
            for (String value : List.of(
                    " " + NAMES,
                    " undisclosed-recipients:;",
                    " friends: a@x.example, b@x.example;, c@x.example",
                    " \"Doe, John\" <j@x.example>,,\r\n b@x.example,",
                    "",
                    " nobody, a@x.example")) {
                assertThat(lines.apply("To", value).replaceAll("\\s", "")).isEqualTo(value.replaceAll("\\s", ""));
            }
        }
        assertThat(LayoutSearch.withTabs("     a,\r\n         b\r\n                c\r\n d"))
                .isEqualTo(" a,\r\n\t b\r\n\t\tc\r\n d");
    }

    private static String message(String recipients) {
        return "From: Chief <chief@party.fr>\r\nTo: list@lists.example\r\nCc: " + recipients
                + "\r\nSubject: budget of\r\n the year\r\nDate: Mon, 1 May 2017 10:00:00 +0200\r\n"
                + "References: <1@party.fr>\r\n\t <2@party.fr>\r\n\r\nAt ten.\r\n";
    }

    /** As such a list does it: names padded to eight columns, tabs expanded, one recipient a line. */
    private static String takenApart(String signed) {
        String before = signed.substring(0, signed.indexOf("\r\nCc: ") + 2);
        String behind = signed.substring(signed.indexOf("\r\nSubject: "));
        String each = String.join(
                ",\r\n        ",
                Addresses.split(
                        FormerValues.oneLine(signed.substring(before.length() + 4, signed.indexOf("\r\nSubject: ")))));
        return Pattern.compile("(?m)^(From|To|Cc|Date): ")
                .matcher(before + "Cc: " + each + behind)
                .replaceAll(name -> (name.group(1) + ":       ").substring(0, 8))
                .replace("\r\n\t", "\r\n        ");
    }

    private static Optional<HashFacts> repaired(String text) {
        Message message =
                MessageScanner.scan(ArrayOctets.of(text.getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT);
        HashFacts facts = SignatureHasher.facts(message).getFirst();
        assertThat(facts.bodyHashMatches()).isTrue();
        return Repairer.repair(message, facts, List.of(key()), List.of(Clues.none()))
                .map(Repairer.Repaired::facts);
    }

    private static PublicKeyValue key() {
        return Objects.requireNonNull(SIGNER.published().record().publicKey());
    }
}
