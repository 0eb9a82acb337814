package org.isnad.workbench.web;

import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.judge.KeyEntry;
import org.isnad.workbench.web.api.KeySearch;
import org.isnad.workbench.web.api.KeyView;
import org.isnad.workbench.web.api.Keys;
import org.isnad.workbench.words.Words;

/** Which keys are known, from where, and which are missing. */
final class KeysResource implements Resource {
    private final Desk desk;

    KeysResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer answer(Call call) {
        return desk.soon(question(call), call);
    }

    String json(Call call) {
        return desk.snapshots().whole(question(call));
    }

    private Snapshots.Question question(Call call) {
        Words words = call.words();
        Sight sight = Sight.of(call.known());
        return new Snapshots.Question(
                "keys " + words.language().tag() + " " + sight.name(),
                () -> desk.open()
                        .read(reader -> new Keys(
                                CaseKeys.of(reader).history().stream()
                                        .map(entry -> view(entry, words))
                                        .toList(),
                                sight.within(reader, reader.keys()::wanted).stream()
                                        .map(ReportResource::wanted)
                                        .toList(),
                                reader.recovery().progress().stream()
                                        .map(each -> new KeySearch(
                                                each.domain(),
                                                each.selector(),
                                                each.signatures(),
                                                each.attempts(),
                                                Desk.low(each.outcome())))
                                        .toList())));
    }

    private static KeyView view(KeyEntry entry, Words words) {
        PublicKeyValue value = entry.known().record().publicKey();
        KeyOrigin origin = entry.known().origin();
        return new KeyView(
                entry.known().domain(),
                entry.known().selector(),
                value == null ? null : value.algorithm(),
                value == null ? null : (long) value.bits(),
                Desk.low(origin.kind()),
                words.word("origin", origin.kind()),
                origin.source(),
                origin.fileHash(),
                origin.addedAt(),
                origin.isSighting() ? origin.firstSeen() : null,
                origin.isSighting() ? origin.lastSeen() : null,
                entry.conflicting(),
                entry.weaknesses().stream()
                        .map(weakness -> words.say(weakness.caveat().phrase()))
                        .toList(),
                entry.known().recordText());
    }
}
