package org.isnad.workbench.web;

import java.time.Instant;
import java.util.List;
import org.isnad.core.item.ItemId;
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

    Line message(CaseReader reader, StoredMessage message, List<Piece> snippet, Sight sight) {
        return message(reader, message, snippet, 0, sight);
    }

    /** @param folded how many that are nearly the same stand behind this one */
    Line message(CaseReader reader, StoredMessage message, List<Piece> snippet, int folded, Sight sight) {
        String id = message.content().hex();
        Long date = message.date();
        List<ItemRow> places = sight.isOfAll() ? List.of() : places(reader, message.content(), sight);
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
                places.isEmpty()
                        ? message.locator().text()
                        : places.getFirst().locator().text(),
                message.language().tag(),
                message.attachments(),
                message.length(),
                sight.isOfAll() ? reader.items().countPlaces(message.number()) : places.size(),
                OpenCase.conversationOf(reader, message.number(), one -> sight.mayRead(reader, one))
                        .flatMap(reader.messages()::of)
                        .map(first -> first.content().hex())
                        .orElse(null),
                snippet,
                folded,
                marks.tags(id),
                marks.review(id).state());
    }

    /** Where a content lies, as far as that may be seen. */
    static List<ItemRow> places(CaseReader reader, ItemId content, Sight sight) {
        return reader.items().places(content).stream()
                .filter(place -> sight.shows(place.mailbox()))
                .toList();
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
                0,
                marks.tags(id),
                marks.review(id).state());
    }

    static @Nullable Instant seconds(@Nullable Long epochSeconds) {
        return epochSeconds == null ? null : Instant.ofEpochSecond(epochSeconds);
    }
}
