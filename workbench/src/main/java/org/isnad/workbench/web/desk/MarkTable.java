package org.isnad.workbench.web.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tags, states of review and notes of messages. */
public final class MarkTable {
    /** A message nobody asked to have reviewed. */
    public static final String UNREVIEWED = "none";

    private final DeskFile desk;

    public MarkTable(DeskFile desk) {
        this.desk = desk;
    }

    /** The state of review and who set it. */
    public record Review(
            String state, @Nullable String user, @Nullable Instant at) {}

    public record Noted(long number, String text, String user, Instant at) {}

    public record TagCount(String tag, long messages) {}

    public List<String> tags(String message) {
        return desk.list("SELECT tag FROM tag WHERE message = ? ORDER BY tag", row -> row.getString(1), message);
    }

    public Review review(String message) {
        return desk.first(
                        "SELECT state, user, at FROM review WHERE message = ?",
                        row -> new Review(row.getString(1), row.getString(2), Instant.parse(row.getString(3))),
                        message)
                .orElse(new Review(UNREVIEWED, null, null));
    }

    public List<Noted> notes(String message) {
        return desk.list(
                "SELECT number, text, user, at FROM note WHERE message = ? ORDER BY number",
                row -> new Noted(row.getLong(1), row.getString(2), row.getString(3), Instant.parse(row.getString(4))),
                message);
    }

    /** In place of those that were there. */
    public void tag(String message, List<String> tags) {
        desk.together(() -> {
            desk.run("DELETE FROM tag WHERE message = ?", message);
            tags.forEach(tag -> desk.run("INSERT OR IGNORE INTO tag (message, tag) VALUES (?, ?)", message, tag));
        });
    }

    public void review(String message, String state, String user, Instant at) {
        if (state.equals(UNREVIEWED)) {
            desk.run("DELETE FROM review WHERE message = ?", message);
        } else {
            desk.run(
                    "INSERT OR REPLACE INTO review (message, state, user, at) VALUES (?, ?, ?, ?)",
                    message,
                    state,
                    user,
                    at.toString());
        }
    }

    public void note(String message, String text, String user, Instant at) {
        desk.run("INSERT INTO note (message, text, user, at) VALUES (?, ?, ?, ?)", message, text, user, at.toString());
    }

    /** @param user who must have written it, or null for anybody's; says whether it was there */
    public boolean removeNote(String message, long number, @Nullable String user) {
        return desk.run(
                        "DELETE FROM note WHERE message = ? AND number = ? AND (? IS NULL OR user = ?)",
                        message,
                        number,
                        user,
                        user)
                > 0;
    }

    /** The tags in use, those of most messages first. */
    public List<TagCount> tagCounts() {
        return desk.list(
                "SELECT tag, count(*) FROM tag GROUP BY tag ORDER BY 2 DESC, 1",
                row -> new TagCount(row.getString(1), row.getLong(2)));
    }

    /**
     * Messages by state or tag, those marked first come first.
     *
     * @param state or null for any but unreviewed
     * @param tag or null for any
     */
    public List<String> messages(@Nullable String state, @Nullable String tag) {
        List<@Nullable Object> args = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        if (tag == null) {
            sql.append("SELECT message FROM review WHERE (? IS NULL OR state = ?) ORDER BY at, message");
            args.add(state);
            args.add(state);
        } else {
            sql.append("SELECT t.message FROM tag t LEFT JOIN review r ON r.message = t.message"
                    + " WHERE t.tag = ? AND (? IS NULL OR coalesce(r.state, '" + UNREVIEWED
                    + "') = ?) ORDER BY r.at, t.message");
            args.add(tag);
            args.add(state);
            args.add(state);
        }
        return desk.list(sql.toString(), row -> row.getString(1), args.toArray());
    }
}
