package org.isnad.workbench.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.workbench.publish.Sheet.Column;
import org.isnad.workbench.store.AcquisitionAccount;
import org.isnad.workbench.store.Arrived;
import org.isnad.workbench.store.Comparison;
import org.isnad.workbench.store.Difference;
import org.isnad.workbench.words.Words;

/** Acquisitions for people: the list of them, what came since one, and two held against each other. */
public final class AcquisitionsText {
    private static final int SOME = 25;

    private AcquisitionsText() {}

    public static void list(List<AcquisitionAccount> accounts, Sheet sheet) {
        Words words = sheet.words();
        for (AcquisitionAccount account : accounts) {
            sheet.heading(words.frame("custody.acquisition", words.number(account.number())));
            account.record().sources().forEach(source -> sheet.fact("custody.source", sheet.data(source)));
            account.roots().forEach(root -> sheet.fact("acquisitions.path", sheet.data(root)));
            String stated = account.record().statedHash();
            if (stated != null) {
                sheet.fact("custody.stated-hash", sheet.data(stated));
            }
            sheet.fact("custody.started", account.record().started().toString());
            if (!account.continuedBy().isEmpty()) {
                sheet.fact(
                        "acquisitions.continued",
                        account.continuedBy().stream().map(words::number).collect(Collectors.joining(", ")));
            }
            if (!account.complete()) {
                sheet.fact("acquisitions.state", words.say("acquisitions.not-complete"));
            }
            sheet.fact("acquisitions.inputs", words.number(account.inputs()));
            sheet.fact("report.messages", words.number(account.messages()));
            sheet.fact("report.files", words.number(account.files()));
            sheet.fact("acquisitions.contents", words.number(account.contents()));
            sheet.fact("acquisitions.fresh", words.number(account.fresh()));
        }
    }

    /** The head of a report that is restricted to what came later. */
    public static void arrived(Arrived arrived, Sheet sheet) {
        Words words = sheet.words();
        sheet.heading(words.frame("acquisitions.since", words.number(arrived.since())));
        sheet.fact("acquisitions.new-messages", words.number(arrived.newMessages()));
        sheet.fact("acquisitions.copied-messages", words.number(arrived.copiedMessages()));
        sheet.fact("acquisitions.other-versions", words.number(arrived.otherVersions()));
        sheet.fact("acquisitions.alike-versions", words.number(arrived.alikeVersions()));
        sheet.fact("acquisitions.new-files", words.number(arrived.newFiles()));
        sheet.fact("acquisitions.copied-files", words.number(arrived.copiedFiles()));
        sheet.paragraph(2, "", words.say("acquisitions.since.rule"));
    }

    /** @param everything whether long lists are written out to their end */
    public static void comparison(long first, long second, Comparison comparison, boolean everything, Sheet sheet) {
        Words words = sheet.words();
        sheet.heading(words.frame("acquisitions.diff", words.number(first), words.number(second)));
        sheet.paragraph(2, "", words.say(verdict(comparison)));
        sheet.line("");
        sheet.fact("acquisitions.same-files", words.number(comparison.sameFiles()));
        sheet.fact("acquisitions.other-files", words.number(comparison.otherFiles()));
        sheet.fact("acquisitions.files-of-first", words.number(comparison.filesOfFirst()));
        sheet.fact("acquisitions.files-of-second", words.number(comparison.filesOfSecond()));
        sheet.fact("acquisitions.same-contents", words.number(comparison.sameContents()));
        section(
                comparison,
                "acquisitions.versions-differ",
                everything,
                sheet,
                each -> each instanceof Difference.Version version
                        && !version.differs().isEmpty());
        section(
                comparison,
                "acquisitions.versions-alike",
                everything,
                sheet,
                each -> each instanceof Difference.Version version
                        && version.differs().isEmpty());
        section(comparison, "acquisitions.added", everything, sheet, Difference.Added.class::isInstance);
        section(comparison, "acquisitions.missing", everything, sheet, Difference.Missing.class::isInstance);
        section(comparison, "acquisitions.same-name", everything, sheet, Difference.SameName.class::isInstance);
    }

    private static String verdict(Comparison comparison) {
        if (comparison.identicalFiles()) {
            return "acquisitions.identical-files";
        }
        return comparison.identicalContents() ? "acquisitions.identical-contents" : "acquisitions.different";
    }

    private static void section(
            Comparison comparison,
            String titleKey,
            boolean everything,
            Sheet sheet,
            java.util.function.Predicate<Difference> belongs) {
        List<Difference> all = comparison.differences().stream().filter(belongs).toList();
        if (all.isEmpty()) {
            return;
        }
        Words words = sheet.words();
        sheet.heading(words.frame(titleKey, words.number(all.size())));
        List<List<String>> rows = new ArrayList<>();
        all.stream().limit(everything ? all.size() : SOME).forEach(each -> rows.add(row(each, sheet)));
        sheet.table(List.of(Column.text(""), Column.text(""), Column.text("")), rows);
        if (all.size() > rows.size()) {
            sheet.line("  " + words.frame("report.more", words.number(all.size() - rows.size())));
        }
    }

    private static List<String> row(Difference difference, Sheet sheet) {
        return switch (difference) {
            case Difference.Added added -> List.of(shortened(added.content().hex()), sheet.data(added.place()), "");
            case Difference.Missing missing ->
                List.of(shortened(missing.content().hex()), sheet.data(missing.place()), "");
            case Difference.SameName name ->
                List.of(
                        shortened(name.first().hex()) + " / "
                                + shortened(name.second().hex()),
                        sheet.data(name.name()),
                        "");
            case Difference.Version version ->
                List.of(
                        shortened(version.first().hex()) + " / "
                                + shortened(version.second().hex()),
                        sheet.data(version.secondPlace()),
                        version.differs().stream().map(sheet.words()::claim).collect(Collectors.joining(", ")));
        };
    }

    private static String shortened(String hex) {
        return hex.substring(0, 12);
    }
}
