package org.isnad.workbench.search;

import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;
import org.apache.lucene.util.BytesRef;

/**
 * All that Lucene asks of a token, in one object without text of its own: the bytes are lent by the scanner or the lexicon,
 * so that no word is copied or encoded a second time. Offsets are not indexed and stay 0.
 */
final class TermAttributes extends AttributeImpl
        implements TermToBytesRefAttribute, PositionIncrementAttribute, TermFrequencyAttribute, OffsetAttribute {
    private BytesRef bytes = new BytesRef();
    private int positionIncrement = 1;
    private int frequency = 1;

    void lend(byte[] array, int offset, int length) {
        bytes.bytes = array;
        bytes.offset = offset;
        bytes.length = length;
    }

    @Override
    public BytesRef getBytesRef() {
        return bytes;
    }

    @Override
    public void setPositionIncrement(int increment) {
        positionIncrement = increment;
    }

    @Override
    public int getPositionIncrement() {
        return positionIncrement;
    }

    @Override
    public void setTermFrequency(int newFrequency) {
        frequency = newFrequency;
    }

    @Override
    public int getTermFrequency() {
        return frequency;
    }

    @Override
    public int startOffset() {
        return 0;
    }

    @Override
    public int endOffset() {
        return 0;
    }

    @Override
    public void setOffset(int startOffset, int endOffset) {
        if (startOffset != 0 || endOffset != 0) {
            throw new IllegalArgumentException("offsets are not kept");
        }
    }

    @Override
    public void clear() {
        positionIncrement = 1;
        frequency = 1;
    }

    @Override
    public void reflectWith(AttributeReflector reflector) {
        reflector.reflect(TermToBytesRefAttribute.class, "bytes", BytesRef.deepCopyOf(bytes));
        reflector.reflect(PositionIncrementAttribute.class, "positionIncrement", positionIncrement);
        reflector.reflect(TermFrequencyAttribute.class, "termFrequency", frequency);
        reflector.reflect(OffsetAttribute.class, "startOffset", 0);
        reflector.reflect(OffsetAttribute.class, "endOffset", 0);
    }

    @Override
    public void copyTo(AttributeImpl target) {
        TermAttributes other = (TermAttributes) target;
        other.bytes = BytesRef.deepCopyOf(bytes);
        other.positionIncrement = positionIncrement;
        other.frequency = frequency;
    }

    @Override
    public TermAttributes clone() {
        TermAttributes clone = (TermAttributes) super.clone();
        clone.bytes = BytesRef.deepCopyOf(bytes);
        return clone;
    }
}
