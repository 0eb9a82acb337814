package org.isnad.core.arc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.core.authres.AuthenticationResults;
import org.isnad.core.authres.ResultsParser;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.dkim.SignatureKind;
import org.isnad.core.dkim.TagList;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Phrase;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.Rendering;
import org.jspecify.annotations.Nullable;

/**
 * Collects the sets of a message and makes their hash facts (RFC 8617, 5.2, steps 1 to 3; 5.1.1). Never throws on data.
 *
 * <p>The fields of a set may stand anywhere and in any order; what makes a set is the number in {@code i=}. A field twice
 * in one set makes the set ambiguous, whichever of the two was there first: then none is hashed.
 */
public final class ArcReader {
    /** RFC 8617, 4.2.1. */
    static final int MAX_SETS = 50;

    private final Message message;
    private final SignatureHasher hasher;
    private final Map<Integer, Fields> found = new TreeMap<>();
    private final List<Defect> defects = new ArrayList<>();
    private ArcCause fault = ArcCause.NONE;
    private int culprit;
    private boolean any;

    /** The fields of one instance; each list has one element in a whole set. */
    private static final class Fields {
        final List<AuthenticationResults> results = new ArrayList<>(1);
        final List<HeaderField> signatures = new ArrayList<>(1);
        final List<HeaderField> seals = new ArrayList<>(1);

        boolean isWhole() {
            return results.size() == 1 && signatures.size() == 1 && seals.size() == 1;
        }
    }

    private ArcReader(Message message, SignatureHasher hasher) {
        this.message = message;
        this.hasher = hasher;
    }

    /** @param hasher of that message, shared with its other signatures */
    public static ArcFacts read(Message message, SignatureHasher hasher) {
        return new ArcReader(message, hasher).read();
    }

    private ArcFacts read() {
        Rendering.sentFields(message).forEach(this::take);
        if (!any) {
            return ArcFacts.absent();
        }
        int instances = found.isEmpty() ? 0 : ((TreeMap<Integer, Fields>) found).lastKey();
        checkStructure(instances);
        List<ArcSet> sets = instances > MAX_SETS ? List.of() : sets();
        checkValidations(sets, instances);
        return new ArcFacts(sets, instances, fault, culprit, defects);
    }

    private void take(HeaderField field) {
        // Most fields of most messages: one look at the first letter and the length.
        if (field.name().length() < 8 || (field.name().charAt(0) | 0x20) != 'a') {
            return;
        }
        if (field.is(AuthenticationResults.ARC_FIELD)) {
            AuthenticationResults results = ResultsParser.parseOfSet(field, message.bytes());
            at(results.instance(), field, fields -> fields.results.add(results));
        } else if (field.is(SignatureKind.ARC_MESSAGE.fieldName())) {
            at(instance(field), field, fields -> fields.signatures.add(field));
        } else if (field.is(SignatureKind.ARC_SEAL.fieldName())) {
            at(instance(field), field, fields -> fields.seals.add(field));
        }
    }

    private void at(@Nullable Integer instance, HeaderField field, java.util.function.Consumer<Fields> put) {
        any = true;
        if (instance == null) {
            fault(ArcCause.INSTANCE, 0);
            defects.add(Defect.at(field.span(), "arc.field.bad-instance"));
        } else {
            put.accept(found.computeIfAbsent(instance, i -> new Fields()));
        }
    }

    private @Nullable Integer instance(HeaderField field) {
        String value = TagList.parse(field.rawValue(message.bytes())).value("i");
        return value == null ? null : ResultsParser.instanceNumber(value);
    }

    /** The first fault in the order of the steps is the one that is named. */
    private void fault(ArcCause cause, int instance) {
        if (fault == ArcCause.NONE) {
            fault = cause;
            culprit = instance;
        }
    }

    private void checkStructure(int instances) {
        if (instances > MAX_SETS) {
            fault(ArcCause.INSTANCE, instances);
            defects.add(Defect.of("arc.defect.too-many", instances, MAX_SETS));
            return;
        }
        for (int i = 1; i <= instances; i++) {
            Fields fields = found.get(i);
            if (fields == null) {
                defects.add(Defect.of("arc.defect.no-set", i));
                fault(ArcCause.INCOMPLETE_SET, i);
            } else if (!fields.isWhole()) {
                defects.add(Defect.of(
                        "arc.defect.set-fields",
                        i,
                        fields.results.size(),
                        fields.signatures.size(),
                        fields.seals.size()));
                fault(ArcCause.INCOMPLETE_SET, i);
            }
        }
    }

    private List<ArcSet> sets() {
        List<ArcSet> sets = new ArrayList<>();
        List<HeaderField> below = new ArrayList<>();
        found.forEach((instance, fields) -> {
            if (fields.isWhole()) {
                sets.add(set(instance, fields, below));
            }
        });
        return sets;
    }

    /** @param below the fields of the sets below, in the order of RFC 8617, 5.1.1; grows by those of this set */
    private ArcSet set(int instance, Fields fields, List<HeaderField> below) {
        HeaderField seal = fields.seals.getFirst();
        HeaderField signature = fields.signatures.getFirst();
        List<HeaderField> own = List.of(fields.results.getFirst().field(), signature);
        String validation = validation(seal);
        List<HeaderField> covered = new ArrayList<>();
        if (!validation.equals("fail")) {
            covered.addAll(below);
        }
        covered.addAll(own);
        below.addAll(own);
        below.add(seal);
        return new ArcSet(
                instance,
                fields.results.getFirst(),
                hasher.fact(SignatureKind.ARC_MESSAGE, signature),
                hasher.seal(seal, covered),
                validation);
    }

    private String validation(HeaderField seal) {
        String value = TagList.parse(seal.rawValue(message.bytes())).value("cv");
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    private void checkValidations(List<ArcSet> sets, int instances) {
        for (ArcSet set : sets) {
            boolean last = set.instance() == instances;
            if (last && set.validation().equals("fail")) {
                fault(ArcCause.BROKEN_BEFORE, set.instance());
            }
        }
        for (ArcSet set : sets) {
            String wanted = set.instance() == 1 ? "none" : "pass";
            if (!set.validation().equals(wanted)) {
                fault(ArcCause.CHAIN_VALUE, set.instance());
                defects.add(new Defect(
                        Phrase.of("arc.defect.chain-value", set.instance(), set.validation(), wanted), null));
            }
        }
        for (ArcSet set : sets) {
            checkFields(set);
        }
    }

    private void checkFields(ArcSet set) {
        for (var facts : List.of(set.messageSignature(), set.seal())) {
            if (facts.fieldCause() != org.isnad.core.dkim.DkimCause.NONE) {
                fault(ArcCause.FIELD_INVALID, set.instance());
                facts.defects().forEach(defect -> defects.add(new Defect(defect.phrase(), null)));
            }
        }
    }
}
