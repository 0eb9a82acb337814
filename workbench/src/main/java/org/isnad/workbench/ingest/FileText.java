package org.isnad.workbench.ingest;

import java.util.List;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;
import org.isnad.core.mail.TextDecoding;
import org.isnad.workbench.search.EntryKind;
import org.isnad.workbench.search.IndexEntry;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.DocumentText;
import org.isnad.workbench.store.StoredFile;
import org.isnad.workbench.text.CardText;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.text.LanguageGuess;
import org.isnad.workbench.text.MessageText;

/** What the index is told of a file: its name, and its text where it is plain text or was read as a document. */
public final class FileText {
    /** Of a longer text file the beginning is searched; the bytes have it whole. */
    public static final int SEARCHED_BYTES = 1 << 20;

    private FileText() {}

    /** As the catalog has it: the text that readers of documents gave, or else what its bytes are. */
    public static IndexEntry stored(CaseReader reader, StoredFile file) {
        DocumentText text = reader.documentTexts().of(file.number()).orElse(null);
        List<String> names = reader.files().names(file.number());
        return text == null || text.text().isEmpty()
                ? entry(file.batch(), file.number(), file.content(), names, file.format(), reader.bytes(file.content()))
                : read(file.batch(), file.number(), file.content(), names, text);
    }

    /** A document whose text was read: found as an attachment is, whether a message carried it or not. */
    public static IndexEntry read(long batch, long number, ItemId id, List<String> names, DocumentText read) {
        MessageText text = new MessageText(read.title(), "", "", "", names, read.text(), LanguageGuess.of(read.text()));
        return new IndexEntry(batch, number, id, EntryKind.FILE, text, null, "", false);
    }

    /**
     * @param names as found so far
     * @param mediaType as recognised
     */
    public static IndexEntry entry(
            long batch, long number, ItemId id, List<String> names, String mediaType, Octets bytes) {
        String body = "";
        if (mediaType.startsWith("text/")) {
            byte[] start = bytes.copy(new Span(0, Math.min(SEARCHED_BYTES, bytes.length())));
            body = TextDecoding.decode(start, null).text();
            body = CardText.isCard(mediaType) ? CardText.of(body) : body;
        }
        Language language = body.isEmpty() ? Language.OTHER : LanguageGuess.of(body);
        MessageText text = new MessageText("", "", "", body, names, "", language);
        return new IndexEntry(batch, number, id, EntryKind.FILE, text, null, "", false);
    }
}
