package org.isnad.workbench.store;

import java.util.List;
import org.isnad.core.item.Phrase;

/** Keeps what was read of files, and what they and messages expose, each in place of what was read before. */
public final class DocumentWriter {
    private final OpenTransaction transaction;
    private final ContentNumbers contents;
    private final DocumentRows documents;
    private final DocumentTextRows texts;
    private final RecognitionRows recognitions;
    private final ExposedRows exposures;

    DocumentWriter(OpenTransaction transaction, Sql sql, ContentNumbers contents) {
        this.transaction = transaction;
        this.contents = contents;
        this.documents = new DocumentRows(sql);
        this.texts = new DocumentTextRows(sql);
        this.recognitions = new RecognitionRows(sql);
        this.exposures = new ExposedRows(sql);
    }

    /** Keeps what a file says of itself, in place of what was read before. */
    public void document(DocumentRow document) {
        transaction.change(() -> documents.write(document));
    }

    /**
     * Keeps the text of a file, in place of what was read before.
     *
     * @param batch under which it goes to the index, or 0 if it does not
     */
    public void text(FileContent file, DocumentText text, long batch) {
        transaction.change(() -> {
            texts.write(text, batch);
            if (batch > 0) {
                contents.claimFile(file.content());
                contents.fileStored(file.content());
            }
        });
    }

    /** Has documents read again that could not be read for this reason. */
    public void readAgain(Phrase failure) {
        transaction.change(() -> texts.wantAgain(failure));
    }

    /** Keeps what was read off the pictures of a file, in place of what was read before. */
    public void recognised(Recognition recognition) {
        transaction.change(() -> recognitions.write(recognition));
    }

    /** Keeps what a text exposes, in place of what was found before. */
    public void exposed(UnscannedText text, long version, List<ExposedRow> rows) {
        transaction.change(() -> exposures.write(text, version, rows));
    }

    /** Keeps what the first bytes of a file say that it is. */
    public void leadingType(long number, String mediaType) {
        transaction.change(() -> exposures.leadingType(number, mediaType));
    }

    /** One line of the record. */
    public void revealed(Revelation revelation) {
        transaction.change(() -> exposures.revealed(revelation));
    }
}
