package org.isnad.workbench.web;

import java.time.Instant;
import java.util.List;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.OpenCase;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.web.api.Count;
import org.isnad.workbench.web.api.Line;
import org.isnad.workbench.web.api.MarkChange;
import org.isnad.workbench.web.api.Marks;
import org.isnad.workbench.web.api.MessageList;
import org.isnad.workbench.web.api.Note;
import org.isnad.workbench.web.api.NoteText;
import org.isnad.workbench.web.desk.MarkTable;
import org.isnad.workbench.web.desk.Role;
import org.isnad.workbench.web.desk.User;

/** Tags, notes and the queue for review. */
final class MarksResource {
    private static final List<String> STATES = List.of(MarkTable.UNREVIEWED, "wanted", "in-review", "done");
    private static final int MOST_TAGS = 50;
    private static final int LONGEST_TAG = 100;
    private static final int LONGEST_NOTE = 10_000;
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Desk desk;

    MarksResource(Desk desk) {
        this.desk = desk;
    }

    static Marks marks(MarkTable table, String id) {
        MarkTable.Review review = table.review(id);
        return new Marks(
                table.tags(id),
                review.state(),
                review.user(),
                review.at(),
                table.notes(id).stream()
                        .map(note -> new Note(note.number(), note.text(), note.user(), note.at()))
                        .toList());
    }

    Answer mark(Call call) {
        StoredMessage message = desk.message(call);
        MarkChange change = call.read(MarkChange.class);
        String id = message.content().hex();
        List<String> tags = change.tags();
        String state = change.review();
        if (tags != null && (tags.size() > MOST_TAGS || !tags.stream().allMatch(MarksResource::isTag))) {
            throw HttpProblem.badRequest("tags");
        }
        if (state != null && !STATES.contains(state)) {
            throw HttpProblem.badRequest("review");
        }
        if (tags != null) {
            desk.marks().tag(id, tags.stream().map(String::strip).toList());
        }
        if (state != null) {
            desk.marks().review(id, state, call.known().name(), now());
        }
        return Answer.json(marks(desk.marks(), id));
    }

    private static boolean isTag(String tag) {
        return !tag.isBlank() && tag.length() <= LONGEST_TAG && tag.chars().noneMatch(Character::isISOControl);
    }

    Answer note(Call call) {
        String id = desk.message(call).content().hex();
        String text = call.read(NoteText.class).text();
        if (text == null || text.isBlank() || text.length() > LONGEST_NOTE) {
            throw HttpProblem.badRequest("text");
        }
        desk.marks().note(id, text, call.known().name(), now());
        return Answer.json(marks(desk.marks(), id));
    }

    Answer removeNote(Call call) {
        String id = desk.message(call).content().hex();
        String number = call.named("number");
        User user = call.known();
        boolean may = number.matches("[0-9]{1,15}")
                && desk.marks()
                        .removeNote(id, Long.parseLong(number), user.role().mayWhat(Role.EDITOR) ? null : user.name());
        if (!may) {
            throw HttpProblem.notFound();
        }
        return Answer.json(marks(desk.marks(), id));
    }

    Answer tags(Call call) {
        if (Sight.of(call.known()).isOfAll()) {
            return Answer.json(desk.marks().tagCounts().stream()
                    .map(each -> new Count(each.tag(), each.messages()))
                    .toList());
        }
        return Answer.json(desk.marks().tagCounts().stream()
                .map(each ->
                        new Count(each.tag(), visible(call, null, each.tag()).size()))
                .filter(count -> count.count() > 0)
                .toList());
    }

    Answer review(Call call) {
        return Answer.json(review(call, call.number("offset", 0, 0, 1_000_000), call.number("limit", USUAL, 1, MOST)));
    }

    MessageList review(Call call, int offset, int limit) {
        String state = call.given("state").orElse(null);
        String tag = call.given("tag").orElse(null);
        if (state != null && !STATES.contains(state)) {
            throw HttpProblem.badRequest("state");
        }
        List<StoredMessage> found = visible(call, state, tag);
        Sight sight = Sight.of(call.known());
        List<Line> lines = desk.open()
                .read(reader -> found.stream()
                        .skip(offset)
                        .limit(limit)
                        .map(message -> desk.lines().message(reader, message, List.of(), sight))
                        .toList());
        return new MessageList(found.size(), offset, lines);
    }

    List<StoredMessage> visible(
            Call call, @org.jspecify.annotations.Nullable String state, @org.jspecify.annotations.Nullable String tag) {
        Sight sight = Sight.of(call.known());
        return open().read(reader -> desk.marks().messages(state, tag).stream()
                .flatMap(id -> message(reader, id).stream())
                .filter(message -> sight.mayRead(reader, message.number()))
                .toList());
    }

    private static java.util.Optional<StoredMessage> message(CaseReader reader, String id) {
        return reader.messages().of(ItemId.of(java.util.HexFormat.of().parseHex(id)));
    }

    private OpenCase open() {
        return desk.open();
    }

    private Instant now() {
        return desk.open().clock().instant();
    }
}
