package org.isnad.workbench.publish;

import java.util.List;
import java.util.Map;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.endtoend.EndToEndResult;
import org.isnad.core.evidence.Transit;
import org.isnad.core.exposure.ActiveContent;
import org.isnad.core.item.Defect;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;
import org.isnad.core.verdict.Verdict;
import org.isnad.workbench.judge.OtherVersion;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.text.MessageText;

/**
 * Everything the product can say of one message.
 *
 * @param message as the catalog has it
 * @param places everywhere it was found, the canonical place first
 * @param parts what is attached to it, at its canonical place
 * @param acting those of the parts, by number of item, that act when they are opened
 * @param parsed its bytes, read
 * @param text what a reader reads
 * @param verdict the levels, with all evidence
 * @param signatures the results of its signatures, top to bottom
 * @param layers the results of its S/MIME and OpenPGP signatures
 * @param transit what handlers wrote on it, with the keys known now
 * @param versions other contents under the same Message-ID (EVIDENCE, rule 14)
 * @param defects met on reading
 */
public record Dossier(
        StoredMessage message,
        List<ItemRow> places,
        List<ItemRow> parts,
        Map<Long, ActiveContent> acting,
        Message parsed,
        MessageText text,
        Verdict verdict,
        List<DkimResult> signatures,
        List<EndToEndResult> layers,
        Transit transit,
        List<OtherVersion> versions,
        List<Defect> defects) {
    public Dossier {
        places = List.copyOf(places);
        parts = List.copyOf(parts);
        acting = Map.copyOf(acting);
        signatures = List.copyOf(signatures);
        layers = List.copyOf(layers);
        versions = List.copyOf(versions);
        defects = List.copyOf(defects);
    }

    /** The numbers, from 1, of the signatures that match and sign this very occurrence of a field. */
    List<Integer> signersOf(HeaderField field) {
        List<Integer> signers = new java.util.ArrayList<>();
        for (int i = 0; i < signatures.size(); i++) {
            DkimResult result = signatures.get(i);
            if (result.headerMatches() && result.facts().coverage().signs(field)) {
                signers.add(i + 1);
            }
        }
        return signers;
    }

    /** Whether any signature matches, over header and body. */
    boolean anyMatch() {
        return signatures.stream().anyMatch(DkimResult::matches);
    }
}
