package org.isnad.workbench.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Says what something is, by its content: first the formats in the order of their table, then mail, then the types of
 * {@link MediaTypes}. A name decides in one case only: text that begins with no header field is still a message where
 * its place (a maildir) or its name ({@code .eml}) says so, for damaged mail must not vanish among loose files.
 *
 * @param formats in the order in which they are asked
 */
record Recogniser(List<Format> formats) {
    Recogniser {
        formats = List.copyOf(formats);
    }

    Recognition recognise(Head head, String name) {
        for (Format format : formats) {
            if (format.recognises(head, name)) {
                return new Recognition.Container(format);
            }
        }
        if (MessageHead.looksLike(head)) {
            return new Recognition.Message();
        }
        String mediaType = MediaTypes.of(head);
        return saysItIsMail(name) && mediaType.equals(MediaTypes.TEXT)
                ? new Recognition.Message()
                : new Recognition.File(mediaType);
    }

    Recognition recognise(Head head, Content content, Thing thing) throws IOException {
        Recognition first = recognise(head, thing.place().inMaildir() ? ".eml" : thing.name());
        if (first instanceof Recognition.Container(Format format) && format.isMailbox()) {
            Head whole = content.whole();
            return whole == null || format.opens(whole) ? first : new Recognition.Message();
        }
        return first;
    }

    private static boolean saysItIsMail(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".eml") || lower.endsWith(".msg");
    }
}
