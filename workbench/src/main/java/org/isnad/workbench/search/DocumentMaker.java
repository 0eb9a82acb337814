package org.isnad.workbench.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.isnad.workbench.search.analysis.Lexicon;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.text.LanguageGuess;
import org.isnad.workbench.text.MessageText;

/** Turns entries into Lucene documents, one at a time, with the same objects again and again. Used by one thread at once. */
final class DocumentMaker {
    private static final int MOST_CHARS = 8 << 20;
    private static final int MOST_WORDS = 1_000_000;
    private static final int MOST_NAMES = 10_000;

    private final Lexicon lexicon = new Lexicon();
    private final Place body = new Place(Schema.BODY, false);
    private final Place subject = new Place(Schema.SUBJECT, false);
    private final Place from = new Place(Schema.FROM, true);
    private final Place to = new Place(Schema.TO, true);
    private final Place name = new Place(Schema.NAME, false);
    private final Place attached = new Place(Schema.ATTACHED, false);
    private final List<IndexableField> fields = new ArrayList<>();

    /** The fields of one entry; good until the next call. */
    List<IndexableField> fields(IndexEntry entry) {
        if (lexicon.isFull()) {
            lexicon.clear();
        }
        fields.clear();
        values(entry);
        MessageText text = entry.text();
        body.add(text.body());
        subject.add(text.subject());
        from.addWithAddresses(text.from());
        to.addWithAddresses(text.to());
        name.add(text.attachmentNames().stream().limit(MOST_NAMES).toList());
        attached.add(text.attachmentText());
        return fields;
    }

    private void values(IndexEntry entry) {
        fields.add(new NumericDocValuesField(Schema.NUMBER, entry.contentNumber()));
        fields.add(new NumericDocValuesField(Schema.BATCH, entry.batch()));
        fields.add(
                new NumericDocValuesField(Schema.KIND, entry.kind() == EntryKind.FILE ? Schema.FILE : Schema.MESSAGE));
        fields.add(new BinaryDocValuesField(
                Schema.CONTENT, new BytesRef(entry.content().bytes())));
        if (entry.date() != null) {
            fields.add(NumericDocValuesField.indexedField(Schema.DATE, entry.date()));
        }
        if (!entry.messageId().isEmpty()) {
            fields.add(term(Schema.MESSAGE_ID, MessageIds.term(entry.messageId())));
        }
        if (entry.hasAttachment()) {
            fields.add(term(Schema.TAG, Schema.TAG_ATTACHMENT));
        }
        for (Language language : languages(entry.text())) {
            fields.add(term(Schema.TAG, Schema.TAG_LANGUAGE + language.tag()));
        }
    }

    /** Of the body and of what is attached, each of a part for itself. */
    private static Set<Language> languages(MessageText text) {
        Set<Language> all = EnumSet.of(text.language());
        all.addAll(LanguageGuess.all(text.body(), text.language()));
        if (!text.attachmentText().isEmpty()) {
            all.addAll(LanguageGuess.all(text.attachmentText()));
        }
        if (all.size() > 1) {
            all.remove(Language.OTHER);
        }
        return all;
    }

    private static Field term(String field, String value) {
        return new Field(field, new BytesRef(value), Schema.TERM);
    }

    /** A place of text: its words and the forms of them, in two fields that Lucene reads one after the other. */
    private final class Place {
        private final Counts met = new Counts();
        private final WordStream words = new WordStream(lexicon, met);
        private final FormStream forms;
        private final Field wordField;
        private final Field formField;

        Place(String field, boolean ofNames) {
            forms = new FormStream(lexicon, met, ofNames);
            wordField = new Field(field, words, Schema.WORDS);
            formField = new Field(Schema.forms(field), forms, Schema.FORMS);
        }

        void add(String text) {
            add(text.isEmpty() ? List.of() : List.of(text));
        }

        /**
         * Adds the fields even where there is no text. Lengths that only few documents have are kept as a list, which Lucene
         * searches from its beginning for every term it writes; lengths that all documents have lie in an array.
         */
        void add(List<String> texts) {
            words.read(texts, MOST_CHARS, MOST_WORDS);
            fields.add(wordField);
            fields.add(formField);
        }

        void addWithAddresses(String text) {
            forms.addresses(text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS));
            add(text);
        }
    }
}
