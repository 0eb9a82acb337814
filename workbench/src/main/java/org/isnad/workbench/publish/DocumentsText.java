package org.isnad.workbench.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.core.document.DocumentMetadata;
import org.isnad.core.document.DocumentProperties;
import org.isnad.core.document.DocumentReading;
import org.isnad.core.document.DocumentRemarks;
import org.isnad.core.document.DocumentTime;
import org.isnad.core.document.ResaveBurst;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.publish.Sheet.Column;
import org.isnad.workbench.store.CarrierRow;
import org.isnad.workbench.store.StoredDocument;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;

/** Documents for people: the list, and one file. Neutral throughout: what a file states, and that it can be planted. */
public final class DocumentsText {
    private static final int SOME = 50;
    private static final int NAME = 40;

    private final Sheet sheet;
    private final Words words;

    private DocumentsText(Sheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
    }

    /** @param everything whether the list is written to its end */
    public static void list(DocumentListing listing, boolean everything, Sheet sheet) {
        new DocumentsText(sheet).list(listing, everything);
    }

    public static void one(ListedDocument document, Sheet sheet) {
        new DocumentsText(sheet).one(document);
    }

    private void list(DocumentListing listing, boolean everything) {
        if (listing.all() + listing.failed() == 0) {
            sheet.line(words.say("documents.none"));
            return;
        }
        List<ListedDocument> documents = listing.documents();
        List<ListedDocument> shown = everything ? documents : documents.subList(0, Math.min(SOME, documents.size()));
        sheet.line(words.frame("documents.count", words.number(listing.all()), words.number(documents.size())));
        if (listing.failed() > 0) {
            sheet.line(words.frame("documents.failed", words.number(listing.failed())));
        }
        sheet.table(
                List.of(
                        Column.text("documents.column.id"),
                        Column.text("documents.column.kind"),
                        Column.text("documents.column.modified"),
                        Column.text("documents.column.editor"),
                        Column.text("documents.column.application"),
                        Column.number("documents.column.carriers"),
                        Column.text("documents.column.name"),
                        Column.text("documents.column.labels")),
                shown.stream().map(this::row).toList());
        if (shown.size() < documents.size()) {
            sheet.line("  " + words.frame("documents.rest", words.number(documents.size() - shown.size())));
        }
        bursts(listing.bursts());
        sheet.line("").paragraph(0, "", words.say("documents.note"));
    }

    private List<String> row(ListedDocument document) {
        StoredDocument stored = document.stored();
        DocumentReading reading = document.reading();
        DocumentProperties properties =
                reading == null ? DocumentProperties.NONE : reading.metadata().properties();
        List<String> cells = new ArrayList<>();
        cells.add(stored.content().hex().substring(0, 12));
        cells.add(stored.row().family().isEmpty() ? "?" : stored.row().family());
        cells.add(
                properties.modified() == null
                        ? ""
                        : sheet.data(properties.modified().local().toString()));
        cells.add(cell(stored.row().editor()));
        cells.add(cell(properties.application()));
        cells.add(words.number(document.carriers().size()));
        cells.add(cell(stored.name()));
        cells.add(document.labels().stream()
                .map(label -> words.word("document.label", label))
                .collect(Collectors.joining(" · ")));
        return cells;
    }

    private String cell(String text) {
        return Cells.shorten(sheet.data(text), NAME);
    }

    private void bursts(List<ResaveBurst> bursts) {
        if (bursts.isEmpty()) {
            return;
        }
        sheet.heading(words.say("documents.bursts"));
        for (ResaveBurst burst : bursts) {
            String editors = burst.editors().isEmpty()
                    ? words.say("documents.no-editor")
                    : burst.editors().stream().map(sheet::data).collect(Collectors.joining(", "));
            sheet.paragraph(
                    2,
                    "· ",
                    words.frame(
                            "documents.burst",
                            words.number(burst.files().size()),
                            words.moment(burst.first(), 0),
                            words.moment(burst.last(), 0),
                            editors));
        }
    }

    private void one(ListedDocument document) {
        StoredDocument stored = document.stored();
        sheet.heading(words.say("document.title", stored.content().hex()));
        sheet.fact("documents.column.name", sheet.data(stored.name()));
        sheet.fact(
                "document.kind",
                stored.row().family().isEmpty() ? "?" : stored.row().family());
        sheet.fact("document.size", words.bytes(stored.length()));
        sheet.fact("document.place", sheet.data(stored.locator().text()));
        DocumentReading reading = document.reading();
        if (reading != null) {
            properties(reading.metadata().properties());
        }
        if (!document.labels().isEmpty()) {
            sheet.heading(words.say("documents.column.labels"));
            document.labels().forEach(label -> sheet.paragraph(2, "· ", words.word("document.label", label)));
        }
        if (reading != null) {
            remarks(reading.metadata());
        }
        sheet.heading(words.say("document.standing"));
        sheet.paragraph(
                2,
                "",
                words.say(
                        document.asSent() == Level.VERIFIED
                                ? "document.standing.verified"
                                : "document.standing.undecided"));
        carriers("document.carriers", document.carriers(), true);
        carriers("document.carriers.inside", document.carriers(), false);
        defects(document);
    }

    private void properties(DocumentProperties properties) {
        time("document.created", properties.created());
        time("document.modified", properties.modified());
        time("document.printed", properties.printed());
        String application = properties.version().isEmpty()
                ? properties.application()
                : properties.application() + " " + properties.version();
        text("document.application", application.strip());
        text("document.company", properties.company());
        text("document.template", properties.template());
        text("document.revision", properties.revision());
        text("document.editing", properties.editingMinutes() == null ? "" : properties.editingMinutes() + "");
    }

    private void text(String key, String value) {
        if (!value.isEmpty()) {
            sheet.fact(key, sheet.data(value));
        }
    }

    private void time(String key, @Nullable DocumentTime time) {
        if (time != null) {
            String stored = sheet.data(time.stored());
            sheet.fact(key, time.offsetSeconds() == null ? words.frame("document.zone-unknown", stored) : stored);
        }
    }

    private void remarks(DocumentMetadata metadata) {
        var remarks = DocumentRemarks.of(metadata);
        if (!remarks.isEmpty()) {
            sheet.heading(words.say("document.remarks"));
            remarks.forEach(remark -> sheet.sentence(2, "· ", remark));
        }
    }

    private void carriers(String titleKey, List<CarrierRow> all, boolean direct) {
        List<CarrierRow> some =
                all.stream().filter(carrier -> carrier.direct() == direct).toList();
        if (some.isEmpty()) {
            return;
        }
        sheet.heading(words.say(titleKey));
        for (CarrierRow carrier : some) {
            Level level = carrier.attachments();
            sheet.paragraph(
                    2,
                    "· ",
                    words.frame(
                            "document.carrier",
                            carrier.content().hex().substring(0, 12) + "  "
                                    + sheet.data(carrier.locator().text()),
                            level == null ? words.say("search.not-judged") : words.level(level)));
        }
    }

    private void defects(ListedDocument document) {
        DocumentReading reading = document.reading();
        var failure = document.stored().row().failure();
        if (failure != null || (reading != null && !reading.defects().isEmpty())) {
            sheet.heading(words.say("document.defects"));
        }
        if (failure != null) {
            sheet.sentence(2, "· ", failure);
        }
        if (reading != null) {
            reading.defects().forEach(defect -> sheet.paragraph(2, "· ", words.say(defect)));
        }
    }
}
