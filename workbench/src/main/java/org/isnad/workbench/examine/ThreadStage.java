package org.isnad.workbench.examine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.isnad.core.mail.AddressParser;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageIds;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.thread.ChainIndex;
import org.isnad.core.thread.Conversations;
import org.isnad.core.thread.Post;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.store.StoredMessage;

/**
 * Puts the messages of a case into conversations. All headers are read once, and what came out replaces what was there: a
 * message that comes later may stand anywhere among the earlier ones. Stopped on the way it begins anew, and writes nothing.
 */
public final class ThreadStage implements Stage {
    private static final int VERSION = 1;
    private static final int PAGE = 400;
    /** Ancestors that a message may name: clients cut the field long before, and a hostile one names a million. */
    private static final int MOST_ANCESTORS = 100;

    private static final int MOST_RECIPIENTS = 50;
    private static final int SHORTEST_SUBJECT = 2;

    @Override
    public String name() {
        return "threads";
    }

    @Override
    public void run(StageContext context) {
        long count = context.reader().messageCount();
        long version = count * 1_000 + VERSION;
        if (context.reader().countUnnoticed(name(), version) == 0) {
            return;
        }
        List<Post> posts = new ArrayList<>();
        Map<String, String> strings = new HashMap<>();
        long last = 0;
        List<Long> page = context.reader().messagesAfter(last, PAGE);
        while (!page.isEmpty()) {
            if (context.stop().getAsBoolean()) {
                return;
            }
            page.forEach(number -> post(context, number, strings).ifPresent(posts::add));
            last = page.getLast();
            context.progress().accept(new StageProgress(name(), posts.size(), count));
            page = context.reader().messagesAfter(last, PAGE);
        }
        context.writer().conversations(Conversations.of(posts));
        posts.forEach(post -> context.writer().noticed(post.number(), name(), version, List.of()));
        context.writer().commit();
    }

    private static java.util.Optional<Post> post(StageContext context, long number, Map<String, String> strings) {
        return context.reader().message(number).map(stored -> {
            Message message = MessageScanner.scan(context.reader().bytes(stored.content()), Limits.DEFAULT);
            return post(stored, message, strings);
        });
    }

    private static Post post(StoredMessage stored, Message message, Map<String, String> strings) {
        String subject = stored.subject().strip();
        String bare = withoutMarks(subject);
        Wording words = Wording.of(bare);
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < words.size() && words.size() >= SHORTEST_SUBJECT; i++) {
            folded.append(words.folded(i)).append(' ');
        }
        return new Post(
                stored.number(),
                shared(stored.messageId(), strings),
                Stream.concat(
                                MessageIds.inReplyTo(message).stream(),
                                MessageIds.references(message).reversed().stream())
                        .distinct()
                        .limit(MOST_ANCESTORS)
                        .map(id -> shared(id, strings))
                        .toList(),
                value(message, "Thread-Index").flatMap(ChainIndex::parse).orElse(null),
                shared(value(message, "X-GM-THRID").map(String::strip).orElse(""), strings),
                shared(folded.toString(), strings),
                !bare.equals(subject),
                shared(stored.fromAddress().toLowerCase(Locale.ROOT), strings),
                recipients(message, strings),
                stored.date());
    }

    private static java.util.Optional<String> value(Message message, String name) {
        return message.first(name).map(field -> field.rawValue(message.bytes()));
    }

    private static List<String> recipients(Message message, Map<String, String> strings) {
        List<String> recipients = new ArrayList<>();
        for (HeaderField field : message.fields()) {
            if (field.is("To") || field.is("Cc")) {
                AddressParser.of(message.bytes(), field).stream()
                        .limit(MOST_RECIPIENTS)
                        .forEach(mailbox ->
                                recipients.add(shared(mailbox.address().toLowerCase(Locale.ROOT), strings)));
            }
        }
        return recipients;
    }

    /** One string for all equal ones: the messages of a conversation name the same ancestors. */
    private static String shared(String text, Map<String, String> strings) {
        String known = strings.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    /** Without {@code Re:}, {@code Réf. :}, {@code رد:} and their like, however many. */
    static String withoutMarks(String subject) {
        String bare = subject;
        int colon = bare.indexOf(':');
        while (colon > 0 && colon < 8 && isMark(bare.substring(0, colon))) {
            bare = bare.substring(colon + 1).strip();
            colon = bare.indexOf(':');
        }
        return bare;
    }

    private static boolean isMark(String word) {
        Wording words = Wording.of(word.replaceAll("[\\[(]\\d+[\\])]", ""));
        if (words.size() != 1) {
            return false;
        }
        return switch (words.folded(0)) {
            case "re", "ref", "rep", "aw", "sv", "رد", "الرد" -> true;
            default -> false;
        };
    }
}
