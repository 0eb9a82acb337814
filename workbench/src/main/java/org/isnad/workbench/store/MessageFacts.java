package org.isnad.workbench.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.endtoend.EndToEndResult;
import org.isnad.core.evidence.DisplayFacts;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.TransitFacts;
import org.isnad.core.evidence.Versions;
import org.isnad.core.item.ItemId;

/**
 * All that is needed to judge a message without its bytes.
 *
 * @param number of its content, see {@link Claim}
 * @param content SHA-256 of its bytes
 * @param display what is displayed
 * @param signatures the hash facts of each signature, top to bottom
 * @param transit what handlers wrote on it
 * @param versions other contents under its Message-ID, as the last comparison left them
 * @param repaired by place among the signatures, the facts over what was signed, where a search found it
 * @param noticed what the second pass found
 * @param layers what its S/MIME and OpenPGP signatures came to
 * @param quotes messages that quote it, with what is needed to judge them
 * @param answered the message that it plainly answers, if it is signed and that one is in the case
 * @param lent signatures of other contents under its Message-ID, on its bytes
 */
public record MessageFacts(
        long number,
        ItemId content,
        DisplayFacts display,
        List<HashFacts> signatures,
        TransitFacts transit,
        Versions versions,
        Map<Integer, HashFacts> repaired,
        List<Evidence> noticed,
        List<EndToEndResult> layers,
        List<QuoteFacts> quotes,
        Optional<AnsweredFacts> answered,
        List<LentFacts> lent) {
    public MessageFacts {
        signatures = List.copyOf(signatures);
        repaired = Map.copyOf(repaired);
        noticed = List.copyOf(noticed);
        layers = List.copyOf(layers);
        quotes = List.copyOf(quotes);
        lent = List.copyOf(lent);
    }

    /** Of a message at which no second pass has looked. */
    public MessageFacts(
            long number,
            ItemId content,
            DisplayFacts display,
            List<HashFacts> signatures,
            TransitFacts transit,
            Versions versions) {
        this(
                number,
                content,
                display,
                signatures,
                transit,
                versions,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    /** With other results of the signatures over its content. */
    public MessageFacts with(List<EndToEndResult> results) {
        return new MessageFacts(
                number,
                content,
                display,
                signatures,
                transit,
                versions,
                repaired,
                noticed,
                results,
                quotes,
                answered,
                lent);
    }

    /** As if only these quoted it. */
    public MessageFacts quotedBy(List<QuoteFacts> some) {
        return new MessageFacts(
                number,
                content,
                display,
                signatures,
                transit,
                versions,
                repaired,
                noticed,
                layers,
                some,
                answered,
                lent);
    }
}
