package org.isnad.core.evidence.traces;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Maker;
import org.isnad.core.item.Phrase;

/**
 * What a program says of itself against what it always writes. Gateways and lists take fields away and write boundaries anew;
 * a rule therefore speaks only where both sides of the contradiction are there, and carries little.
 */
final class ClientTrace implements ReadTrace {
    @Override
    public String name() {
        return "client";
    }

    @Override
    public List<Evidence> examine(Reading reading) {
        ClientMarks marks = ClientMarks.of(reading);
        List<Evidence> evidence = new ArrayList<>();
        for (ClientRule rule : ClientRules.ALL) {
            if (rule.client().test(marks) && rule.broken().test(marks)) {
                Clue clue = new Clue(
                        name(),
                        Claim.SENDER,
                        Set.of(Maker.AUTHOR_CLIENT),
                        reading.spans("User-Agent", "X-Mailer", "Message-ID", "MIME-Version", "Content-Type"));
                Phrase phrase = Phrase.of("trace.client." + rule.key(), marks.client());
                evidence.add(rule.rare() && !reading.isListed() ? clue.slight(phrase) : clue.neutral(phrase));
            }
        }
        return evidence;
    }
}
