package org.isnad.core.evidence.signals;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Signal;
import org.isnad.core.evidence.Strength;
import org.isnad.core.evidence.signals.SignedClaims.Speaker;

/**
 * X-Google-DKIM-Signature for what it is: a mark of Google's own hosts, in the name of {@code 1e100.net}, whose meaning
 * nobody has published. Where it matches, the signed parts are as such a host had them; of the sender it says nothing.
 * One that does not match is passed over: it is made for Google's use, and changes on the way are expected.
 */
public final class GoogleMarkSignal implements Signal {
    /** In another name it is a mark of whoever has that name, and no field of his. */
    private static final String HOSTS = "1e100.net";

    @Override
    public String name() {
        return "x-google-dkim";
    }

    @Override
    public List<Evidence> examine(Context context) {
        List<Evidence> evidence = new ArrayList<>();
        int place = 1;
        for (DkimResult mark : context.transit().google()) {
            if (mark.headerMatches() && mark.facts().field().domain().equals(HOSTS)) {
                Ceiling ceiling = Ceiling.of(mark).lower(Strength.INDEPENDENT, "verdict.limit.google-mark");
                evidence.addAll(
                        new SignedClaims(name(), name() + "#" + place, context.facts(), mark, ceiling, Speaker.HANDLER)
                                .evidence());
            }
            place++;
        }
        return evidence;
    }
}
