package org.isnad.workbench.publish;

import java.util.ArrayList;
import java.util.List;
import org.isnad.workbench.find.FindOutcome;
import org.isnad.workbench.store.Acquisition;
import org.isnad.workbench.store.CopyId;
import org.isnad.workbench.store.ItemKind;
import org.isnad.workbench.store.ItemStatus;
import org.isnad.workbench.store.Unsearched;
import org.isnad.workbench.words.Words;

/** On a certificate: which copy was searched, when and by what, and what lies in it that was not searched. */
final class SearchedCopy {
    private static final int MOST_ROWS = 20;
    private static final String MAKE_IT =
            "find dump -type f -exec sha256sum {} + | cut -c1-64 | LC_ALL=C sort -u | sha256sum";

    private final FindOutcome.Searched searched;
    private final Words words;
    private final Page page;

    SearchedCopy(FindOutcome.Searched searched, Words words, Page page) {
        this.searched = searched;
        this.words = words;
        this.page = page;
    }

    void copy() {
        CopyId copy = searched.copy();
        List<Page.Fact> facts = new ArrayList<>();
        facts.add(new Page.Fact(
                "find.certificate.copy-hash", Inline.code(copy.digest().hex())));
        facts.add(new Page.Fact("find.certificate.copy-files", Inline.said(words.number(copy.files()))));
        if (copy.unread() > 0) {
            facts.add(new Page.Fact("find.certificate.copy-unread", Inline.said(words.number(copy.unread()))));
        }
        facts.add(new Page.Fact("find.certificate.copy-state", Inline.said(words.number(copy.sequence()))));
        for (Acquisition acquisition : searched.acquisitions()) {
            acquisition
                    .sources()
                    .forEach(source -> facts.add(new Page.Fact("find.certificate.source", Inline.code(source))));
            String stated = acquisition.statedHash();
            if (stated != null) {
                facts.add(new Page.Fact("find.certificate.stated-hash", Inline.code(stated)));
            }
        }
        facts.add(new Page.Fact("find.certificate.at", Inline.code(searched.at().toString())));
        facts.add(new Page.Fact("find.certificate.tool", Inline.code(searched.toolVersion())));
        page.heading("find.certificate.copy");
        page.facts(facts);
        page.sentence("find.certificate.copy-rule", MAKE_IT);
        page.sentence("find.searched.contents", words.number(searched.contents()));
    }

    void unsearched() {
        Unsearched unsearched = searched.unsearched();
        page.heading("find.certificate.unsearched");
        List<List<Inline>> rows = rows(unsearched);
        if (rows.isEmpty()) {
            page.sentence("find.unsearched.none");
        } else {
            page.table(
                    List.of(
                            "find.unsearched.what",
                            "find.unsearched.type",
                            "find.unsearched.count",
                            "find.unsearched.bytes"),
                    rows);
        }
        if (unsearched.open() > 0) {
            page.sentence("find.unsearched.open", words.number(unsearched.open()));
        }
        if (unsearched.longFiles() > 0) {
            page.sentence(
                    "find.unsearched.long", words.number(unsearched.longFiles()), words.bytes(searched.longestText()));
        }
        page.sentence("find.unsearched.limits");
    }

    private List<List<Inline>> rows(Unsearched unsearched) {
        List<List<Inline>> rows = new ArrayList<>();
        long others = 0;
        for (Unsearched.NotEmitted lost : unsearched.notEmitted()) {
            if (rows.size() < MOST_ROWS) {
                rows.add(row(
                        lost.status() == ItemStatus.FAILED ? "find.unsearched.failed" : "find.unsearched.skipped",
                        Inline.said(words.say(lost.reason())),
                        lost.count(),
                        ""));
            } else {
                others += lost.count();
            }
        }
        for (Unsearched.Unread unread : unsearched.unread()) {
            if (rows.size() < 2 * MOST_ROWS) {
                rows.add(row(
                        unread.kind() == ItemKind.ATTACHMENT ? "find.unsearched.attachment" : "find.unsearched.file",
                        Inline.code(unread.format()),
                        unread.count(),
                        words.bytes(unread.bytes())));
            } else {
                others += unread.count();
            }
        }
        if (others > 0) {
            rows.add(row("find.unsearched.others", Inline.said(""), others, ""));
        }
        return rows;
    }

    private List<Inline> row(String whatKey, Inline type, long count, String bytes) {
        return List.of(Inline.said(words.say(whatKey)), type, Inline.said(words.number(count)), Inline.said(bytes));
    }
}
