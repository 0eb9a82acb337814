package org.isnad.workbench.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.core.comparison.Aspect;
import org.isnad.core.comparison.AttachedFile;
import org.isnad.core.comparison.Finding;
import org.isnad.core.comparison.MailCopy;
import org.isnad.core.comparison.Outcome;
import org.isnad.core.comparison.Reading;
import org.isnad.core.comparison.StatedDate;
import org.isnad.core.comparison.TextComparison;
import org.isnad.core.item.Phrase;
import org.isnad.core.mail.Mailbox;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.compare.Exhibit;
import org.isnad.workbench.compare.Proof;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.words.Words;

/**
 * One page for one message that differs from its copy in the reference: three sentences, the two copies with their hashes,
 * what is shown on each side, the text with its differences, and what all this does not prove.
 */
public final class ProofSheet {
    private final Proof proof;
    private final Words words;
    private final Page page;

    private ProofSheet(Proof proof, Words words) {
        this.proof = proof;
        this.words = words;
        this.page = new Page(words, Phrase.of("compare.sheet.title"));
    }

    public static Page of(Proof proof, Words words) {
        ProofSheet sheet = new ProofSheet(proof, words);
        sheet.page.found(sheet.sentences());
        sheet.copies();
        sheet.aspects();
        sheet.texts();
        sheet.limits();
        return sheet.page;
    }

    private List<Inline> sentences() {
        Exhibit exhibit = proof.exhibit();
        boolean differs = proof.comparison().outcome() == Outcome.DIFFERS;
        String aspects = proof.comparison().findings().entrySet().stream()
                .filter(entry -> entry.getValue().outcome() == worst())
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> CompareWords.aspect(words, entry.getKey()) + " ("
                        + CompareWords.causes(
                                words,
                                entry.getValue().causes().stream()
                                        .filter(cause -> cause.outcome() == worst())
                                        .toList())
                        + ")")
                .collect(Collectors.joining(words.say("compare.and")));
        return List.of(
                Inline.said(words.frame(
                        "compare.sheet.first",
                        words.say("compare.quoted", exhibit.supplier()),
                        words.say("compare.route." + proof.pair().route().label()))),
                Inline.said(words.frame(
                        differs ? "compare.sheet.second.differs" : "compare.sheet.second.unclear", aspects)),
                Inline.said(words.say("compare.sheet.third." + CompareWords.label(proof.standing()))));
    }

    /** The outcome that the sheet is about: of aspects, before it is lowered for another sending. */
    private Outcome worst() {
        Outcome worst = Outcome.SAME;
        for (Finding finding : proof.comparison().findings().values()) {
            worst = worst.worse(finding.outcome());
        }
        return worst;
    }

    private void copies() {
        page.heading("compare.sheet.copies");
        StoredMessage dump = proof.storedDump();
        StoredMessage reference = proof.storedReference();
        Exhibit exhibit = proof.exhibit();
        Level level = dump.level();
        page.table(
                List.of("", "compare.sheet.reference", "compare.sheet.dump"),
                List.of(
                        row(
                                "show.id",
                                Inline.code(reference.content().hex()),
                                Inline.code(dump.content().hex())),
                        row(
                                "compare.sheet.bytes",
                                Inline.said(words.number(reference.length())),
                                Inline.said(words.number(dump.length()))),
                        row(
                                "compare.sheet.place",
                                Inline.code(reference.locator().text()),
                                Inline.code(dump.locator().text())),
                        row(
                                "compare.sheet.level",
                                Inline.said("–"),
                                Inline.said(level == null ? "–" : words.level(level)))));
        List<Page.Fact> facts = new ArrayList<>();
        facts.add(new Page.Fact("compare.supplier", Inline.data(exhibit.supplier())));
        facts.add(new Page.Fact("compare.source", Inline.code(exhibit.source())));
        facts.add(new Page.Fact("compare.acquired", Inline.said(words.moment(exhibit.acquired(), 0))));
        if (exhibit.hash() != null) {
            facts.add(new Page.Fact(
                    exhibit.files() == 1 ? "compare.exhibit-hash" : "compare.exhibit-hash-list",
                    Inline.code(exhibit.hash().hex())));
        }
        page.facts(facts);
        if (proof.pair().isVersioned()) {
            page.sentence(
                    "compare.sheet.versions",
                    proof.pair().versionsInDump(),
                    proof.pair().versionsInReference());
        }
        if (proof.pair().otherSending()) {
            page.sentence("compare.sheet.other-sending");
        }
    }

    private List<Inline> row(String labelKey, Inline reference, Inline dump) {
        return List.of(Inline.said(words.say(labelKey)), reference, dump);
    }

    private void aspects() {
        page.heading("compare.results");
        List<List<Inline>> rows = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            Finding finding = proof.comparison().finding(aspect);
            String causes = CompareWords.causes(words, finding.causes());
            Inline outcome = Inline.said(CompareWords.outcome(words, finding.outcome()));
            rows.add(List.of(
                    Inline.said(CompareWords.aspect(words, aspect)),
                    shown(proof.reference(), aspect),
                    shown(proof.dump(), aspect),
                    Inline.of(
                            finding.outcome() == Outcome.DIFFERS ? Inline.strong(outcome) : outcome,
                            Inline.faint(Inline.said(causes.isEmpty() ? "" : " – " + causes)))));
        }
        page.table(
                List.of(
                        "compare.sheet.aspect",
                        "compare.sheet.reference",
                        "compare.sheet.dump",
                        "compare.sheet.result"),
                rows);
    }

    private Inline shown(MailCopy copy, Aspect aspect) {
        List<Inline> lines = switch (aspect) {
            case CONTENT -> List.of();
            case SENDER -> copy.from().stream().map(ProofSheet::mailboxes).toList();
            case RECIPIENTS -> recipients(copy);
            case SUBJECT -> copy.subjects().stream().map(Inline::data).toList();
            case STATED_DATE ->
                copy.dates().stream().map(StatedDate::raw).map(Inline::code).toList();
            case ATTACHMENTS -> copy.files().stream().map(ProofSheet::file).toList();
            case THREAD -> List.of(Inline.code(copy.messageId()));
        };
        return lines.isEmpty() && aspect != Aspect.CONTENT
                ? Inline.faint(Inline.said(words.say("compare.sheet.absent")))
                : Inline.lines(lines);
    }

    private static List<Inline> recipients(MailCopy copy) {
        List<Inline> lines = new ArrayList<>();
        lines.add(Inline.of(Inline.faint(Inline.code("To: ")), mailboxes(copy.to())));
        if (!copy.cc().isEmpty()) {
            lines.add(Inline.of(Inline.faint(Inline.code("Cc: ")), mailboxes(copy.cc())));
        }
        if (!copy.bcc().isEmpty()) {
            lines.add(Inline.of(Inline.faint(Inline.code("Bcc: ")), mailboxes(copy.bcc())));
        }
        return lines;
    }

    private static Inline mailboxes(List<Mailbox> mailboxes) {
        List<Inline> all = new ArrayList<>();
        for (Mailbox mailbox : mailboxes) {
            all.add(Inline.of(
                    Inline.data(mailbox.name()), Inline.said(" "), Inline.code("<" + mailbox.address() + ">")));
        }
        return Inline.lines(all);
    }

    private static Inline file(AttachedFile file) {
        return Inline.of(
                Inline.data(file.name()),
                Inline.said(" "),
                Inline.faint(Inline.code(file.content().hex())));
    }

    private void texts() {
        for (TextComparison text : proof.comparison().finding(Aspect.CONTENT).texts()) {
            if (text.outcome().compareTo(Outcome.UNCLEAR) >= 0) {
                page.heading(text.form() == Reading.Form.HTML ? "compare.sheet.text.html" : "compare.sheet.text.plain");
                page.sentence("compare.sheet.passage");
                page.passage(Passage.of(text, words));
            }
        }
    }

    private void limits() {
        page.heading("compare.sheet.limits");
        page.list(List.of(
                Phrase.of("compare.sheet.limit.who"),
                Phrase.of("compare.sheet.limit.party"),
                Phrase.of("compare.sheet.limit.versions"),
                Phrase.of("compare.sheet.limit.truth")));
    }

    /** The name of a sheet's file, without its ending. */
    public static String fileName(Proof proof) {
        return proof.pair().dump().hex().substring(0, 16) + "-"
                + proof.pair().reference().hex().substring(0, 8);
    }
}
