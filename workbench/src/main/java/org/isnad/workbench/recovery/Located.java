package org.isnad.workbench.recovery;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.arc.ArcSet;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.SignatureKind;
import org.isnad.workbench.store.MessageFacts;

/** A signature and where on its message it stands. */
record Located(SignatureKind kind, int position, HashFacts facts) {
    /** Every signature of a message from which a key may follow. */
    static List<Located> on(MessageFacts message) {
        List<Located> all = new ArrayList<>();
        add(all, SignatureKind.DKIM, message.signatures());
        List<ArcSet> sets = message.own().transit().arc().sets();
        add(
                all,
                SignatureKind.ARC_MESSAGE,
                sets.stream().map(ArcSet::messageSignature).toList());
        add(all, SignatureKind.ARC_SEAL, sets.stream().map(ArcSet::seal).toList());
        add(all, SignatureKind.GOOGLE, message.own().transit().google());
        return all;
    }

    /** Whether a key for it would decide the message: what handlers wrote shows less. */
    boolean decides() {
        return kind == SignatureKind.DKIM && facts.bodyHashMatches();
    }

    private static void add(List<Located> all, SignatureKind kind, List<HashFacts> signatures) {
        for (int position = 0; position < signatures.size(); position++) {
            all.add(new Located(kind, position, signatures.get(position)));
        }
    }
}
