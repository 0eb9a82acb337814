package org.isnad.workbench.examine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Maker;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.Phrase;
import org.isnad.core.mail.AddressParser;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageIds;
import org.isnad.core.thread.AnswerOrder;
import org.isnad.core.thread.ChainIndex;
import org.isnad.core.thread.Conversations;
import org.isnad.core.thread.Post;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.judge.FetchedMessage;
import org.isnad.workbench.store.StoredMessage;

/**
 * Puts the messages of a case into conversations. Headers are read once, page by page, and kept, so that a stopped run
 * goes on where it was. What comes out replaces what was there: a message that comes later may stand anywhere among the
 * earlier ones.
 */
public final class ThreadStage implements Stage {
    /** Of what is read of headers. */
    private static final int VERSION = 2;

    /** Of what is said. */
    private static final int SAID = 4;

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
        // What a place is depends on all messages: their number stands in the version.
        long version = context.reader().messages().count() * 1_000 + SAID;
        if (context.reader().noticed().countWanting(name(), version) == 0 || !readHeaders(context)) {
            return;
        }
        List<Post> posts = context.reader().posts().all();
        Conversations conversations = Conversations.of(posts);
        Set<Long> changed = new TreeSet<>(context.writer().findings().conversations(conversations));
        Map<Long, List<Evidence>> early = early(posts, conversations);
        for (Post post : posts) {
            List<Evidence> found = early.getOrDefault(post.number(), List.of());
            if (context.writer().findings().noticed(post.number(), name(), version, found)) {
                changed.add(post.number());
            }
        }
        context.writer().commit();
        context.judgeAgain(changed);
        context.writer().commit();
    }

    /** Neutral: a computer set wrong explains it, and either of the two may be the one that is dated wrong. */
    private static Map<Long, List<Evidence>> early(List<Post> posts, Conversations conversations) {
        return AnswerOrder.among(posts, conversations.edges()).stream()
                .collect(Collectors.toMap(
                        AnswerOrder.Early::child,
                        early -> List.of(new Evidence(
                                "answer-order",
                                "answer-order",
                                Claim.STATED_DATE,
                                Bearing.NEUTRAL,
                                Strength.NONE,
                                Phrase.of(
                                        "thread.answer.early",
                                        Instant.ofEpochSecond(early.dated()),
                                        Instant.ofEpochSecond(early.answered())),
                                List.of(),
                                List.of(),
                                Set.of(Maker.AUTHOR_CLIENT, Maker.PUBLISHER),
                                List.of()))));
    }

    /** Page by page; whether all have been read now. */
    private boolean readHeaders(StageContext context) {
        long count = context.reader().messages().count();
        Map<String, String> strings = new ConcurrentHashMap<>();
        long done = 0;
        long last = 0;
        while (!context.stop().getAsBoolean()) {
            List<Long> page = context.reader().posts().wanting(VERSION, last, PAGE);
            if (page.isEmpty()) {
                return true;
            }
            FetchedMessage.each(context.reader(), page, one -> post(one.stored(), one.scanned(), strings))
                    .forEach(post -> context.writer().findings().post(VERSION, post));
            context.writer().commit();
            done += page.size();
            last = page.getLast();
            context.progress().accept(new StageProgress(name(), done, count));
        }
        return false;
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
                message.all("In-Reply-To").size() == 1
                        && MessageIds.inReplyTo(message).size() == 1,
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
