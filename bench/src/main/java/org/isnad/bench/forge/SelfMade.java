package org.isnad.bench.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A key that the forger made in a victim's name (F21).
 *
 * @param domain of the victim
 * @param selector of the forger's choice
 * @param key known to nobody else
 */
public record SelfMade(String domain, String selector, RsaKey key) {
    /** So many invented messages under it. */
    public List<Letter> letters(int count, Random chance) {
        Signer signer = Signer.careful(domain, selector, key);
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            letters.add(signer.sign(new Letter(
                    List.of(
                            Field.of("From", "chair@" + domain),
                            Field.of("To", Phrases.address(chance)),
                            Field.of("Subject", Phrases.ascii(chance)),
                            Field.of("Date", Phrases.date(chance)),
                            Field.of(
                                    "Message-ID",
                                    "<" + i + "." + Long.toHexString(chance.nextLong()) + "@" + domain + ">"),
                            Field.of("MIME-Version", "1.0"),
                            Field.of("Content-Type", "text/plain; charset=utf-8"),
                            Field.of("Content-Transfer-Encoding", "8bit")),
                    Phrases.paragraph(chance))));
        }
        return letters;
    }
}
