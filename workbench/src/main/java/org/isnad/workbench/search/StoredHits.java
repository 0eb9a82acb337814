package org.isnad.workbench.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.BytesRef;
import org.isnad.core.item.ItemId;

/** What a segment keeps of each document, read forwards. */
final class StoredHits {
    /** Before every date. */
    static final long UNDATED = Long.MIN_VALUE;

    private final NumericDocValues number;
    private final NumericDocValues kind;
    private final NumericDocValues date;
    private final BinaryDocValues content;

    StoredHits(LeafReader reader) throws IOException {
        number = DocValues.getNumeric(reader, Schema.NUMBER);
        kind = DocValues.getNumeric(reader, Schema.KIND);
        date = DocValues.getNumeric(reader, Schema.DATE);
        content = DocValues.getBinary(reader, Schema.CONTENT);
    }

    /** The stated date, or {@link #UNDATED}; documents are asked for in growing order. */
    long date(int document) throws IOException {
        return date.advanceExact(document) ? date.longValue() : UNDATED;
    }

    /** The catalog's number; documents are asked for in growing order. */
    int number(int document) throws IOException {
        if (!number.advanceExact(document)) {
            throw new IOException("document " + document + " has no content number");
        }
        return Math.toIntExact(number.longValue());
    }

    /** Documents are asked for in growing order. */
    Hit hit(int document, float score) throws IOException {
        if (!number.advanceExact(document) || !kind.advanceExact(document) || !content.advanceExact(document)) {
            throw new IOException("document " + document + " has no content number");
        }
        BytesRef hash = content.binaryValue();
        return new Hit(
                number.longValue(),
                ItemId.of(Arrays.copyOfRange(hash.bytes, hash.offset, hash.offset + hash.length)),
                kind.longValue() == 0 ? EntryKind.MESSAGE : EntryKind.FILE,
                date.advanceExact(document) ? date.longValue() : null,
                score);
    }
}
