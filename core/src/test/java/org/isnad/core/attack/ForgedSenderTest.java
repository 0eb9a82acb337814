package org.isnad.core.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.isnad.core.TestSigner;
import org.isnad.core.evidence.Claim;
import org.isnad.core.verdict.Level;
import org.junit.jupiter.api.Test;

/**
 * F22: a forged From under the attacker's own key, which he really published in DNS. Everything verifies; the sender shown
 * is not the signer (EVIDENCE, rule 1). Forbidden: SENDER.
 */
class ForgedSenderTest {
    private static final int ATTACKS = 1_000;
    private static final KeyPair KEYS = TestSigner.rsa(1024, 22);

    /** Who is shown, and under which domain the attacker signs: siblings under a public suffix among them. */
    private record Pair(String victim, String attacker) {
        String shown() {
            return "chief@" + victim;
        }

        String own() {
            return "mallory@" + attacker;
        }
    }

    private static final List<Pair> PAIRS = List.of(
            new Pair("party.fr", "attacker.com"),
            new Pair("party.co.uk", "attacker.co.uk"),
            new Pair("alice.github.io", "mallory.github.io"),
            new Pair("alice.github.io", "github.io"),
            new Pair("party.com", "com"),
            new Pair("party.fr", "party.fr.attacker.com"),
            new Pair("party.fr", "notparty.fr"),
            new Pair("party.blogspot.com", "attacker.blogspot.com"),
            new Pair("party.xn--55qx5d.cn", "attacker.xn--55qx5d.cn"),
            new Pair("192.0.2.1", "192.0.2.2"),
            new Pair("party.example", "attacker.example"));

    /** Values of From that show the victim, or show him beside the attacker, by the name of the trick. */
    private static Map<String, String> tricks(Pair pair) {
        String victim = pair.shown();
        String own = pair.own();
        Map<String, String> from = new LinkedHashMap<>();
        from.put("plain", victim);
        from.put("named", "The Chief <" + victim + ">");
        from.put("two addresses, victim first", victim + ", " + own);
        from.put("two addresses, attacker first", own + ", " + victim);
        from.put("two addresses in brackets", "Chief <" + victim + ">, Me <" + own + ">");
        from.put("group of the victim", "Staff: " + victim + ";");
        from.put("group of both", "Staff: " + own + ", " + victim + ";");
        from.put("group that hides the victim", own + ", Staff: " + victim + ";");
        from.put("semicolon", own + "; " + victim);
        from.put("name is the victim's address", "\"" + victim + "\" <" + own + ">");
        from.put("unquoted name is the address", victim + " <" + own + ">");
        from.put("name holds bracketed address", "\"Chief <" + victim + ">\" <" + own + ">");
        from.put("two brackets", "<" + victim + "> <" + own + ">");
        from.put("two brackets, attacker first", "<" + own + "> <" + victim + ">");
        from.put("brackets then address", "<" + own + "> " + victim);
        from.put("comment is the address", own + " (" + victim + ")");
        from.put("comment before", "(" + victim + ") " + own);
        from.put("comment in brackets", "Chief <" + own + "(" + victim + ")>");
        from.put("comment never closed", victim + " (" + own);
        from.put("encoded name, q", "=?utf-8?q?" + victim.replace("@", "=40") + "?= <" + own + ">");
        from.put("encoded name, b", "=?utf-8?b?" + base64(victim) + "?= <" + own + ">");
        from.put("encoded name with brackets", "=?utf-8?b?" + base64("Chief <" + victim + ">") + "?= <" + own + ">");
        from.put("encoded whole", "=?utf-8?b?" + base64("Chief <" + victim + ">") + "?=");
        from.put("fullwidth at", "=?utf-8?b?" + base64(victim.replace("@", "\uFF20")) + "?= <" + own + ">");
        from.put("right-to-left name", "=?utf-8?b?" + base64("\u202Emoc.ytrap") + "?= <" + own + ">");
        from.put("route through attacker", "<@" + pair.attacker() + ":" + victim + ">");
        from.put("route through victim", "<@" + pair.victim() + ":" + own + ">");
        from.put("quoted local part", "\"" + victim + "\"@" + pair.attacker());
        from.put("percent route", "chief%" + pair.victim() + "@" + pair.attacker());
        from.put("bang route", pair.victim() + "!chief@" + pair.attacker());
        from.put("two at signs", victim + "@" + pair.attacker());
        from.put("two at signs, other way", own + "@" + pair.victim());
        from.put("folded", "Chief\r\n <" + victim + ">");
        from.put("folded into two", own + "\r\n <" + victim + ">");
        from.put("folded with comma", own + ",\r\n\t" + victim);
        from.put("zero byte", victim + "\u0000 <" + own + ">");
        from.put("escape", "\"\\\"" + victim + "\\\"\" <" + own + ">");
        from.put("quote never closed", "\"" + own + " <" + victim + ">");
        from.put("bracket never closed", own + " <" + victim);
        from.put("no address at all", "Chief of Staff");
        from.put("empty", "");
        from.put("encoded word in front of the address", "=?utf-8?b?" + base64(victim + "> ") + "?=" + own);
        from.put("encoded word in the brackets", "Chief <=?utf-8?q?" + victim.replace("@", "=40") + "?=." + own + ">");
        from.put("final dot", victim + ".");
        from.put("two final dots", victim + "..");
        from.put("one label and two dots", "chief@localhost..");
        from.put("upper case", victim.toUpperCase(java.util.Locale.ROOT));
        from.put("blanks in address", "<" + victim.replace("@", " @ ") + ">");
        return from;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void noForgedSenderIsProvedByTheAttackersOwnKey() {
        int attacks = 0;
        Random chance = new Random(2201);
        while (attacks < ATTACKS) {
            for (Pair pair : PAIRS) {
                for (Map.Entry<String, String> trick : tricks(pair).entrySet()) {
                    attacks++;
                    attack(pair, trick.getKey(), trick.getValue(), chance);
                }
                attacks += twoFields(pair, chance);
            }
        }
        assertThat(attacks).isGreaterThanOrEqualTo(ATTACKS);
    }

    private static void attack(Pair pair, String name, String from, Random chance) {
        TestSigner signer = TestSigner.of(pair.attacker(), KEYS);
        Judged judged = Judged.of(signer.sign(Letter.random(chance, from).message()), signer.published());
        judged.doesNotProve(Claim.SENDER, pair + " " + name);
        // The attack works: the signature itself is in order, and proves what it covers for the attacker's domain.
        assertThat(judged.signatures().getFirst().matches())
                .as("%s %s", pair, name)
                .isTrue();
    }

    /** A second From, signed or not, above or below the attacker's own. */
    private static int twoFields(Pair pair, Random chance) {
        TestSigner once = TestSigner.of(pair.attacker(), KEYS);
        TestSigner twice = once.signing("from", "from", "to", "subject", "date", "message-id", "mime-version");
        Letter own = Letter.random(chance, pair.own());
        String second = "From: " + pair.shown() + "\r\n";
        List<String> messages = List.of(
                once.sign(second + own.message()),
                once.sign(own.with(second).message()),
                twice.sign(second + own.message()),
                twice.sign(own.with(second).message()),
                second + once.sign(own.message()),
                "FROM : " + pair.shown() + "\r\n" + once.sign(own.message()));
        for (String message : messages) {
            Judged.of(message, once.published()).doesNotProve(Claim.SENDER, pair + " two From fields");
        }
        return messages.size();
    }

    @Test
    void theSignersOwnAddressIsProved() {
        Random chance = new Random(2202);
        for (String domain : List.of("party.fr", "party.co.uk", "alice.github.io", "xn--55qx5d.party.fr")) {
            TestSigner signer = TestSigner.of(domain, KEYS);
            for (String from : List.of(
                    "chief@" + domain,
                    "The Chief <chief@" + domain + ">",
                    "\"Chief, The\" <chief@" + domain + ">",
                    "\"chief@" + domain + "\" <chief@" + domain + ">",
                    "chief@" + domain + " (The Chief)",
                    "=?utf-8?q?L=27=C3=A9quipe?=\r\n <chief@mail." + domain + ">")) {
                Judged.of(signer.sign(Letter.random(chance, from).message()), signer.published())
                        .isVerified();
            }
        }
    }

    /** An identity below another domain than the signer's is a permanent error (RFC 6376, 3.5), and proves nothing. */
    @Test
    void anIdentityOfTheVictimDoesNotHelp() {
        TestSigner signer = TestSigner.of("attacker.com", KEYS).withTags("i=chief@party.fr;");
        String message =
                signer.sign(Letter.random(new Random(1), "chief@party.fr").message());
        Judged.of(message, signer.published()).doesNotProve(Claim.SENDER, "i= of the victim");
    }

    @Test
    void whatTheForeignSignatureProvesIsSaidOfItsDomainAlone() {
        TestSigner signer = TestSigner.of("attacker.com", KEYS);
        Judged judged = Judged.of(
                signer.sign(Letter.random(new Random(1), "chief@party.fr").message()), signer.published());
        assertThat(judged.level(Claim.CONTENT)).isEqualTo(Level.VERIFIED);
        assertThat(judged.level(Claim.SENDER)).isEqualTo(Level.CONSISTENT);
        assertThat(judged.verdict().evidence())
                .filteredOn(finding -> finding.claim() == Claim.SENDER)
                .flatExtracting(finding -> finding.limits())
                .anyMatch(limit -> limit.key().equals("verdict.limit.not-aligned")
                        && limit.args().equals(List.of("attacker.com", "party.fr")));
    }
}
