package org.isnad.workbench.examine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.Phrase;
import org.isnad.core.near.NearPairs;
import org.isnad.core.near.TextSketch;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.store.CarrierRow;
import org.isnad.workbench.store.DocumentText;
import org.isnad.workbench.store.SketchedDocument;
import org.isnad.workbench.store.StoredFile;

/**
 * Which documents have the words of which, whatever their format: as {@link CopiesStage} does it for messages. What is said
 * stands at the messages that carry them, about their attachments, and is neutral: a form is filled in a thousand times, and
 * a draft goes through many hands.
 */
public final class DocumentCopiesStage implements Stage {
    private static final long VERSION = 1;

    /** Texts have up to a million characters each. */
    private static final int PAGE = 50;

    @Override
    public String name() {
        return "document-copies";
    }

    @Override
    public void run(StageContext context) {
        if (!sketch(context)) {
            return;
        }
        // What is said of a message depends on all documents and their carriers: their number stands in the version.
        long known = context.reader().documentSketches().count();
        long version = VERSION << 40 | context.reader().messages().count() + known;
        if (known > 0 && context.reader().noticed().countWanting(name(), version) > 0) {
            say(context, version, among(context));
        }
    }

    /** Whether all documents with a text have one now. */
    private boolean sketch(StageContext context) {
        return context.<SketchedDocument>readWanting(
                name(),
                context.reader().documentSketches().countWanting(),
                last -> context.reader().documentSketches().wanting(last, PAGE),
                number -> read(context, number),
                sketched -> context.writer().findings().sketched(sketched));
    }

    private static SketchedDocument read(StageContext context, long number) {
        DocumentText text = context.reader()
                .documentTexts()
                .of(number)
                .orElseThrow(() -> new IllegalStateException("a text went away: " + number));
        return new SketchedDocument(number, text.version(), TextSketch.of(Wording.of(text.text())));
    }

    /** How many others have these words or nearly these, and how alike the nearest is. */
    private record Company(int same, int near, double most) {
        private static final Company NONE = new Company(0, 0, 0);

        Company and(double resemblance) {
            return new Company(same, near + 1, Math.max(most, resemblance));
        }
    }

    /** By number of the document; those without company are left out. */
    private static Map<Long, Company> among(StageContext context) {
        List<SketchedDocument> documents = context.reader().documentSketches().all();
        List<TextSketch> sketches =
                documents.stream().map(SketchedDocument::sketch).toList();
        Map<Long, Integer> wordings = new HashMap<>();
        sketches.stream().filter(TextSketch::tells).forEach(sketch -> wordings.merge(sketch.whole(), 1, Integer::sum));
        Map<Long, Company> byWording = new HashMap<>();
        wordings.forEach((whole, count) -> byWording.put(whole, new Company(count - 1, 0, 0)));
        for (NearPairs.Pair pair : NearPairs.among(sketches)) {
            for (int place : List.of(pair.left(), pair.right())) {
                byWording.computeIfPresent(
                        sketches.get(place).whole(), (whole, company) -> company.and(pair.resemblance()));
            }
        }
        Map<Long, Company> byNumber = new LinkedHashMap<>();
        for (SketchedDocument document : documents) {
            Company company = byWording.getOrDefault(document.sketch().whole(), Company.NONE);
            if (document.sketch().tells() && company.same() + company.near() > 0) {
                byNumber.put(document.number(), company);
            }
        }
        return byNumber;
    }

    private void say(StageContext context, long version, Map<Long, Company> companies) {
        Map<Long, List<Evidence>> evidence = new HashMap<>();
        companies.forEach((number, company) -> {
            String file =
                    context.reader().files().of(number).map(StoredFile::name).orElse("");
            for (CarrierRow carrier : context.reader().documents().carriers(number)) {
                List<Evidence> found = evidence.computeIfAbsent(carrier.number(), unknown -> new ArrayList<>());
                if (company.same() > 0) {
                    found.add(neutral(Phrase.of("copies.document.same", file, company.same()), "copies.one-source"));
                }
                if (company.near() > 0) {
                    Phrase near =
                            Phrase.of("copies.document.near", file, company.near(), Math.round(100 * company.most()));
                    found.add(neutral(near, "copies.near.limit"));
                }
            }
        });
        context.noticeAll(name(), version, evidence);
    }

    private static Evidence neutral(Phrase phrase, String limit) {
        return new Evidence(
                "document-copies",
                "document-copies",
                Claim.ATTACHMENTS,
                Bearing.NEUTRAL,
                Strength.NONE,
                phrase,
                List.of(Phrase.of(limit)),
                List.of());
    }
}
