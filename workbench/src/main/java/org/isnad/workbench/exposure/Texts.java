package org.isnad.workbench.exposure;

import org.isnad.core.mail.Limits;
import org.isnad.core.mail.MessageScanner;
import org.isnad.workbench.ingest.FileText;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.ExposedRow;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.text.MessageText;
import org.isnad.workbench.text.TextExtractor;

/** The texts of a message or file, as they are searched. */
record Texts(CaseReader reader) {
    private static final MessageText NONE = new MessageText("", "", "", "", java.util.List.of(), "", Language.OTHER);

    MessageText of(long number, boolean message) {
        return message
                ? reader.messages()
                        .of(number)
                        .map(stored -> TextExtractor.extract(
                                MessageScanner.scan(reader.bytes(stored.content()), Limits.DEFAULT)))
                        .orElse(NONE)
                : reader.files()
                        .of(number)
                        .map(file -> FileText.stored(reader, file).text())
                        .orElse(NONE);
    }

    static String part(MessageText text, ExposedRow.Text which) {
        return switch (which) {
            case SUBJECT -> text.subject();
            case BODY -> text.body();
            case ATTACHED -> text.attachmentText();
        };
    }
}
