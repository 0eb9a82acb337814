package org.isnad.workbench.web;

import java.nio.file.Path;
import org.isnad.core.item.ByteString;
import org.isnad.core.item.ItemId;

/** What a resource answers. Nothing here names a header: which ones go with an answer, {@link Sender} alone decides. */
sealed interface Answer {
    /** A value of {@code web.api}, or JSON text made before. */
    record Json(Object value) implements Answer {}

    /** What is known so far of something that is still being counted: whoever asks is to ask again. */
    record Counting(Object known) implements Answer {}

    /** A page of the product's own, to print. */
    record Page(String html) implements Answer {}

    /** A page out of a dump, sanitised; it is shown in a frame that may do nothing. */
    record Foreign(String html) implements Answer {}

    /** Small things out of a dump that may be shown as they are: pictures and plain text. */
    record Shown(ByteString bytes, String type) implements Answer {}

    /** A file made for the user. */
    record Made(ByteString bytes, String type, String name) implements Answer {}

    /** Exact bytes of the case, as a download; ranges of it are sent on request. */
    record Stored(ItemId content, long length, String name) implements Answer {}

    /** A large file made for the user; its folder is deleted when it was sent. */
    record Spooled(Path file, String name) implements Answer {}

    /** The client's own files. */
    record Asset(ByteString bytes, String type, boolean unchanging) implements Answer {}

    /** Events until the caller goes away. */
    record Events(EventSource source) implements Answer {}

    /** Done, and nothing to say. */
    record Done() implements Answer {}

    /** An answer that sets the cookie of a log-in; an empty value takes it away. */
    record WithCookie(Answer answer, String cookie) implements Answer {}

    /** Writes events one after the other; returns when it has no more. */
    @FunctionalInterface
    interface EventSource {
        void write(EventSink sink) throws java.io.IOException, InterruptedException;
    }

    /** Takes events; an {@link java.io.IOException} says that nobody listens any more. */
    interface EventSink {
        void event(String name, String json) throws java.io.IOException;

        /** Keeps the connection alive where there is nothing to tell. */
        void beat() throws java.io.IOException;
    }

    static Json json(Object value) {
        return new Json(value);
    }
}
