package org.isnad.workbench.store;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Maker;
import org.isnad.core.evidence.Strength;

/** How evidence that the second pass found is written within {@link FactsCodec}. Enums by ordinal. */
final class EvidenceCodec {
    private EvidenceCodec() {}

    static void evidence(CodecOutput out, Evidence evidence) {
        out.string(evidence.signal())
                .string(evidence.witness())
                .number(Codes.of(evidence.claim()))
                .number(Codes.of(evidence.bearing()))
                .number(Codes.of(evidence.strength()));
        ValueCodec.phrase(out, evidence.phrase());
        ValueCodec.phrases(out, evidence.limits());
        out.list(evidence.spans(), ValueCodec::span)
                .list(List.copyOf(evidence.makers()), (o, maker) -> o.number(Codes.of(maker)));
        ValueCodec.phrases(out, evidence.excluded());
    }

    static Evidence evidence(CodecInput in) {
        return new Evidence(
                in.string(),
                in.string(),
                in.constant(Claim.values()),
                in.constant(Bearing.values()),
                in.constant(Strength.values()),
                ValueCodec.phrase(in),
                ValueCodec.phrases(in),
                in.list(ValueCodec::span),
                makers(in.list(i -> i.constant(Maker.values()))),
                ValueCodec.phrases(in));
    }

    private static Set<Maker> makers(List<Maker> read) {
        return read.isEmpty() ? Set.of() : EnumSet.copyOf(read);
    }
}
