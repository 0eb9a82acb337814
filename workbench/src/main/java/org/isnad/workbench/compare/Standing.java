package org.isnad.workbench.compare;

import java.util.EnumSet;
import java.util.Set;
import org.isnad.core.comparison.Aspect;
import org.isnad.core.comparison.Comparison;
import org.isnad.core.comparison.Outcome;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.dkim.SignatureKind;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.evidence.TransitReader;
import org.isnad.core.item.Octets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.verdict.Level;
import org.isnad.core.verdict.Verdict;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.store.OwnFacts;

/**
 * For which of two copies that differ a signature speaks, by an anchored key and over what differs (EVIDENCE, rule 12): if
 * it is the dump's alone, it is the reference that is in question.
 */
public enum Standing {
    DUMP,
    REFERENCE,
    BOTH,
    NEITHER;

    /** @param judge with the keys of the case: none is taken from a party's exhibit */
    static Standing of(Octets dump, Octets reference, Comparison comparison, Judge judge) {
        Set<Claim> claims = EnumSet.noneOf(Claim.class);
        comparison.findings().forEach((aspect, finding) -> {
            if (finding.outcome().compareTo(Outcome.UNCLEAR) >= 0) {
                claims.add(claim(aspect));
            }
        });
        boolean ofDump = speaks(dump, claims, judge);
        boolean ofReference = speaks(reference, claims, judge);
        if (ofDump) {
            return ofReference ? BOTH : DUMP;
        }
        return ofReference ? REFERENCE : NEITHER;
    }

    /** Recipients and the place in a conversation are claims of the signed header as a whole; the subject stands for them. */
    private static Claim claim(Aspect aspect) {
        return switch (aspect) {
            case CONTENT, ATTACHMENTS -> Claim.CONTENT;
            case SENDER -> Claim.SENDER;
            case SUBJECT, RECIPIENTS, THREAD -> Claim.SUBJECT;
            case STATED_DATE -> Claim.STATED_DATE;
        };
    }

    private static boolean speaks(Octets bytes, Set<Claim> claims, Judge judge) {
        Message message = MessageScanner.scan(bytes, Limits.DEFAULT);
        SignatureHasher hasher = SignatureHasher.of(message);
        Verdict verdict = judge.judge(new OwnFacts(
                        DisplayFactsReader.read(message),
                        hasher.facts(SignatureKind.DKIM),
                        TransitReader.read(message, hasher)))
                .verdict();
        return !claims.isEmpty()
                && claims.stream().allMatch(claim -> {
                    Level level = verdict.claims().get(claim);
                    return level == Level.VERIFIED || level == Level.CORROBORATED;
                });
    }
}
