package org.isnad.core.document;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What is worth saying of a document by itself, in neutral sentences: who is named, in which language a program spoke,
 * how it was packed, what is private in it. None of it bears on a level.
 */
public final class DocumentRemarks {
    private DocumentRemarks() {}

    public static List<Phrase> of(DocumentMetadata metadata) {
        List<Phrase> remarks = new ArrayList<>();
        names(metadata.properties(), remarks);
        metadata.languages()
                .forEach(hint -> remarks.add(Phrase.of("document.remark.language." + low(hint.kind()), hint.value())));
        switch (metadata) {
            case DocumentMetadata.Ooxml office -> office(office, remarks);
            case DocumentMetadata.Odf open -> {
                say(open.thumbnail(), "document.remark.thumbnail", remarks);
                say(open.encrypted(), "document.remark.encrypted", remarks);
            }
            case DocumentMetadata.Ole2 old -> old(old, remarks);
            case DocumentMetadata.Rtf text -> saves("", text.rsids(), remarks);
            case DocumentMetadata.Pdf pdf -> pdf(pdf, remarks);
            case DocumentMetadata.Image image -> {
                say(image.position(), "document.remark.position", remarks);
                say(image.thumbnail(), "document.remark.thumbnail", remarks);
                history(image.xmp(), remarks);
            }
            case DocumentMetadata.Unknown unknown -> {}
        }
        Containers.remark(metadata).ifPresent(remarks::add);
        newerThanItself(metadata).ifPresent(remarks::add);
        return remarks;
    }

    private static void names(DocumentProperties properties, List<Phrase> remarks) {
        boolean author = !properties.creator().isEmpty();
        boolean editor = !properties.lastModifiedBy().isEmpty();
        if (author) {
            remarks.add(Phrase.of("document.remark.author", properties.creator()));
        }
        if (editor) {
            remarks.add(Phrase.of("document.remark.editor", properties.lastModifiedBy()));
        }
        say(author || editor, "document.remark.names", remarks);
    }

    private static void office(DocumentMetadata.Ooxml office, List<Phrase> remarks) {
        saves(office.rsidRoot(), office.rsids(), remarks);
        say(!office.savedPath().isEmpty(), "document.remark.path", remarks);
        say(office.thumbnail(), "document.remark.thumbnail", remarks);
        say(office.macros(), "document.remark.macros", remarks);
        if (office.signatures() > 0) {
            remarks.add(Phrase.of("document.remark.signatures", office.signatures()));
        }
    }

    private static void old(DocumentMetadata.Ole2 old, List<Phrase> remarks) {
        if (!old.savedBy().isEmpty()) {
            remarks.add(Phrase.of("document.remark.saved-by", String.join(" · ", old.savedBy())));
        }
        say(old.encrypted(), "document.remark.encrypted", remarks);
        say(old.thumbnail(), "document.remark.thumbnail", remarks);
        say(old.macros(), "document.remark.macros", remarks);
    }

    private static void pdf(DocumentMetadata.Pdf pdf, List<Phrase> remarks) {
        if (pdf.revisions() > 1) {
            remarks.add(Phrase.of("document.remark.revisions", pdf.revisions()));
        }
        revised(pdf.revised(), remarks);
        if (pdf.ids().size() == 2 && !pdf.ids().getFirst().equals(pdf.ids().getLast())) {
            remarks.add(Phrase.of("document.remark.ids"));
        }
        if (pdf.signatures() > 0) {
            remarks.add(Phrase.of("document.remark.signatures", pdf.signatures()));
        }
        if (pdf.behindSignatures() > 0) {
            remarks.add(Phrase.of("document.remark.behind-signatures", pdf.behindSignatures()));
        }
        say(pdf.encrypted(), "document.remark.encrypted", remarks);
        XmpPacket xmp = pdf.xmp();
        history(xmp, remarks);
        String author = pdf.properties().creator();
        if (xmp != null
                && !xmp.creator().isEmpty()
                && !author.isEmpty()
                && !xmp.creator().equals(author)) {
            remarks.add(Phrase.of("document.remark.two-authors", author, xmp.creator()));
        }
    }

    private static void revised(@Nullable RevisedText revised, List<Phrase> remarks) {
        if (revised == null) {
            return;
        }
        if (revised.changes() == 0) {
            remarks.add(Phrase.of("document.remark.revised-alike"));
            return;
        }
        remarks.add(Phrase.of("document.remark.revised", revised.changes()));
        for (RevisedText.Change change : revised.first()) {
            String key = change.before().isEmpty() ? "added" : change.after().isEmpty() ? "removed" : "replaced";
            remarks.add(Phrase.of("document.remark.revised-" + key, change.before(), change.after()));
        }
    }

    private static void history(@Nullable XmpPacket xmp, List<Phrase> remarks) {
        if (xmp != null && !xmp.history().isEmpty()) {
            remarks.add(Phrase.of("document.remark.history", xmp.history().size()));
        }
    }

    private static void saves(String root, List<String> rsids, List<Phrase> remarks) {
        if (!rsids.isEmpty()) {
            remarks.add(Phrase.of("document.remark.rsids", rsids.size(), root.isEmpty() ? rsids.getFirst() : root));
        }
    }

    /** The program is newer than the day on which it says it saved: a clock that was wrong or set back. */
    private static Optional<Phrase> newerThanItself(DocumentMetadata metadata) {
        DocumentTime modified = metadata.properties().modified();
        Optional<LocalDate> first = SoftwareDates.earliest(metadata);
        if (modified == null || first.isEmpty()) {
            return Optional.empty();
        }
        LocalDate saved = LocalDate.ofInstant(modified.instant(), ZoneOffset.UTC);
        return saved.plusDays(2).isBefore(first.get())
                ? Optional.of(Phrase.of(
                        "document.remark.newer-than-itself",
                        SoftwareDates.named(metadata),
                        first.get(),
                        modified.stored()))
                : Optional.empty();
    }

    private static void say(boolean holds, String key, List<Phrase> remarks) {
        if (holds) {
            remarks.add(Phrase.of(key));
        }
    }

    private static String low(LanguageHint.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
