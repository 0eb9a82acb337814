package org.isnad.workbench.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.Examined;
import org.isnad.workbench.Version;
import org.isnad.workbench.publish.Inline;
import org.isnad.workbench.publish.Page;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.text.TwoTexts;
import org.isnad.workbench.web.api.ClaimView;
import org.isnad.workbench.web.api.EvidenceView;
import org.isnad.workbench.words.Words;

/** One message as a page to print: what is claimed, by what, with its limits, then the text. */
final class MessagePage implements Resource {
    private static final int LONGEST = 200_000;

    private final Desk desk;

    MessagePage(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer answer(Call call) {
        return new Answer.Page(page(desk.examined(call), call.words())
                .html(Version.CURRENT, desk.open().clock().instant()));
    }

    private static Page page(Examined examined, Words words) {
        StoredMessage message = examined.stored();
        var verdict = examined.verdict();
        Page page = new Page(words, Phrase.of("web.page.title"));
        page.found(List.of(
                Inline.strong(Inline.said(words.level(verdict.level()))), Inline.said(words.meaning(verdict.level()))));
        Long date = message.date();
        page.facts(List.of(
                new Page.Fact("show.id", Inline.code(message.content().hex())),
                new Page.Fact("show.from", Inline.data(message.fromName() + " <" + message.fromAddress() + ">")),
                new Page.Fact("show.to", Inline.data(examined.text().to())),
                new Page.Fact("show.subject", Inline.data(message.subject())),
                new Page.Fact(
                        "show.date",
                        Inline.said(
                                date == null
                                        ? words.say("show.date.absent")
                                        : words.moment(Instant.ofEpochSecond(date), message.dateOffset()))),
                new Page.Fact("show.message-id", Inline.code(message.messageId())),
                new Page.Fact("show.found-at", Inline.code(message.locator().text()))));
        page.heading("show.claims");
        for (ClaimView claim : MessageResource.claims(verdict, words)) {
            page.paragraph(Inline.strong(Inline.said(claim.name() + words.say("colon") + claim.levelName())));
            claim.evidence().forEach(each -> page.paragraph(evidence(each, words)));
        }
        page.heading("show.does-not-prove");
        page.list(verdict.doesNotProve());
        page.heading("show.would-change");
        page.list(verdict.wouldChange());
        String body = examined.text().body();
        page.heading("web.page.text");
        TwoTexts.differing(examined.message()).ifPresent(differing -> page.sentence(differing.phrase()));
        if (body.length() > LONGEST) {
            page.sentence("web.page.cut", LONGEST, body.length());
        }
        page.passage(List.of(Inline.kept(body.substring(0, Math.min(LONGEST, body.length())))));
        return page;
    }

    private static Inline evidence(EvidenceView evidence, Words words) {
        List<Inline> pieces = new ArrayList<>();
        pieces.add(Inline.said("– " + evidence.bearingName() + words.say("colon")
                + evidence.text().text()));
        evidence.limits().forEach(limit -> pieces.add(Inline.faint(Inline.said(" " + limit.text()))));
        return Inline.of(pieces);
    }
}
