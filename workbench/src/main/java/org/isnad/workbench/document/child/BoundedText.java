package org.isnad.workbench.document.child;

import org.apache.tika.exception.WriteLimitReachedException;
import org.isnad.workbench.document.TextReading;
import org.xml.sax.helpers.DefaultHandler;

/** The characters of a document up to a limit. Far beyond it nothing more is asked of the parser at all. */
final class BoundedText extends DefaultHandler {
    /** Behind what is kept a document may still hold files; behind this it is a bomb or a table of data. */
    private static final long END = 64L * TextReading.MOST_CHARS;

    private final StringBuilder text = new StringBuilder();
    private long met;

    @Override
    public void characters(char[] chars, int start, int length) throws WriteLimitReachedException {
        int room = TextReading.MOST_CHARS - text.length();
        text.append(chars, start, Math.min(room, length));
        met += length;
        if (met > END) {
            throw new WriteLimitReachedException(TextReading.MOST_CHARS);
        }
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) throws WriteLimitReachedException {
        characters(chars, start, length);
    }

    boolean isCut() {
        return met > text.length();
    }

    String text() {
        // Half a pair at the cut is no character.
        int end = text.length();
        return end > 0 && Character.isHighSurrogate(text.charAt(end - 1))
                ? text.substring(0, end - 1)
                : text.toString();
    }
}
