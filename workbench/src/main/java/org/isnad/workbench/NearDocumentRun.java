package org.isnad.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.isnad.core.item.Phrase;
import org.isnad.core.near.Runs;
import org.isnad.core.wording.WordDiff;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.publish.NearDocuments;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.DocumentText;
import org.isnad.workbench.store.SketchedDocument;
import org.isnad.workbench.store.StoredFile;

/** Looks for what is most like one document, in whatever format: by all sketches, then by the words themselves. */
final class NearDocumentRun {
    private final Path folder;

    NearDocumentRun(Path folder) {
        this.folder = folder;
    }

    NearDocuments near(long number, int most) {
        try (CaseReader reader = CaseStore.openReader(folder)) {
            List<SketchedDocument> all = reader.documentSketches().all();
            SketchedDocument own = all.stream()
                    .filter(each -> each.number() == number)
                    .findFirst()
                    .orElseThrow(NearDocumentRun::notExamined);
            Wording words = words(reader, number);
            List<NearDocuments.Neighbour> neighbours = new ArrayList<>();
            all.stream()
                    .filter(each -> each.number() != number && own.sketch().resemblance(each.sketch()) >= NearRun.LEAST)
                    .sorted(Comparator.comparingDouble(
                                    (SketchedDocument each) -> own.sketch().resemblance(each.sketch()))
                            .reversed()
                            .thenComparingLong(SketchedDocument::number))
                    .limit(most)
                    .forEach(each -> file(reader, each.number())
                            .ifPresent(file -> neighbours.add(neighbour(words, file, words(reader, each.number())))));
            neighbours.sort(Comparator.comparingDouble(NearDocuments.Neighbour::resemblance)
                    .reversed()
                    .thenComparing(near -> near.file().content().hex()));
            return new NearDocuments(file(reader, number).orElseThrow(NearDocumentRun::notExamined), words, neighbours);
        }
    }

    private static Workbench.BadRequest notExamined() {
        return new Workbench.BadRequest(Phrase.of("near.problem.document-not-examined"));
    }

    private static Optional<StoredFile> file(CaseReader reader, long number) {
        return reader.files().of(number);
    }

    private static NearDocuments.Neighbour neighbour(Wording words, StoredFile file, Wording there) {
        return new NearDocuments.Neighbour(file, Runs.resemblance(words, there), there, WordDiff.between(words, there));
    }

    private static Wording words(CaseReader reader, long number) {
        return Wording.of(
                reader.documentTexts().of(number).map(DocumentText::text).orElse(""));
    }
}
