package org.isnad.core.dkim.repair;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.core.item.Span;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageIds;

/**
 * Who writes to whom on a list: what {@link FormerRecipients} of a message are taken from. First all messages of the list are added,
 * then each Cc that is known as it was signed; every one that is found helps with others, so that it pays to go round again.
 *
 * <p><b>Who may be missing.</b> Mailman takes out of Cc who is a member and wants each message once. Such a one writes to the list
 * and stands in To, but hardly ever in a Cc that the list wrote; and others are known from a Cc that was found. Among them those
 * come first who are named in the message itself (a writer whose program copies him, {@code Signed-off-by:}), then those of its
 * thread, of the writer's other messages, of messages on the same topic.
 *
 * <p><b>In which order.</b> As in the message it answers ({@link Answered}); as in messages of the thread, by the writer, on the topic, whose Cc is known, or in their To.
 */
public final class Correspondence {
    private static final int MESSAGES = 60;
    private static final int MISSING = 60;
    private static final int ORDERS = 25;
    private static final int LEARNT = 10;
    private static final int TRAILERS = 12;
    private static final long BODY = 1 << 16;

    /** How much a mention says; only the order of the sums matters. */
    private static final double OWN = 300;

    private static final double NAMED = 100;
    private static final double IN_THREAD = 10;
    private static final double ELSEWHERE = 2;
    private static final double MOST_TIMES = 10;
    private static final int MOST_LEARNT = 5;

    /** More than any likeness. */
    private static final double FIRST = 1e6;

    private static final Pattern ID = Pattern.compile("<[^<>\\s]+>");
    private static final Pattern LED = Pattern.compile("(?i)^(\\s*(re:|fwd?:|aw:|\\[[^\\]]*\\]))+");
    private static final Pattern TRAILER =
            Pattern.compile("(?im)^[> ]*(?:[a-z-]+-by|cc|from|to): *([^\r\n]*<[^<>\\s]+@[^<>\\s]+>)");

    private final Map<String, Sent> byId = new HashMap<>();
    private final Map<String, List<Sent>> byThread = new HashMap<>();
    private final Map<String, List<Sent>> byAuthor = new HashMap<>();
    private final Map<String, List<Sent>> byTopic = new HashMap<>();
    private final Map<String, Integer> writes = new HashMap<>();
    private final Map<String, Integer> copied = new HashMap<>();
    private final Map<String, Integer> learnt = new HashMap<>();
    private final Map<String, Map<String, Integer>> spelled = new HashMap<>();
    private final Map<String, Signed> signed = new LinkedHashMap<>();

    private record Sent(
            String id,
            List<String> answers,
            String thread,
            String author,
            String topic,
            List<String> from,
            List<String> to,
            List<String> cc) {
        private Stream<String> mentions() {
            return Stream.of(from, to, cc).flatMap(List::stream);
        }
    }

    private record Signed(Sent sent, List<String> cc) {}

    /** Any message of the list. */
    public void add(Message message) {
        Sent sent = sent(message);
        byId.putIfAbsent(sent.id, sent);
        put(byThread, sent.thread, sent);
        put(byAuthor, sent.author, sent);
        put(byTopic, sent.topic, sent);
        sent.from.forEach(mailbox -> writes.merge(Addresses.known(mailbox), 1, Integer::sum));
        sent.cc.forEach(mailbox -> copied.merge(Addresses.known(mailbox), 1, Integer::sum));
        sent.mentions()
                .forEach(mailbox -> spelled.computeIfAbsent(Addresses.known(mailbox), _ -> new LinkedHashMap<>())
                        .merge(mailbox, 1, Integer::sum));
    }

    private static void put(Map<String, List<Sent>> map, String key, Sent sent) {
        List<Sent> list = map.computeIfAbsent(key, _ -> new ArrayList<>());
        if (list.size() < MESSAGES) {
            list.add(sent);
        }
    }

    /** @param cc the field's value as it was signed */
    public void signed(Message message, String cc) {
        Sent sent = sent(message);
        Signed one = new Signed(sent, Addresses.split(FormerValues.oneLine(cc)));
        if (signed.putIfAbsent(sent.id, one) == null) {
            Set<String> here = Addresses.known(sent.cc);
            Addresses.known(one.cc).stream()
                    .filter(address -> !here.contains(address))
                    .forEach(address -> learnt.merge(address, 1, Integer::sum));
        }
    }

    public FormerRecipients of(Message message) {
        Sent sent = sent(message);
        Set<String> there = new HashSet<>(Addresses.known(sent.cc));
        there.addAll(Addresses.known(sent.to));
        List<List<String>> answered = answered(sent);
        List<List<String>> orders = orders(sent, answered);
        Set<String> members = new HashSet<>();
        orders.stream().flatMap(List::stream).map(Addresses::known).forEach(address -> {
            if (!there.contains(address) && count(copied, address) <= 2 * count(writes, address)) {
                members.add(address);
            }
        });
        return new FormerRecipients(answered, missing(message, sent, there), orders, members);
    }

    private List<List<String>> missing(Message message, Sent sent, Set<String> there) {
        Map<String, Double> score = new HashMap<>();
        Map<String, String> seen = new HashMap<>();
        Mentions mentions = (mailbox, weight) -> {
            String address = Addresses.known(mailbox);
            if (!there.contains(address)) {
                score.merge(address, weight, Double::sum);
                seen.putIfAbsent(address, mailbox);
            }
        };
        sent.from.forEach(mailbox -> mentions.add(mailbox, OWN));
        trailers(message).forEach(mailbox -> mentions.add(mailbox, NAMED));
        of(byThread, sent.thread).forEach(other -> other.mentions().forEach(m -> mentions.add(m, IN_THREAD)));
        Stream.concat(of(byAuthor, sent.author).stream(), of(byTopic, sent.topic).stream())
                .forEach(other -> other.mentions().forEach(mailbox -> mentions.add(mailbox, ELSEWHERE)));
        score.replaceAll((address, sum) -> sum
                * Math.min(MOST_TIMES, (count(writes, address) + 1.0) / (count(copied, address) + 1.0))
                * (1 + 3 * Math.min(MOST_LEARNT, count(learnt, address))));
        learnt.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(LEARNT)
                .forEach(entry -> mentions.add(commonest(entry.getKey()), entry.getValue()));
        return score.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MISSING)
                .map(entry -> spellings(entry.getKey(), Objects.requireNonNull(seen.get(entry.getKey()))))
                .toList();
    }

    private interface Mentions {
        void add(String mailbox, double weight);
    }

    private List<String> spellings(String address, String seen) {
        return Stream.of(seen, commonest(address), Addresses.bare(seen))
                .distinct()
                .toList();
    }

    private String commonest(String address) {
        return spelled.getOrDefault(address, Map.of()).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(address);
    }

    /** From the answered message as the list handed it on; and as it was signed, for who got it without the list. */
    private List<List<String>> answered(Sent sent) {
        Set<List<String>> all = new LinkedHashSet<>();
        for (String id : sent.answers) {
            Sent parent = byId.get(id);
            if (parent != null) {
                all.addAll(Answered.sequences(sent.from, sent.to, parent.to, parent.cc));
                Signed known = signed.get(id);
                if (known != null) {
                    all.addAll(Answered.sequences(sent.from, sent.to, parent.to, known.cc));
                }
            }
        }
        return List.copyOf(all);
    }

    private List<List<String>> orders(Sent sent, List<List<String>> answered) {
        Set<String> here = Addresses.known(sent.cc);
        Map<List<String>, Double> ranked = new LinkedHashMap<>();
        answered.forEach(order -> ranked.putIfAbsent(order, FIRST - ranked.size()));
        for (Signed other : signed.values()) {
            Set<String> there = Addresses.known(other.cc);
            long common = there.stream().filter(here::contains).count();
            if (common > 0) {
                double like = 2 * common
                        - 0.5 * (there.size() - common)
                        + (other.sent.thread.equals(sent.thread) ? 8 : 0)
                        + (other.sent.author.equals(sent.author) ? 4 : 0)
                        + (other.sent.topic.equals(sent.topic) ? 2 : 0);
                ranked.merge(other.cc, like, Math::max);
            }
        }
        Stream.concat(of(byThread, sent.thread).stream(), of(byAuthor, sent.author).stream())
                .map(Sent::to)
                .filter(to -> to.size() >= 3)
                .forEach(to -> ranked.merge(
                        to,
                        2.0
                                        * Addresses.known(to).stream()
                                                .filter(here::contains)
                                                .count()
                                - 2,
                        Math::max));
        return ranked.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<List<String>, Double>::getValue)
                        .reversed())
                .limit(ORDERS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> trailers(Message message) {
        Span body = message.body();
        Span start = new Span(body.start(), Math.min(body.end(), body.start() + BODY));
        String text = new String(message.bytes().copy(start), StandardCharsets.ISO_8859_1);
        Matcher matcher = TRAILER.matcher(text);
        Set<String> named = new LinkedHashSet<>();
        while (matcher.find() && named.size() < TRAILERS) {
            named.add(FormerValues.oneLine(matcher.group(1)));
        }
        return List.copyOf(named);
    }

    private static Sent sent(Message message) {
        Matcher ids = ID.matcher(text(message, "References") + " " + text(message, "In-Reply-To"));
        String own = MessageIds.messageId(message);
        String[] topic = LED.matcher(text(message, "Subject")).replaceFirst("").split(":", -1);
        List<String> from = Addresses.of(message, "From");
        return new Sent(
                own,
                Answered.ids(message),
                ids.find() ? ids.group() : "<" + own + ">",
                from.isEmpty() ? "" : Addresses.known(from.getFirst()),
                Stream.of(topic).limit(2).map(String::strip).toList().toString(),
                from,
                Addresses.of(message, "To"),
                Addresses.of(message, "Cc"));
    }

    private static String text(Message message, String name) {
        return message.first(name)
                .map((HeaderField field) -> FormerValues.oneLine(field.rawValue(message.bytes())))
                .orElse("");
    }

    private static List<Sent> of(Map<String, List<Sent>> map, String key) {
        return map.getOrDefault(key, List.of());
    }

    private static int count(Map<String, Integer> map, String key) {
        return map.getOrDefault(key, 0);
    }
}
