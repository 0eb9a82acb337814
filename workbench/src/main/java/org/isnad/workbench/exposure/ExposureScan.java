package org.isnad.workbench.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.isnad.core.exposure.Exposures;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;
import org.isnad.workbench.examine.StageProgress;
import org.isnad.workbench.ingest.Head;
import org.isnad.workbench.ingest.MediaTypes;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.ExposedRow;
import org.isnad.workbench.store.FileContent;
import org.isnad.workbench.store.UnscannedText;
import org.isnad.workbench.text.MessageText;

/**
 * Looks through all texts that were not looked through, once each, and at the first bytes of all files. What was done is kept
 * page by page, so that it goes on after an interruption.
 */
public final class ExposureScan {
    /** Name of the stage for progress. */
    public static final String STAGE = "exposed";

    private static final int PAGE = 500;

    private final CaseWriter writer;
    private final CaseReader reader;
    private final Texts texts;

    /** @param reader sees what the writer has committed */
    public ExposureScan(CaseWriter writer, CaseReader reader) {
        this.writer = writer;
        this.reader = reader;
        this.texts = new Texts(reader);
    }

    /** Whether a case was looked through to its end. */
    public static boolean isDone(CaseReader reader) {
        return reader.exposed().countWanting(Exposures.VERSION) == 0
                && reader.exposed().withoutLeadingType(0, 1).isEmpty();
    }

    /** Returns whether it came to the end. */
    public boolean run(Consumer<StageProgress> progress, BooleanSupplier stop) {
        return readTexts(progress, stop) && readFirstBytes(stop);
    }

    private boolean readTexts(Consumer<StageProgress> progress, BooleanSupplier stop) {
        long total = reader.exposed().countWanting(Exposures.VERSION);
        long done = 0;
        long last = 0;
        while (!stop.getAsBoolean()) {
            List<UnscannedText> page = reader.exposed().wanting(Exposures.VERSION, last, PAGE);
            if (page.isEmpty()) {
                return true;
            }
            for (UnscannedText one : page) {
                writer.documents().exposed(one, Exposures.VERSION, rows(texts.of(one.number(), one.message())));
            }
            // A content can be both, a message and a file: the page must not end between the two.
            last = page.size() < PAGE ? page.getLast().number() : page.getLast().number() - 1;
            writer.commit();
            done += page.size();
            progress.accept(new StageProgress(STAGE, done, total));
        }
        return false;
    }

    private static List<ExposedRow> rows(MessageText text) {
        List<ExposedRow> rows = new ArrayList<>();
        for (ExposedRow.Text which : ExposedRow.Text.values()) {
            Exposures.in(Texts.part(text, which)).forEach(place -> rows.add(new ExposedRow(which, place)));
        }
        return rows;
    }

    private boolean readFirstBytes(BooleanSupplier stop) {
        long last = 0;
        while (!stop.getAsBoolean()) {
            List<FileContent> page = reader.exposed().withoutLeadingType(last, PAGE);
            if (page.isEmpty()) {
                return true;
            }
            for (FileContent file : page) {
                Octets bytes = reader.bytes(file.content());
                byte[] start = bytes.copy(new Span(0, Math.min(Head.SIZE, bytes.length())));
                writer.documents().leadingType(file.number(), MediaTypes.of(Head.of(start)));
            }
            last = page.getLast().number();
            writer.commit();
        }
        return false;
    }
}
