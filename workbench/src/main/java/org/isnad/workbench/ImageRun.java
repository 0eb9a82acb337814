package org.isnad.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Phrase;
import org.isnad.core.near.ImageSketch;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.document.ChildLimits;
import org.isnad.workbench.document.DocumentChild;
import org.isnad.workbench.document.Outcome;
import org.isnad.workbench.document.PagesDocument;
import org.isnad.workbench.document.PagesReading;
import org.isnad.workbench.document.Work;
import org.isnad.workbench.find.FindOutcome;
import org.isnad.workbench.find.Finder;
import org.isnad.workbench.find.LikePage;
import org.isnad.workbench.ingest.ContentHash;
import org.isnad.workbench.ocr.Tesseract;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.PicturedPage;
import org.isnad.workbench.store.RecognisedWord;
import org.isnad.workbench.store.Recognition;
import org.jspecify.annotations.Nullable;

/** Is this picture in here? By what it looks like, held against the pages that {@code ocr} looked at, and by its words. */
final class ImageRun {
    private static final Phrase NO_PICTURE = Phrase.of("document.defect.picture-format");

    private final Path folder;
    private final Workbench workbench;

    ImageRun(Path folder, Workbench workbench) {
        this.folder = folder;
        this.workbench = workbench;
    }

    /** @param limit how many pages, and how many passages, are shown at most */
    ImageOutcome find(byte[] picture, int limit) {
        PagesDocument drawn = drawn(picture);
        FindOutcome text = text(drawn, limit);
        List<LikePage> like = new ArrayList<>();
        long compared = 0;
        try (CaseReader reader = CaseStore.openReader(folder)) {
            for (PicturedPage page : reader.recognitions().pages()) {
                compared++;
                double resemblance = drawn.reading().pages().stream()
                        .map(PagesReading.PageImage::sketch)
                        .map(ImageSketch::new)
                        .filter(page.sketch()::isLike)
                        .mapToDouble(page.sketch()::resemblance)
                        .max()
                        .orElse(0);
                if (resemblance > 0) {
                    reader.items().places(page.number()).stream()
                            .findFirst()
                            .ifPresent(place -> like.add(new LikePage(place, page.page(), resemblance)));
                }
            }
        }
        like.sort(Comparator.comparingDouble((LikePage page) -> -page.resemblance())
                .thenComparing(page -> page.file().locator())
                .thenComparingInt(LikePage::page));
        return new ImageOutcome(
                ContentHash.of(ArrayOctets.of(picture)),
                text == null ? workbench.searched() : text.searched(),
                like.subList(0, Math.min(limit, like.size())),
                compared,
                text);
    }

    private static PagesDocument drawn(byte[] picture) {
        Outcome<PagesDocument> outcome;
        try (DocumentChild child = new DocumentChild(ChildLimits.TEXT)) {
            outcome = child.read(Work.PAGES, picture);
        }
        PagesDocument drawn = switch (outcome) {
            case Outcome.Failed<PagesDocument> no -> throw new Workbench.BadRequest(no.cause());
            case Outcome.Read<PagesDocument> yes -> yes.reading();
        };
        if (drawn.pictures().isEmpty()) {
            List<Defect> defects = drawn.reading().defects();
            throw new Workbench.BadRequest(
                    defects.isEmpty() ? NO_PICTURE : defects.getFirst().phrase());
        }
        return drawn;
    }

    private @Nullable FindOutcome text(PagesDocument drawn, int limit) {
        Optional<Tesseract> tesseract = Tesseract.find();
        if (tesseract.isEmpty()) {
            return null;
        }
        List<RecognisedWord> words = new ArrayList<>();
        for (int i = 0; i < drawn.pictures().size(); i++) {
            tesseract
                    .get()
                    .read(drawn.reading().pages().get(i), drawn.pictures().get(i))
                    .ifPresent(words::addAll);
        }
        String text =
                new Recognition(0, 0, "", List.of(), words, null).text().lines().collect(Collectors.joining("\n"));
        Wording asked = Wording.of(text);
        while (asked.size() > Finder.MOST_WORDS) {
            text = text.substring(0, text.length() * 9 / 10);
            asked = Wording.of(text);
        }
        return asked.size() == 0 ? null : workbench.find(asked, limit);
    }
}
