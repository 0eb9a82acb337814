package org.isnad.workbench.document;

import org.isnad.core.document.DocumentReading;

/**
 * A kind of work that a child does.
 *
 * @param task its number in {@link ChildProtocol}
 * @param understanding makes a value of the answer
 */
public record Work<T>(int task, Understanding<T> understanding) {
    public static final Work<DocumentReading> METADATA =
            new Work<>(ChildProtocol.METADATA, answer -> RecordJson.read(answer.text(), DocumentReading.class));

    public static final Work<TextDocument> TEXT = new Work<>(
            ChildProtocol.TEXT,
            answer -> new TextDocument(RecordJson.read(answer.text(), TextReading.class), answer.files()));

    public static final Work<PagesDocument> PAGES = new Work<>(
            ChildProtocol.PAGES,
            answer -> new PagesDocument(RecordJson.read(answer.text(), PagesReading.class), answer.files()));

    /** From an answer to its value. */
    @FunctionalInterface
    public interface Understanding<T> {
        T of(ChildProtocol.Answer answer) throws RecordJson.Unreadable;
    }
}
