package org.isnad.core.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.isnad.core.TestSigner;
import org.isnad.core.evidence.Claim;
import org.junit.jupiter.api.Test;

/**
 * F25 with blanks: a real signature that covers everything, Content-Type too, and then white space more or less, which relaxed
 * canonicalization does not see (EVIDENCE, rules 6 and 7). Servers make boundaries that hold a blank; one more, and the line is
 * no delimiter. Forbidden: CONTENT, whenever the reading is another one.
 */
class BlanksThatSpeakTest {
    private static final KeyPair KEYS = TestSigner.rsa(1024, 27);
    private static final TestSigner SIGNER = TestSigner.of("party.fr", KEYS);
    private static final int SEEDS = 60;

    private record Attack(String name, String message) {}

    private static String part(String boundary, String type, String text) {
        return "--" + boundary + "\r\nContent-Type: " + type + "\r\n\r\n" + text;
    }

    private static Letter mixed(Random chance, String boundary, String body) {
        return Letter.random(chance, "chief@party.fr")
                .with("Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n")
                .withBody(body);
    }

    @Test
    void aDelimiterThatOneBlankHidesLeavesTheReadingOpen() {
        Random chance = new Random(2701);
        int shownOtherwise = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            String outer = "=_mixed " + Integer.toHexString(chance.nextInt()) + "_=";
            String inner = "=_alternative " + Integer.toHexString(chance.nextInt()) + "_=";
            String text = Letter.text(chance);
            String nested = "--" + outer + "\r\nContent-Type: multipart/alternative;\r\n boundary=\"" + inner
                    + "\"\r\n\r\n" + part(inner, "text/plain", text)
                    + part(inner, "text/html", "<p>" + text + "</p>\r\n")
                    + "--" + inner + "--\r\n";
            String body = nested + part(outer, "text/plain", Letter.text(chance))
                    + part(outer, "text/plain; name=annex.txt", Letter.text(chance)) + "--" + outer + "--\r\n";
            String signed = SIGNER.sign(mixed(chance, outer, body).message());
            Judged.of(signed, SIGNER.published()).isVerified();
            Shown shown = Shown.of(signed);
            for (Attack attack : hidden(signed, outer, inner)) {
                Judged judged = Judged.of(attack.message, SIGNER.published());
                assertThat(judged.signatures().getFirst().matches())
                        .as(attack.name)
                        .isTrue();
                if (!Shown.of(attack.message).equals(shown)) {
                    shownOtherwise++;
                    judged.doesNotProve(Claim.CONTENT, attack.name);
                    judged.doesNotProve(Claim.ATTACHMENTS, attack.name);
                }
            }
        }
        assertThat(shownOtherwise).isGreaterThanOrEqualTo(SEEDS * 7);
    }

    private static List<Attack> hidden(String signed, String outer, String inner) {
        List<Attack> attacks = new ArrayList<>();
        for (String boundary : List.of(outer, inner)) {
            String line = "\r\n--" + boundary;
            for (String wide : List.of(boundary.replace(" ", "  "), boundary.replace(" ", "\t"))) {
                int first = signed.indexOf(line);
                int second = signed.indexOf(line, first + 1);
                attacks.add(new Attack("first delimiter", replaced(signed, first, line, "\r\n--" + wide)));
                attacks.add(new Attack("second delimiter", replaced(signed, second, line, "\r\n--" + wide)));
                attacks.add(new Attack("last delimiter", signed.replace(line + "--", "\r\n--" + wide + "--")));
                attacks.add(new Attack("every delimiter", signed.replace(line, "\r\n--" + wide)));
                attacks.add(new Attack("declaration", signed.replace("\"" + boundary, "\"" + wide)));
            }
        }
        attacks.add(
                new Attack("declaration, folded", signed.replace("\"" + outer, "\"" + outer.replace(" ", "\r\n\t"))));
        return attacks;
    }

    private static String replaced(String text, int at, String old, String other) {
        return text.substring(0, at) + other + text.substring(at + old.length());
    }

    /** Both, declaration and delimiters: nothing else is read. */
    @Test
    void blanksThatChangeNothingAreNoDoubt() {
        Random chance = new Random(2702);
        String body = part("=_a b", "text/plain", Letter.text(chance)) + "--=_a b--\r\n";
        String signed = SIGNER.sign(mixed(chance, "=_a b", body).message());
        Judged.of(signed.replace("=_a b", "=_a   b"), SIGNER.published()).isVerified();
        Judged.of(signed.replace("--=_a b--\r\n", "--=_a b--  \t\r\n"), SIGNER.published())
                .isVerified();
    }

    /** A file in the middle of a text is shown as one, and its blanks are digits. */
    @Test
    void aFileThatStandsUuencodedInATextIsNotReadForCertain() {
        Random chance = new Random(2704);
        String block = "begin 644 note.txt\r\n,=&\\V;B\\  !P86ED\r\n`\r\nend\r\n";
        for (String text : List.of(block, Letter.text(chance) + block + Letter.text(chance))) {
            String whole = SIGNER.sign(
                    Letter.random(chance, "chief@party.fr").withBody(text).message());
            String inPart = SIGNER.sign(mixed(chance, "b1", part("b1", "text/plain", text) + "--b1--\r\n")
                    .message());
            for (String signed : List.of(whole, inPart)) {
                for (String message :
                        List.of(signed, signed.replace("  !", " !"), signed.replace("begin 644", "begin  644"))) {
                    Judged judged = Judged.of(message, SIGNER.published());
                    assertThat(judged.signatures().getFirst().matches()).isTrue();
                    judged.doesNotProve(Claim.CONTENT, "uuencoded");
                    judged.doesNotProve(Claim.ATTACHMENTS, "uuencoded");
                }
            }
        }
        String prose = SIGNER.sign(Letter.random(chance, "chief@party.fr")
                .withBody("We can\r\nbegin at nine.\r\nbegin 2 weeks later.\r\n")
                .message());
        Judged.of(prose, SIGNER.published()).isVerified();
    }

    /** A figure moves into another column with a tab, where it was paid and not owed. */
    @Test
    void aTableOfTabsIsNotReadForCertain() {
        Random chance = new Random(2703);
        for (String type : List.of(
                "text/tab-separated-values", "text/plain; name=accounts.tsv", "application/octet-stream; name=a.TAB")) {
            String table = "name\towed\tpaid\r\nJones\t\t500\r\n";
            String body = part("b1", "text/plain", Letter.text(chance)) + part("b1", type, table) + "--b1--\r\n";
            String signed = SIGNER.sign(mixed(chance, "b1", body).message());
            for (String message : List.of(signed, signed.replace("\t\t500", "\t500"))) {
                Judged judged = Judged.of(message, SIGNER.published());
                assertThat(judged.signatures().getFirst().matches()).isTrue();
                judged.doesNotProve(Claim.ATTACHMENTS, type);
            }
        }
    }

    /** The same in a plain text whose columns blanks hold apart. */
    @Test
    void aFigureMovedToAnotherColumnOfATextIsNotProved() {
        Random chance = new Random(2705);
        for (String table : List.of(
                "Name          Paid    Owed\r\nJones          500\r\n",
                "Paid    Owed\r\n----    ----\r\n 500\r\n",
                "name\tpaid\towed\r\nJones\t500\r\n")) {
            for (boolean alone : new boolean[] {true, false}) {
                String text = Letter.text(chance) + table;
                String signed = SIGNER.sign((alone
                                ? Letter.random(chance, "chief@party.fr").withBody(text)
                                : mixed(chance, "b1", part("b1", "text/plain", text) + "--b1--\r\n"))
                        .message());
                String moved = signed.replaceFirst("[ \t]+500", "\t\t               500");
                Judged judged = Judged.of(moved, SIGNER.published());
                assertThat(judged.signatures().getFirst().matches()).isTrue();
                judged.doesNotProve(Claim.CONTENT, table);
            }
        }
    }

    /** A label and its value belong together; a sentence's end is no column; to code blanks mean nothing. */
    @Test
    void blanksThatAreNoColumnsAreNoDoubt() {
        Random chance = new Random(2706);
        for (String text : List.of(
                "Phone:     0123\r\nFax:       0124\r\n",
                "We agree.  So be it.\r\nYes.  No.\r\n",
                "    We begin\r\n    here, and\r\n",
                "> a    b    c\r\n> d    e    f\r\n",
                "See:\r\n@@ -1 +1 @@\r\n-int a;     b   c\r\n+int b;     c   d\r\n")) {
            Judged.of(
                            SIGNER.sign(Letter.random(chance, "chief@party.fr")
                                    .withBody(text)
                                    .message()),
                            SIGNER.published())
                    .isVerified();
        }
        TestSigner simple = SIGNER.canonicalizing("relaxed/simple");
        String table = "Name          Paid    Owed\r\nJones          500\r\n";
        Judged.of(
                        simple.sign(Letter.random(chance, "chief@party.fr")
                                .withBody(table)
                                .message()),
                        simple.published())
                .isVerified();
    }
}
