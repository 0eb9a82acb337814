package org.isnad.workbench.web;

import java.time.Instant;
import java.util.List;
import org.isnad.workbench.OpenCase;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.web.api.Line;
import org.isnad.workbench.web.api.Piece;
import org.isnad.workbench.web.desk.MarkTable;
import org.jspecify.annotations.Nullable;

/** Messages and files as lists show them. */
final class Lines {
    private final MarkTable marks;

    Lines(MarkTable marks) {
        this.marks = marks;
    }

    Line message(CaseReader reader, StoredMessage message, List<Piece> snippet) {
        String id = message.content().hex();
        Long date = message.date();
        return new Line(
                "message",
                id,
                message.messageId(),
                date == null ? null : Instant.ofEpochSecond(date),
                message.dateOffset(),
                message.fromAddress(),
                message.fromName(),
                message.subject(),
                message.level(),
                message.locator().text(),
                message.language().tag(),
                message.attachments(),
                message.length(),
                reader.occurrences(message.number()),
                OpenCase.conversationOf(reader, message.number())
                        .flatMap(reader::message)
                        .map(first -> first.content().hex())
                        .orElse(null),
                snippet,
                marks.tags(id),
                marks.review(id).state());
    }

    Line file(ItemRow file, long occurrences, List<Piece> snippet) {
        String id = file.content() == null ? "" : file.content().hex();
        return new Line(
                "file",
                id,
                null,
                null,
                0,
                null,
                null,
                file.name(),
                null,
                file.locator().text(),
                null,
                0,
                file.size(),
                occurrences,
                null,
                snippet,
                marks.tags(id),
                marks.review(id).state());
    }

    static @Nullable Instant seconds(@Nullable Long epochSeconds) {
        return epochSeconds == null ? null : Instant.ofEpochSecond(epochSeconds);
    }
}
