package org.isnad.workbench.search;

import java.nio.charset.StandardCharsets;

/** Message-IDs as terms of the index: as they stand, cut where a hostile one would be longer than Lucene takes. */
final class MessageIds {
    private static final int MOST_CHARS = 1000;

    private MessageIds() {}

    static String term(String messageId) {
        String cut = messageId.length() <= MOST_CHARS ? messageId : messageId.substring(0, MOST_CHARS);
        // Takes lone surrogates to '?', on both sides the same.
        return new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
