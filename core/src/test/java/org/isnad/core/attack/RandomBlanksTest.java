package org.isnad.core.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.List;
import java.util.Random;
import org.isnad.core.TestSigner;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.evidence.Claim;
import org.isnad.core.verdict.Level;
import org.junit.jupiter.api.Test;

/**
 * F25 by chance: bodies of all sorts, nested as it happens, truly signed with Content-Type and without, and then white space put
 * wherever relaxed canonicalization does not see it, and fields that nobody signed. Forbidden: CONTENT, whenever what is shown is
 * not what was shown when it was signed, white space apart.
 */
class RandomBlanksTest {
    private static final int BODIES = 150;
    private static final int CHANGES = 10;
    private static final KeyPair KEYS = TestSigner.rsa(1024, 28);
    private static final TestSigner WHOLE = TestSigner.of("party.fr", KEYS);
    private static final TestSigner OPEN = WHOLE.signing(TestSigner.WITHOUT_CONTENT_TYPE);

    private static final List<String> BOUNDARIES = List.of("b1", "b2", "b3", "--x", "=_mixed 00AB_=", "a  b c");
    private static final List<String> SUBTYPES = List.of("mixed", "alternative", "related", "digest", "report");
    private static final List<String> BLANKS = List.of("  ", "\t", " \t ", "   ");
    private static final List<String> LEAVES = List.of(
            "Content-Type: text/plain\r\n\r\nWe agree.\r\n",
            "Content-Type: text/plain; charset=utf-8;\r\n format=flowed\r\n\r\n> a b\r\n> c \r\nWe do not.\r\n",
            "Content-Type: text/html\r\n\r\n<p>We agree.</p><pre> a  b </pre>\r\n",
            "Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nno=\r\nbody =20\r\n a=\r\n",
            "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\ncGFpZCBub3Ro\r\ncGFp ZCBub3Ro\r\n",
            "Content-Type: application/pdf; name=\"a b.pdf\"\r\nContent-Disposition: attachment\r\n\r\n%PDF 1\r\n",
            "Content-Type: message/rfc822\r\n\r\nFrom: x@y.example\r\nSubject: a b\r\n c\r\n\r\nWe agree.\r\n",
            "Content-Type: message/rfc822\r\n\r\nSubject: a\r\n b\r\n\r\nTo: z@y.example\r\n\r\nWe agree.\r\n",
            "Content-Type: text/plain\r\n\r\nSubject: x\r\nFrom: y\r\n\r\nWe agree.\r\n",
            "\r\nWe agree.\r\n",
            "Content-Type: text/plain (a b); charset=\"utf-8\"\r\nContent-Description: a b\r\n\r\nWe agree.\r\n",
            "Content-Type: text/tab-separated-values\r\n\r\na\t\tb\r\n");
    private static final List<String> UNSIGNED = List.of(
            "",
            "",
            "",
            "",
            "Bcc: judge@court.example\r\n",
            "Content-Disposition: attachment\r\n",
            "Content-Type: text/html\r\n",
            "content-transfer-encoding: base64\r\n",
            "MIME-Version: 2.0\r\n",
            "Subject\u0000: x\r\n");

    private static <T> T one(List<T> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }

    private static String entity(Random chance, int depth) {
        return depth < 3 && chance.nextInt(4) == 0 ? multipart(chance, depth) : one(LEAVES, chance);
    }

    private static String multipart(Random chance, int depth) {
        String boundary = one(BOUNDARIES, chance) + depth;
        StringBuilder text = new StringBuilder(
                "Content-Type: multipart/" + one(SUBTYPES, chance) + "; boundary=\"" + boundary + "\"\r\n\r\n");
        for (int parts = 1 + chance.nextInt(3); parts > 0; parts--) {
            text.append("--").append(boundary).append("\r\n").append(entity(chance, depth + 1));
        }
        return text + "--" + boundary + "--\r\n";
    }

    /** The lines with more white space where there is some, and at their ends. */
    private static String blanked(String text, int often, Random chance) {
        StringBuilder changed = new StringBuilder();
        for (String line : text.split("\r\n", -1)) {
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                boolean blank = (c == ' ' || c == '\t') && chance.nextInt(often) == 0;
                changed.append(blank ? one(BLANKS, chance) : String.valueOf(c));
            }
            changed.append(chance.nextInt(often) == 0 ? one(BLANKS, chance) : "")
                    .append("\r\n");
        }
        return changed.substring(0, changed.length() - 2);
    }

    private static String changed(String signed, Random chance) {
        int often = 1 + chance.nextInt(8);
        int body = signed.indexOf("\r\n\r\n") + 4;
        String header = signed.substring(0, body - 2);
        int type = header.indexOf("\r\nContent-Type:") + 2;
        String declared = header.substring(type);
        String folded = chance.nextInt(3) == 0 ? declared.replaceFirst(" (?=[^ ]*\r\n)", "\r\n\t") : declared;
        String blank = blanked(folded.strip(), often, chance).stripTrailing() + "\r\n";
        return one(UNSIGNED, chance) + header.substring(0, type) + blank + "\r\n"
                + blanked(signed.substring(body), often, chance);
    }

    private static String shown(String message) {
        return String.join("\n", Shown.of(message).lines()).replaceAll("[ \t\r\n]+", "");
    }

    @Test
    void blanksThatNobodySignedChangeNothingThatIsProved() {
        Random chance = new Random(2801);
        int proved = 0;
        int otherwise = 0;
        for (int i = 0; i < BODIES; i++) {
            String mime = multipart(chance, 0);
            int body = mime.indexOf("\r\n\r\n") + 2;
            Letter letter = Letter.random(chance, "chief@party.fr")
                    .with(mime.substring(0, body))
                    .withBody(mime.substring(body + 2));
            String signed = (chance.nextBoolean() ? WHOLE : OPEN).sign(letter.message());
            String shown = shown(signed);
            for (int change = 0; change < CHANGES; change++) {
                String attack = changed(signed, chance);
                Judged judged = Judged.of(attack, WHOLE.published());
                boolean matches = judged.signatures().stream().anyMatch(DkimResult::matches);
                boolean isProved = judged.level(Claim.CONTENT).compareTo(Level.CONSISTENT) < 0;
                proved += isProved ? 1 : 0;
                if (matches && !shown(attack).equals(shown)) {
                    otherwise++;
                    judged.doesNotProve(Claim.CONTENT, "blanks in\n" + signed);
                }
            }
        }
        assertThat(proved).isGreaterThan(BODIES / 2);
        assertThat(otherwise).isGreaterThan(BODIES);
    }
}
