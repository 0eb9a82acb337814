package org.isnad.workbench.ingest;

import java.util.List;
import org.isnad.core.item.Defect;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.store.Batch;
import org.isnad.workbench.store.ContainerEnd;
import org.isnad.workbench.store.InputFile;
import org.isnad.workbench.store.Judgement;

/** What reaches the committer, in an order in which nothing comes before what it refers to. */
sealed interface Delivery {
    /** Bytes of memory it holds until it is written. */
    int weight();

    /**
     * A batch, with the contents that are too large for its block and the judgements of its messages.
     *
     * @param large written first; closed afterwards
     */
    record Work(Batch batch, List<Large> large, List<Judgement> judgements, List<OfItem> defects, int weight)
            implements Delivery {}

    /** A content with its bytes, wherever they lie. */
    record Large(ItemId content, Payload payload) {}

    /** Defects of one item. */
    record OfItem(long item, List<Defect> defects) {}

    /** A container was read to its end. */
    record End(ContainerEnd end) implements Delivery {
        @Override
        public int weight() {
            return 0;
        }
    }

    /** Custody: a file of the dump with its hash. */
    record Input(InputFile file) implements Delivery {
        @Override
        public int weight() {
            return 0;
        }
    }

    /** Something was wrong with a container. */
    record Wrong(OfItem defects) implements Delivery {
        @Override
        public int weight() {
            return 0;
        }
    }
}
