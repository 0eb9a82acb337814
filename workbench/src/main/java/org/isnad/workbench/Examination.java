package org.isnad.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.dkim.SignatureKind;
import org.isnad.core.endtoend.EndToEndResult;
import org.isnad.core.evidence.DisplayFacts;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.TransitReader;
import org.isnad.core.evidence.Versions;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.signature.Independence;
import org.isnad.workbench.endtoend.AddedKeys;
import org.isnad.workbench.endtoend.EndToEndVerifier;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.judge.OtherVersion;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.Company;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.LaterFacts;
import org.isnad.workbench.store.LentFacts;
import org.isnad.workbench.store.OwnFacts;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.text.Attachments;
import org.isnad.workbench.text.TextExtractor;
import org.jspecify.annotations.Nullable;

/** The whole chain once more for one message, from its bytes. */
final class Examination {
    private Examination() {}

    static Examined of(CaseReader reader, StoredMessage stored, Instant now) {
        Message message = MessageScanner.scan(reader.bytes(stored.content()), Limits.DEFAULT);
        DisplayFacts display = DisplayFactsReader.read(message);
        SignatureHasher hasher = SignatureHasher.of(message);
        Judge judge = new Judge(CaseKeys.of(reader), now);
        List<EndToEndResult> layers =
                new EndToEndVerifier(new AddedKeys(reader.layers().statements()), now).verify(message);
        List<OtherVersion> others = OtherVersion.of(reader, stored);
        Versions versions = reader.versions()
                .of(stored.number())
                .withProved(others.stream()
                        .filter(OtherVersion::isProvedAndDiffers)
                        .map(other -> other.message().content())
                        .toList());
        List<ItemRow> places = reader.items().places(stored.content());
        List<HashFacts> signatures = hasher.facts(SignatureKind.DKIM);
        List<Evidence> found = new ArrayList<>(reader.noticed().of(stored.number()));
        List<LentFacts> lent = reader.lent().of(stored.number());
        if (!signatures.isEmpty() || !layers.isEmpty() || !lent.isEmpty()) {
            found.addAll(WindowRun.caveats(reader.windows().holding(), stored, times(signatures, layers, lent)));
        }
        Judge.Judged judged = judge.judge(
                new OwnFacts(display, signatures, TransitReader.read(message, hasher)),
                new LaterFacts(versions, reader.repairs().of(stored.number()), found, layers),
                independent(reader.custody().independence(), places),
                new Company(
                        reader.quotes().factsOf(stored.number()),
                        reader.threads().plainlyAnswered(stored.number()),
                        lent));
        return new Examined(
                stored,
                message,
                TextExtractor.extract(message),
                Attachments.list(message),
                display,
                judged.results(),
                judged.transit(),
                layers,
                judged.verdict(),
                places,
                others);
    }

    /** When its signatures say that they were made. */
    private static List<Instant> times(List<HashFacts> signatures, List<EndToEndResult> layers, List<LentFacts> lent) {
        List<Instant> times = new ArrayList<>();
        signatures.forEach(facts -> add(facts.field().signedAt(), times));
        lent.forEach(one -> add(one.facts().field().signedAt(), times));
        layers.forEach(layer -> add(layer.claimed(), times));
        return times;
    }

    private static void add(@Nullable Instant time, List<Instant> times) {
        if (time != null) {
            times.add(time);
        }
    }

    /** Declarations that hold between two acquisitions that both brought these bytes. */
    private static List<Independence> independent(List<Independence> declared, List<ItemRow> places) {
        Set<Long> brought = places.stream().map(ItemRow::acquisition).collect(Collectors.toSet());
        return declared.stream()
                .filter(each -> brought.contains(each.acquisition()) && brought.contains(each.of()))
                .toList();
    }
}
