package org.isnad.workbench.store;

import java.util.List;
import org.isnad.core.dkim.Canonicalization;
import org.isnad.core.dkim.Coverage;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.Repair;
import org.isnad.core.dkim.SignatureField;
import org.isnad.core.evidence.DisplayFacts;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.TransitFacts;
import org.isnad.core.item.ByteString;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Phrase;
import org.isnad.core.signature.Caveat;

/**
 * The facts about a message as bytes of the catalog: everything needed to judge it again without its own bytes. The first
 * byte is the version of the layout; a layout that is in any case somewhere is read for ever. Enums are written by
 * ordinal, so that their constants keep their order.
 */
final class FactsCodec {
    private static final int VERSION = 1;

    private FactsCodec() {}

    static byte[] encode(DisplayFacts facts) {
        CodecOutput out = new CodecOutput().raw(VERSION);
        ValueCodec.fields(out, facts.fromFields());
        out.list(facts.fromAddresses(), CodecOutput::string);
        ValueCodec.phrases(out, facts.senderDoubts());
        ValueCodec.fields(out, facts.subjectFields());
        ValueCodec.fields(out, facts.dateFields());
        ValueCodec.fields(out, facts.messageIdFields());
        ValueCodec.fields(out, facts.recipientFields());
        ValueCodec.fields(out, facts.readingFields());
        out.list(facts.readingDoubts(), ValueCodec::doubt);
        ValueCodec.span(out, facts.body());
        return out.flag(facts.hasAttachments()).toByteArray();
    }

    static DisplayFacts displayFacts(byte[] bytes) {
        CodecInput in = versioned(bytes);
        DisplayFacts facts = new DisplayFacts(
                ValueCodec.fields(in),
                in.list(CodecInput::string),
                ValueCodec.phrases(in),
                ValueCodec.fields(in),
                ValueCodec.fields(in),
                ValueCodec.fields(in),
                ValueCodec.fields(in),
                ValueCodec.fields(in),
                in.list(ValueCodec::doubt),
                ValueCodec.span(in),
                in.flag());
        in.end();
        return facts;
    }

    static byte[] encode(HashFacts facts) {
        CodecOutput out = new CodecOutput().raw(VERSION);
        hashFacts(out, facts);
        return out.toByteArray();
    }

    static HashFacts hashFacts(byte[] bytes) {
        CodecInput in = versioned(bytes);
        HashFacts facts = hashFacts(in);
        in.end();
        return facts;
    }

    static byte[] encode(TransitFacts facts) {
        CodecOutput out = new CodecOutput().raw(VERSION);
        TransitCodec.transit(out, facts);
        return out.toByteArray();
    }

    static TransitFacts transitFacts(byte[] bytes) {
        CodecInput in = versioned(bytes);
        TransitFacts facts = TransitCodec.transit(in);
        in.end();
        return facts;
    }

    static void hashFacts(CodecOutput out, HashFacts facts) {
        signatureField(out, facts.field());
        out.number(Codes.of(facts.fieldCause()));
        out.bytes(facts.headerHash().toByteArray()).flag(facts.bodyHashMatches());
        coverage(out, facts.coverage());
        out.list(facts.repairs(), (o, r) -> ValueCodec.phrase(o.number(Codes.of(r.kind())), r.phrase()));
        out.list(facts.caveats(), (o, c) -> ValueCodec.phrase(o.number(Codes.of(c.kind())), c.phrase()));
        out.list(facts.defects(), ValueCodec::defect);
    }

    static HashFacts hashFacts(CodecInput in) {
        return new HashFacts(
                signatureField(in),
                in.constant(DkimCause.values()),
                ByteString.of(in.bytes()),
                in.flag(),
                coverage(in),
                in.list(i -> new Repair(i.constant(Repair.Kind.values()), ValueCodec.phrase(i))),
                in.list(i -> new Caveat(i.constant(Caveat.Kind.values()), ValueCodec.phrase(i))),
                in.list(ValueCodec::defect));
    }

    static byte[] encode(List<Defect> defects) {
        return new CodecOutput().raw(VERSION).list(defects, ValueCodec::defect).toByteArray();
    }

    static List<Defect> defects(byte[] bytes) {
        return versioned(bytes).list(ValueCodec::defect);
    }

    static byte[] evidence(List<Evidence> evidence) {
        return new CodecOutput()
                .raw(VERSION)
                .list(evidence, EvidenceCodec::evidence)
                .toByteArray();
    }

    static List<Evidence> evidence(byte[] bytes) {
        return versioned(bytes).list(EvidenceCodec::evidence);
    }

    static byte[] encode(Phrase phrase) {
        CodecOutput out = new CodecOutput().raw(VERSION);
        ValueCodec.phrase(out, phrase);
        return out.toByteArray();
    }

    static Phrase phrase(byte[] bytes) {
        return ValueCodec.phrase(versioned(bytes));
    }

    private static CodecInput versioned(byte[] bytes) {
        CodecInput in = new CodecInput(bytes);
        int version = in.raw();
        if (version != VERSION) {
            throw new IllegalStateException("facts of an unknown layout: " + version);
        }
        return in;
    }

    private static void signatureField(CodecOutput out, SignatureField field) {
        ValueCodec.field(out, field.field());
        out.string(field.algorithm())
                .bytes(field.signature().toByteArray())
                .bytes(field.bodyHash().toByteArray())
                .number(Codes.of(field.headerCanonicalization()))
                .number(Codes.of(field.bodyCanonicalization()))
                .string(field.domain())
                .string(field.selector())
                .string(field.identity())
                .list(field.signedNames(), CodecOutput::string)
                .nullable(field.bodyLimit());
        ValueCodec.instant(out, field.signedAt());
        ValueCodec.instant(out, field.expiresAt());
    }

    private static SignatureField signatureField(CodecInput in) {
        return new SignatureField(
                ValueCodec.field(in),
                in.string(),
                ByteString.of(in.bytes()),
                ByteString.of(in.bytes()),
                in.constant(Canonicalization.values()),
                in.constant(Canonicalization.values()),
                in.string(),
                in.string(),
                in.string(),
                in.list(CodecInput::string),
                in.nullable(),
                ValueCodec.instant(in),
                ValueCodec.instant(in));
    }

    private static void coverage(CodecOutput out, Coverage coverage) {
        ValueCodec.fields(out, coverage.signedFields());
        out.list(coverage.absentFields(), CodecOutput::string);
        ValueCodec.span(out, coverage.coveredBody());
        ValueCodec.span(out, coverage.uncoveredBody());
    }

    private static Coverage coverage(CodecInput in) {
        return new Coverage(
                ValueCodec.fields(in), in.list(CodecInput::string), ValueCodec.span(in), ValueCodec.span(in));
    }
}
