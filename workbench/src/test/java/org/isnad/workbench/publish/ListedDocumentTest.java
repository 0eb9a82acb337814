package org.isnad.workbench.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.store.CarrierRow;
import org.isnad.workbench.store.DocumentRow;
import org.isnad.workbench.store.StoredDocument;
import org.junit.jupiter.api.Test;

class ListedDocumentTest {
    private static final ItemId SOME = new ItemId(1, 2, 3, 4);

    private static ListedDocument carried(Level attachments, boolean direct) {
        var row = new DocumentRow(1, 1, "docx", null, null, null, null, "", "", null, null);
        var stored = new StoredDocument(row, SOME, 10, new Locator("a"), "a");
        var carrier = new CarrierRow(2, SOME, new Locator("b"), 1, null, attachments, direct);
        return new ListedDocument(stored, null, List.of(carrier), Set.of());
    }

    @Test
    void isAsSentWhatASignatureCoversAndNothingElse() {
        assertThat(carried(Level.VERIFIED, true).asSent()).isEqualTo(Level.VERIFIED);
        assertThat(carried(Level.VERIFIED, false).asSent()).as("in an archive").isEqualTo(Level.UNDECIDED);
        for (Level level : List.of(Level.CORROBORATED, Level.CONSISTENT, Level.UNDECIDED, Level.SUSPICIOUS)) {
            assertThat(carried(level, true).asSent()).as(level.name()).isEqualTo(Level.UNDECIDED);
        }
    }
}
