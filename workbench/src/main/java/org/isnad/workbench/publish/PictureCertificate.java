package org.isnad.workbench.publish;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.find.FindOutcome;
import org.isnad.workbench.find.LikePage;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The certificate on a picture that was looked for: by which bytes it is known, with how many pages it was held, which look
 * like it, and what came of the words that were read off it. It never says that a page does not exist (DOMAIN.md).
 */
public final class PictureCertificate {
    private PictureCertificate() {}

    /**
     * @param picture SHA-256 of its bytes
     * @param compared with how many pages and pictures it was held
     * @param text what came of its words; null if none could be read
     */
    public static Page of(
            ItemId picture,
            List<LikePage> like,
            long compared,
            FindOutcome.Searched searched,
            @Nullable FindOutcome text,
            Words words) {
        Page page = new Page(words, Phrase.of("find.picture.title"));
        page.finding(List.of(
                Phrase.of(
                        like.isEmpty() ? "find.image.none" : "find.image.like",
                        words.number(like.size()),
                        words.number(compared)),
                Phrase.of(text == null ? "find.image.no-words" : "find.image.words")));
        page.heading("find.certificate.asked");
        page.facts(List.of(new Page.Fact("find.picture.hash", Inline.code(picture.hex()))));
        SearchedCopy copy = new SearchedCopy(searched, words, page);
        copy.copy();
        if (!like.isEmpty()) {
            page.heading("find.picture.like");
            page.table(List.of("search.file", "find.picture.page", "show.id", "show.found-at"), rows(like, words));
        }
        if (text != null) {
            FindCertificate.within(page, text, words);
        }
        page.heading("find.certificate.method");
        List<Phrase> methods = new ArrayList<>(List.of(Phrase.of("find.method.picture")));
        methods.addAll(text == null ? List.of() : FindCertificate.methods());
        page.list(methods);
        copy.unsearched();
        page.heading("find.certificate.limits");
        List<Phrase> limits = new ArrayList<>(List.of(Phrase.of("find.limit.picture")));
        limits.addAll(text == null ? List.of() : FindCertificate.limits(text, words));
        page.list(limits);
        return page;
    }

    private static List<List<Inline>> rows(List<LikePage> like, Words words) {
        return like.stream()
                .map(page -> List.of(
                        Inline.data(page.file().name()),
                        Inline.said(words.frame(
                                "find.image.page",
                                words.number(page.page()),
                                words.number(Math.round(100 * page.resemblance())))),
                        Inline.code(
                                page.file().content() == null
                                        ? ""
                                        : page.file().content().hex()),
                        Inline.code(page.file().locator().text())))
                .toList();
    }
}
