package org.isnad.workbench.store;

import org.isnad.core.arc.ArcCause;
import org.isnad.core.arc.ArcFacts;
import org.isnad.core.arc.ArcSet;
import org.isnad.core.authres.AuthenticationResults;
import org.isnad.core.authres.MethodResult;
import org.isnad.core.evidence.TransitFacts;

/** How what handlers wrote is written within {@link FactsCodec}. */
final class TransitCodec {
    private TransitCodec() {}

    static void transit(CodecOutput out, TransitFacts facts) {
        arc(out, facts.arc());
        out.list(facts.google(), FactsCodec::hashFacts);
        out.list(facts.results(), TransitCodec::results);
    }

    static TransitFacts transit(CodecInput in) {
        return new TransitFacts(arc(in), in.list(FactsCodec::hashFacts), in.list(TransitCodec::results));
    }

    private static void arc(CodecOutput out, ArcFacts facts) {
        out.list(facts.sets(), TransitCodec::set)
                .number(facts.instances())
                .number(Codes.of(facts.fault()))
                .number(facts.culprit())
                .list(facts.defects(), ValueCodec::defect);
    }

    private static ArcFacts arc(CodecInput in) {
        return new ArcFacts(
                in.list(TransitCodec::set),
                (int) in.number(),
                in.constant(ArcCause.values()),
                (int) in.number(),
                in.list(ValueCodec::defect));
    }

    private static void set(CodecOutput out, ArcSet set) {
        out.number(set.instance());
        results(out, set.results());
        FactsCodec.hashFacts(out, set.messageSignature());
        FactsCodec.hashFacts(out, set.seal());
        out.string(set.validation());
    }

    private static ArcSet set(CodecInput in) {
        return new ArcSet(
                (int) in.number(), results(in), FactsCodec.hashFacts(in), FactsCodec.hashFacts(in), in.string());
    }

    private static void results(CodecOutput out, AuthenticationResults results) {
        Integer instance = results.instance();
        ValueCodec.field(out, results.field());
        out.nullable(instance == null ? null : instance.longValue())
                .string(results.server())
                .list(results.results(), TransitCodec::result)
                .list(results.defects(), ValueCodec::defect);
    }

    private static AuthenticationResults results(CodecInput in) {
        var field = ValueCodec.field(in);
        Long instance = in.nullable();
        return new AuthenticationResults(
                field,
                instance == null ? null : instance.intValue(),
                in.string(),
                in.list(TransitCodec::result),
                in.list(ValueCodec::defect));
    }

    private static void result(CodecOutput out, MethodResult result) {
        out.string(result.method())
                .string(result.result())
                .string(result.reason())
                .list(result.properties(), TransitCodec::property);
    }

    private static MethodResult result(CodecInput in) {
        return new MethodResult(in.string(), in.string(), in.string(), in.list(TransitCodec::property));
    }

    private static void property(CodecOutput out, MethodResult.Property property) {
        out.string(property.type()).string(property.name()).string(property.value());
    }

    private static MethodResult.Property property(CodecInput in) {
        return new MethodResult.Property(in.string(), in.string(), in.string());
    }
}
