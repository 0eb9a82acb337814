package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.workbench.store.ContainerAccount;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.Summary;
import org.isnad.workbench.store.WantedKey;

/**
 * What a report says of a case, as values.
 *
 * @param summary all counts
 * @param containers each with its account, ordered by locator
 * @param notEmitted failed and skipped items with their reasons, the first of them
 * @param wanted keys that are missing, those that would decide most first
 */
public record CaseReport(
        Summary summary, List<ContainerAccount> containers, List<ItemRow> notEmitted, List<WantedKey> wanted) {
    public CaseReport {
        containers = List.copyOf(containers);
        notEmitted = List.copyOf(notEmitted);
        wanted = List.copyOf(wanted);
    }
}
