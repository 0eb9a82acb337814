package org.isnad.workbench.search;

import java.util.List;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.isnad.workbench.search.query.TextField;

/**
 * The fields of a document (docs/design/search.md). Each place of text has two: its words as they stand, folded, with
 * positions for phrases; and, under the same name with {@code ~}, the forms of its words, once per document with their
 * frequency, which costs a fraction of a second pass over every word.
 */
final class Schema {
    /** Numeric doc values: the catalog's number of the content. */
    static final String NUMBER = "number";
    /** Numeric doc values: the batch it came with. */
    static final String BATCH = "batch";
    /** Numeric doc values with a skip index: stated date, epoch seconds. */
    static final String DATE = "date";
    /** Binary doc values: SHA-256 of the content. */
    static final String CONTENT = "content";
    /** Numeric doc values: 1 for a loose file, 0 for a message. */
    static final String KIND = "kind";

    static final long MESSAGE = 0;
    static final long FILE = 1;
    /** Term: the Message-ID as it stands. */
    static final String MESSAGE_ID = "messageid";
    /** Terms: what the document is and has. */
    static final String TAG = "tag";

    static final String TAG_ATTACHMENT = "attachment";
    static final String TAG_LANGUAGE = "lang:";

    static final String BODY = "body";
    static final String SUBJECT = "subject";
    static final String FROM = "from";
    static final String TO = "to";
    static final String NAME = "name";
    static final String ATTACHED = "attached";

    static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    static final FieldType FORMS = type(IndexOptions.DOCS_AND_FREQS, true);
    static final FieldType TERM = type(IndexOptions.DOCS, false);

    private Schema() {}

    static String forms(String words) {
        return words + "~";
    }

    /** The fields where the words of a place are looked for. */
    static List<String> fields(TextField field) {
        return switch (field) {
            case ANYWHERE -> List.of(BODY, SUBJECT, FROM, TO, NAME, ATTACHED);
            case BODY -> List.of(BODY);
            case SUBJECT -> List.of(SUBJECT);
            case FROM -> List.of(FROM);
            case TO -> List.of(TO);
            case FILE_NAME -> List.of(NAME);
            case ATTACHMENT -> List.of(NAME, ATTACHED);
        };
    }

    private static FieldType type(IndexOptions options, boolean text) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(text);
        type.setOmitNorms(!text);
        type.freeze();
        return type;
    }
}
