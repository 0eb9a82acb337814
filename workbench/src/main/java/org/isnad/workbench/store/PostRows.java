package org.isnad.workbench.store;

import java.util.List;
import org.isnad.core.thread.ChainIndex;
import org.isnad.core.thread.Post;

/** Reads and writes what the headers of messages say of their place in a conversation. */
public final class PostRows {
    private final Sql sql;

    PostRows(Sql sql) {
        this.sql = sql;
    }

    void write(long version, Post post) {
        sql.run(
                "INSERT OR REPLACE INTO post (number, version, facts) VALUES (?, ?, ?)",
                post.number(),
                version,
                encode(post));
    }

    /** What headers say of the places of messages, as far as they were read. */
    public List<Post> all() {
        return sql.list("SELECT number, facts FROM post ORDER BY number", row -> decode(row.number(1), row.bytes(2)));
    }

    /** Messages above a number whose headers were not read by that version, in order, so many at most. */
    public List<Long> wanting(long version, long after, int most) {
        return sql.list(
                "SELECT m.number FROM message m LEFT JOIN post p ON p.number = m.number"
                        + " WHERE m.number > ? AND (p.version IS NULL OR p.version <> ?) ORDER BY m.number LIMIT ?",
                row -> row.number(1),
                after,
                version,
                most);
    }

    private static byte[] encode(Post post) {
        ChainIndex index = post.index();
        return new CodecOutput()
                .raw(1)
                .string(post.messageId())
                .flag(post.plain())
                .list(post.ancestors(), CodecOutput::string)
                .string(index == null ? "" : index.hex())
                .string(post.provider())
                .string(post.subject())
                .flag(post.answer())
                .string(post.sender())
                .list(post.recipients(), CodecOutput::string)
                .nullable(post.date())
                .toByteArray();
    }

    private static Post decode(long number, byte[] bytes) {
        CodecInput in = new CodecInput(bytes);
        if (in.raw() != 1) {
            throw new IllegalStateException("a header of another version");
        }
        String messageId = in.string();
        boolean plain = in.flag();
        List<String> ancestors = in.list(CodecInput::string);
        String index = in.string();
        String provider = in.string();
        String subject = in.string();
        boolean answer = in.flag();
        String sender = in.string();
        List<String> recipients = in.list(CodecInput::string);
        return new Post(
                number,
                messageId,
                plain,
                ancestors,
                index.isEmpty() ? null : new ChainIndex(index),
                provider,
                subject,
                answer,
                sender,
                recipients,
                in.nullable());
    }
}
