package org.isnad.core.evidence;

import java.util.List;
import java.util.Optional;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.endtoend.EndToEndResult;
import org.isnad.core.signature.Independence;

/**
 * All that signals may look at: gathered beforehand, so that a signal is a pure function and can be replayed years later
 * from what the catalog keeps (ARCHITECTURE, decision 7).
 *
 * @param facts what the message's bytes say about its displayed claims
 * @param signatures the results of its DKIM signatures, top to bottom, with the keys known now
 * @param transit what those who handled the message wrote on it, with the keys known now
 * @param versions other contents under the same Message-ID (EVIDENCE, rule 14)
 * @param independent declarations under which these very bytes came with two independent acquisitions
 * @param noticed what the second pass found in its bytes and beside it in the archive; no key bears on it
 * @param layers the results of its S/MIME and OpenPGP signatures, in the order of the bytes
 * @param quotations who quotes it, with the keys known now
 * @param answered the message that it plainly answers, if it is in the archive: one or none
 * @param lent signatures of other contents under its Message-ID, checked on its bytes
 */
public record Context(
        DisplayFacts facts,
        List<DkimResult> signatures,
        Transit transit,
        Versions versions,
        List<Independence> independent,
        List<Evidence> noticed,
        List<EndToEndResult> layers,
        List<Quotation> quotations,
        Optional<Answered> answered,
        List<Lent> lent) {
    public Context {
        signatures = List.copyOf(signatures);
        independent = List.copyOf(independent);
        noticed = List.copyOf(noticed);
        layers = List.copyOf(layers);
        quotations = List.copyOf(quotations);
        lent = List.copyOf(lent);
    }

    /** Of a message looked at by itself. */
    public static Context of(DisplayFacts facts, List<DkimResult> signatures, Transit transit) {
        return new Context(
                facts,
                signatures,
                transit,
                Versions.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    /** Of a message looked at by itself, for its DKIM signatures alone. */
    public static Context of(DisplayFacts facts, List<DkimResult> signatures) {
        return of(facts, signatures, Transit.none());
    }

    /** With what was found beside it. */
    public Context with(Versions found, List<Independence> declared) {
        return new Context(facts, signatures, transit, found, declared, noticed, layers, quotations, answered, lent);
    }

    /** With what the second pass found. */
    public Context with(List<Evidence> found) {
        return new Context(
                facts, signatures, transit, versions, independent, found, layers, quotations, answered, lent);
    }

    /** With what the signatures over its content came to. */
    public Context signed(List<EndToEndResult> results) {
        return new Context(
                facts, signatures, transit, versions, independent, noticed, results, quotations, answered, lent);
    }

    /** With who quotes it. */
    public Context quoted(List<Quotation> quoting) {
        return new Context(facts, signatures, transit, versions, independent, noticed, layers, quoting, answered, lent);
    }

    /** With the message that it answers. */
    public Context answering(Optional<Answered> parent) {
        return new Context(
                facts, signatures, transit, versions, independent, noticed, layers, quotations, parent, lent);
    }

    /** With signatures of other contents under its Message-ID. */
    public Context lent(List<Lent> signed) {
        return new Context(
                facts, signatures, transit, versions, independent, noticed, layers, quotations, answered, signed);
    }
}
