package org.isnad.core.dkim;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.core.item.ByteString;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Phrase;
import org.isnad.core.item.Span;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.Rendering;
import org.isnad.core.signature.Caveat;
import org.jspecify.annotations.Nullable;

/**
 * Makes the {@link HashFacts} of a message: all that can be said of its DKIM-Signature fields and their kin without a key
 * (RFC 6376, 3.7 and 6.1.3, steps 1 to 3; RFC 8617, 5.1.1). One hasher serves all fields of a message, so that a body
 * hash that several of them ask for is computed once.
 */
public final class SignatureHasher {
    /** Signatures of one message that are hashed; the real ones have fewer than ten (RFC 6376, 6.1 allows a limit). */
    static final int MAX_SIGNATURES = 100;

    private static final BodyRepairs.Outcome NO_BODY = new BodyRepairs.Outcome(null, false, List.of());
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Message message;
    private final BodyRepairs body;
    private final boolean rendering;
    /** Made when the first field is hashed: most messages have none. */
    private @Nullable FieldSelection selection;

    private List<Repair> onTop = List.of();

    private SignatureHasher(Message message) {
        this.message = message;
        this.body = new BodyRepairs(message.bytes(), message.body());
        this.rendering = Rendering.is(message);
    }

    public static SignatureHasher of(Message message) {
        return new SignatureHasher(message);
    }

    /** The facts of every DKIM-Signature field, top to bottom. */
    public static List<HashFacts> facts(Message message) {
        return new SignatureHasher(message).facts(SignatureKind.DKIM);
    }

    /** The facts of every field of a kind, top to bottom; not of seals, which do not stand alone. */
    public List<HashFacts> facts(SignatureKind kind) {
        List<HeaderField> fields = Rendering.sentFields(message).stream()
                .filter(field -> field.is(kind.fieldName()))
                .toList();
        List<HashFacts> facts = new ArrayList<>(fields.size());
        for (HeaderField field : fields) {
            facts.add(facts.size() < MAX_SIGNATURES ? fact(kind, field) : unhashed(parse(kind, field)));
        }
        return facts;
    }

    /** The facts of one field over header and body. */
    public HashFacts fact(SignatureKind kind, HeaderField field) {
        return hash(parse(kind, field));
    }

    /**
     * The facts of an ARC-Seal, which covers the fields of sets and no body, so that none can differ.
     *
     * @param covered the fields in the order in which they are hashed (RFC 8617, 5.1.1), the seal itself not among them
     */
    public HashFacts seal(HeaderField seal, List<HeaderField> covered) {
        SignatureFieldParser.Parsed parsed = parse(SignatureKind.ARC_SEAL, seal);
        Span none = new Span(message.body().start(), message.body().start());
        Algorithm algorithm = Algorithm.named(parsed.field().algorithm());
        ByteString hash = ByteString.EMPTY;
        if (algorithm != null) {
            MessageDigest digest = algorithm.newDigest();
            hashHeader(parsed, covered, digest);
            hash = ByteString.of(digest.digest());
        }
        return new HashFacts(
                parsed.field(),
                parsed.cause(),
                hash,
                true,
                new Coverage(covered, List.of(), none, message.body()),
                List.of(),
                List.of(),
                parsed.defects());
    }

    private SignatureFieldParser.Parsed parse(SignatureKind kind, HeaderField field) {
        return SignatureFieldParser.parse(kind, field, field.rawValue(message.bytes()));
    }

    private FieldSelection selection() {
        if (selection == null) {
            selection = new FieldSelection(message);
            onTop = onTop(message);
        }
        return selection;
    }

    private HashFacts unhashed(SignatureFieldParser.Parsed parsed) {
        Span none = new Span(message.body().start(), message.body().start());
        List<Defect> defects = new ArrayList<>(parsed.defects());
        defects.add(Defect.at(parsed.field().field().span(), "dkim.field.too-many", MAX_SIGNATURES));
        return new HashFacts(
                parsed.field(),
                DkimCause.FIELD_INVALID,
                ByteString.EMPTY,
                false,
                new Coverage(List.of(), List.of(), none, message.body()),
                List.of(),
                List.of(),
                defects);
    }

    private HashFacts hash(SignatureFieldParser.Parsed parsed) {
        SignatureField field = parsed.field();
        FieldSelection.Selected selected = selection().select(field.signedNames(), field.field());
        Algorithm algorithm = Algorithm.named(field.algorithm());
        if (algorithm == null) {
            return assemble(parsed, selected, ByteString.EMPTY, false, NO_BODY);
        }
        MessageDigest digest = algorithm.newDigest();
        boolean bareLineEnds = hashHeader(parsed, selected.fields(), digest);
        Long limit = field.bodyLimit();
        // The body of a rendering was never sent: there is nothing to compare, even where it should happen to agree.
        BodyRepairs.Outcome outcome = rendering
                ? NO_BODY
                : body.compare(
                        field.bodyCanonicalization(),
                        algorithm,
                        limit == null ? BodyHash.NO_LIMIT : limit,
                        field.bodyHash());
        // Without h= there is nothing to compute with; an ARC-Message-Signature may sign no field but itself.
        boolean nothing = field.signedNames().isEmpty() && parsed.cause() != DkimCause.NONE;
        ByteString headerHash = nothing ? ByteString.EMPTY : ByteString.of(digest.digest());
        return assemble(parsed, selected, headerHash, bareLineEnds, outcome);
    }

    private boolean hashHeader(SignatureFieldParser.Parsed parsed, List<HeaderField> covered, MessageDigest digest) {
        CanonicalOutput out = new CanonicalOutput(digest::update);
        HeaderCanonicalizer canonicalizer =
                new HeaderCanonicalizer(message.bytes(), parsed.field().headerCanonicalization(), out);
        covered.forEach(canonicalizer::field);
        canonicalizer.signature(parsed.field().field(), parsed.signatureValue());
        out.drain();
        return canonicalizer.bareLineEnds();
    }

    private HashFacts assemble(
            SignatureFieldParser.Parsed parsed,
            FieldSelection.Selected selected,
            ByteString headerHash,
            boolean bareLineEnds,
            BodyRepairs.Outcome outcome) {
        SignatureField field = parsed.field();
        Span whole = message.body();
        long covered = outcome.hash() == null ? whole.start() : outcome.hash().coveredEnd();
        Span uncovered = new Span(covered, whole.end());
        List<Defect> defects = new ArrayList<>(parsed.defects());
        DkimCause cause = parsed.cause();
        if (isShorterThanLimit(field, outcome)) {
            cause = DkimCause.FIELD_INVALID;
            defects.add(Defect.of("dkim.field.limit-beyond-body", String.valueOf(field.bodyLimit())));
        }
        Coverage coverage =
                new Coverage(selected.fields(), selected.absent(), new Span(whole.start(), covered), uncovered);
        List<Caveat> caveats = caveats(field, cause, defects, uncovered, selected);
        List<Repair> repairs = repairs(bareLineEnds, outcome);
        return new HashFacts(field, cause, headerHash, outcome.matches(), coverage, repairs, caveats, defects);
    }

    private List<Caveat> caveats(
            SignatureField field,
            DkimCause cause,
            List<Defect> defects,
            Span uncovered,
            FieldSelection.Selected selected) {
        List<Caveat> caveats = new ArrayList<>();
        if (rendering) {
            caveats.add(new Caveat(Caveat.Kind.BODY_NOT_KEPT, Phrase.of("dkim.caveat.body-not-kept")));
        }
        if (cause == DkimCause.FIELD_INVALID) {
            defects.forEach(d -> caveats.add(new Caveat(Caveat.Kind.NOT_CONFORMING, d.phrase())));
        }
        if (Algorithm.named(field.algorithm()) == Algorithm.RSA_SHA1) {
            caveats.add(new Caveat(Caveat.Kind.RSA_SHA1, Phrase.of("dkim.caveat.rsa-sha1")));
        }
        if (field.bodyLimit() != null && !uncovered.isEmpty() && !rendering) {
            Phrase phrase = Phrase.of("dkim.caveat.body-limit", uncovered.length(), uncovered.start());
            caveats.add(new Caveat(Caveat.Kind.BODY_LIMIT, phrase));
        }
        caveats.addAll(selection().caveats(selected));
        return caveats;
    }

    /** {@code l=} must not exceed the canonical body (RFC 6376, 3.5). */
    private static boolean isShorterThanLimit(SignatureField field, BodyRepairs.Outcome outcome) {
        return field.bodyLimit() != null
                && outcome.hash() != null
                && outcome.hash().length() < field.bodyLimit();
    }

    private List<Repair> repairs(boolean bareLineEnds, BodyRepairs.Outcome outcome) {
        List<Repair> repairs = new ArrayList<>();
        boolean named = outcome.repairs().stream().anyMatch(r -> r.kind() == Repair.Kind.LINE_ENDS);
        if (bareLineEnds && !named) {
            repairs.add(Repair.of(Repair.Kind.LINE_ENDS));
        }
        repairs.addAll(outcome.repairs());
        repairs.addAll(onTop);
        return repairs;
    }

    /** What stands above the first field and belongs to no message, but would spoil that field for other readers. */
    private static List<Repair> onTop(Message message) {
        List<Repair> repairs = new ArrayList<>();
        long top = message.header().start();
        boolean bom = top >= BOM.length && Arrays.equals(BOM, message.bytes().copy(new Span(0, BOM.length)));
        if (top > (bom ? BOM.length : 0)) {
            repairs.add(Repair.of(Repair.Kind.MBOX_FROM_LINE));
        }
        if (bom) {
            repairs.add(Repair.of(Repair.Kind.BYTE_ORDER_MARK));
        }
        return repairs;
    }
}
