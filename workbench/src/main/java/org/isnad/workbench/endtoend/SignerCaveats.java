package org.isnad.workbench.endtoend;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.endtoend.Signer;
import org.isnad.core.item.Phrase;
import org.isnad.core.signature.Caveat;
import org.jspecify.annotations.Nullable;

/** What has to be known beside a signature that matches (EVIDENCE, rule 15): digests, key lengths, validity. */
final class SignerCaveats {
    private static final int LEAST_RSA_BITS = 1024;

    private SignerCaveats() {}

    /**
     * @param digest as its standard names it, for instance {@code SHA-256}
     * @param rsaBits 0 where the key is no RSA key
     * @param claimed when it says that it was made
     * @param now the moment at which expiry is judged
     */
    static List<Caveat> of(String digest, int rsaBits, Signer signer, @Nullable Instant claimed, Instant now) {
        List<Caveat> caveats = new ArrayList<>();
        String bare = digest.replace("-", "").toUpperCase(java.util.Locale.ROOT);
        if (bare.equals("SHA1")) {
            caveats.add(new Caveat(Caveat.Kind.RSA_SHA1, Phrase.of("endtoend.caveat.sha1")));
        } else if (bare.startsWith("MD") || bare.startsWith("RIPEMD128")) {
            caveats.add(new Caveat(Caveat.Kind.WEAK_DIGEST, Phrase.of("endtoend.caveat.digest", digest)));
        }
        if (rsaBits > 0 && rsaBits < LEAST_RSA_BITS) {
            caveats.add(new Caveat(Caveat.Kind.SHORT_KEY, Phrase.of("endtoend.caveat.short", rsaBits)));
        }
        if (claimed == null) {
            if (!signer.isValidAt(now)) {
                caveats.add(new Caveat(Caveat.Kind.EXPIRED, Phrase.of("endtoend.caveat.no-time")));
            }
        } else if (!signer.isValidAt(claimed)) {
            caveats.add(new Caveat(Caveat.Kind.EXPIRED, Phrase.of("endtoend.caveat.outside", claimed)));
        } else if (!signer.isValidAt(now)) {
            caveats.add(new Caveat(Caveat.Kind.EXPIRED, Phrase.of("endtoend.caveat.expired", claimed)));
        }
        return caveats;
    }
}
