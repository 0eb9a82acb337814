package org.isnad.workbench.publish;

import java.util.List;
import java.util.Map;
import org.isnad.workbench.store.Arrived;
import org.isnad.workbench.store.CauseLine;
import org.isnad.workbench.store.CompromiseWindow;
import org.isnad.workbench.store.ContainerAccount;
import org.isnad.workbench.store.CorroboratedInPart;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.OtherSignatures;
import org.isnad.workbench.store.Summary;
import org.isnad.workbench.store.WantedKey;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of a case, as values.
 *
 * @param summary all counts
 * @param otherSignatures S/MIME and OpenPGP signatures
 * @param containers each with its account, ordered by locator
 * @param notEmitted failed and skipped items with their reasons, the first of them
 * @param causes why signatures are not a plain match, by domain, selector and year
 * @param wanted keys that are missing or vouched for by nobody, those that would decide most first
 * @param documents how many documents were read, by family; what could not be read under an empty one
 * @param inPart what quotes corroborate
 * @param omissions what the copy says that it lacks; null where the report is restricted, for absences are the whole copy's
 * @param windows statements about times in which accounts may have been in other hands, withdrawals included
 * @param arrived where it is restricted to what came after an acquisition, how much of that is new; else null
 */
public record CaseReport(
        Summary summary,
        OtherSignatures otherSignatures,
        List<ContainerAccount> containers,
        List<ItemRow> notEmitted,
        List<CauseLine> causes,
        List<WantedKey> wanted,
        List<Map.Entry<String, Long>> documents,
        CorroboratedInPart inPart,
        @Nullable Omissions omissions,
        List<CompromiseWindow> windows,
        @Nullable Arrived arrived) {
    public CaseReport {
        containers = List.copyOf(containers);
        notEmitted = List.copyOf(notEmitted);
        causes = List.copyOf(causes);
        wanted = List.copyOf(wanted);
        documents = List.copyOf(documents);
        windows = List.copyOf(windows);
    }
}
