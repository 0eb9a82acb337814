package org.isnad.workbench.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.isnad.core.item.Locator;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.find.FindOutcome;
import org.isnad.workbench.find.Finding;
import org.isnad.workbench.find.Match;
import org.isnad.workbench.find.Variant;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.words.Words;

/**
 * A page to print and sign that says what was looked for, in which copy, how, when, with what result, and what was not
 * searched. It never says that a text does not exist (DOMAIN.md).
 */
public final class FindCertificate {
    /** Fewer words than this stand in many texts. */
    private static final int FEW_WORDS = 5;

    private static final int MOST_ROWS = 20;

    private final FindOutcome outcome;
    private final Words words;
    private final Page page;

    private FindCertificate(FindOutcome outcome, Words words, Page page) {
        this.outcome = outcome;
        this.words = words;
        this.page = page;
    }

    public static Page of(FindOutcome outcome, Words words) {
        return new FindCertificate(outcome, words, new Page(words, FindWords.title(outcome.finding()))).made();
    }

    /** What was looked for and what is near it, as a part of a certificate on something more. */
    static void within(Page page, FindOutcome outcome, Words words) {
        FindCertificate part = new FindCertificate(outcome, words, page);
        page.finding(part.findings());
        part.asked();
        part.matches();
    }

    private Page made() {
        page.finding(findings());
        asked();
        SearchedCopy searched = new SearchedCopy(outcome.searched(), words, page);
        searched.copy();
        matches();
        page.heading("find.certificate.method");
        page.list(methods());
        searched.unsearched();
        page.heading("find.certificate.limits");
        page.list(limits(outcome, words));
        return page;
    }

    private List<Phrase> findings() {
        List<Phrase> said = new ArrayList<>();
        said.add(FindWords.finding(outcome, words));
        long missing = outcome.searched().notIndexed();
        if (missing > 0) {
            said.add(Phrase.of("find.searched.not-indexed", words.number(missing)));
        }
        return said;
    }

    /** How it was searched. */
    public static List<Phrase> methods() {
        return List.of(
                Phrase.of("find.method.places"),
                Phrase.of("find.method.exact"),
                Phrase.of("find.method.approximate"),
                Phrase.of("find.method.ocr"));
    }

    /** What the answer does not say. */
    public static List<Phrase> limits(FindOutcome outcome, Words words) {
        List<Phrase> limits = new ArrayList<>();
        if (outcome.asked().size() < FEW_WORDS && outcome.finding() == Finding.FOUND) {
            limits.add(
                    Phrase.of("find.limit.short", words.number(outcome.asked().size())));
        }
        limits.add(Phrase.of(outcome.finding() == Finding.FOUND ? "find.limit.found" : "find.limit.not-found"));
        if (outcome.finding() == Finding.FOUND_WITH_DIFFERENCES) {
            limits.add(Phrase.of("find.limit.differences"));
        }
        return limits;
    }

    private void asked() {
        page.heading("find.certificate.asked");
        page.passage(List.of(Inline.kept(outcome.asked().text().strip())));
        page.facts(List.of(
                new Page.Fact(
                        "find.certificate.words",
                        Inline.said(words.number(outcome.asked().size()))),
                new Page.Fact(
                        "find.certificate.asked-hash",
                        Inline.code(sha256(outcome.asked().text())))));
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void matches() {
        page.heading(outcome.finding() == Finding.FOUND ? "find.passages" : "find.nearest");
        if (outcome.variants().isEmpty()) {
            page.sentence("find.nothing-near");
        }
        if (outcome.variants().stream()
                .anyMatch(variant -> !variant.first().passage().exact())) {
            page.sentence("find.legend");
        }
        for (int i = 0; i < outcome.variants().size(); i++) {
            if (i == 1 && outcome.finding() != Finding.NOT_FOUND) {
                page.heading("find.other-wordings");
            }
            variant(outcome.variants().get(i));
        }
        if (outcome.more() > 0) {
            page.sentence("find.more", words.number(outcome.more()));
        }
    }

    private void variant(Variant variant) {
        match(variant.first());
        List<Match> others = variant.matches().subList(1, variant.matches().size());
        if (!others.isEmpty()) {
            page.sentence("find.same-words-in", words.number(others.size()));
            page.table(
                    List.of("show.id", "show.found-at"),
                    others.stream()
                            .limit(MOST_ROWS)
                            .map(other -> List.of(Inline.code(other.content().hex()), places(other)))
                            .toList());
        }
    }

    private void match(Match match) {
        page.paragraph(Inline.strong(Inline.said(
                FindWords.place(match, words) + words.say("colon") + FindWords.how(outcome, match, words))));
        page.passage(FoundText.pieces(outcome.asked(), match).stream()
                .map(piece -> switch (piece.kind()) {
                    case AROUND -> Inline.faint(Inline.kept(piece.text()));
                    case SAME -> Inline.kept(piece.text());
                    case ASKED -> Inline.removed(piece.text());
                    case THERE -> Inline.added(piece.text());
                })
                .toList());
        page.facts(facts(match));
    }

    private List<Page.Fact> facts(Match match) {
        List<Page.Fact> facts = new ArrayList<>();
        StoredMessage message = match.message();
        if (message != null) {
            Long date = message.date();
            facts.add(new Page.Fact("show.from", Inline.code(message.fromAddress())));
            facts.add(new Page.Fact(
                    "show.date",
                    Inline.said(
                            date == null
                                    ? words.say("search.undated")
                                    : words.moment(Instant.ofEpochSecond(date), message.dateOffset()))));
            facts.add(new Page.Fact("show.subject", Inline.data(message.subject())));
            facts.add(new Page.Fact("show.message-id", Inline.code(message.messageId())));
            facts.add(new Page.Fact(
                    "find.certificate.level",
                    Inline.said(
                            message.level() == null ? words.say("search.not-judged") : words.level(message.level()))));
        } else if (match.file() != null) {
            facts.add(new Page.Fact("search.file", Inline.data(match.file().name())));
        }
        facts.add(new Page.Fact("show.id", Inline.code(match.content().hex())));
        facts.add(new Page.Fact("show.found-at", places(match)));
        return facts;
    }

    private Inline places(Match match) {
        List<Inline> places = new ArrayList<>();
        for (Locator locator : match.locators()) {
            places.add(Inline.code(locator.text()));
        }
        long more = match.occurrences() - match.locators().size();
        if (more > 0) {
            places.add(Inline.said(words.say("find.more-places", words.number(more))));
        }
        return Inline.lines(places);
    }
}
