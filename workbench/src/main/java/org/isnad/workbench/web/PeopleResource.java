package org.isnad.workbench.web;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.web.api.Correspondence;
import org.isnad.workbench.web.api.LevelCounts;
import org.isnad.workbench.web.api.People;
import org.isnad.workbench.web.api.Person;
import org.isnad.workbench.web.desk.LetterTable;
import org.isnad.workbench.web.desk.LetterTable.Somebody;
import org.jspecify.annotations.Nullable;

/** Who wrote to whom; the heaviest edges, so that the graph can be read. */
final class PeopleResource implements Resource {
    private static final int USUAL = 5_000;
    private static final int MOST = 20_000;
    private static final String MONTH = "[0-9]{4}-[0-9]{2}";

    private final Desk desk;
    private final LetterTable letters;
    private final LetterReader letterReader;

    PeopleResource(Desk desk, LetterTable letters, LetterReader letterReader) {
        this.desk = desk;
        this.letters = letters;
        this.letterReader = letterReader;
    }

    /** Who wrote to whom, both by number. */
    private record Pair(long from, long to) {}

    /** What lies on an edge. */
    private static final class Weight {
        private final long[] byLevel = new long[Level.values().length + 1];
        private String first = "";
        private String last = "";
        private long messages;

        void add(int level, String month) {
            byLevel[level]++;
            messages++;
            if (!month.isEmpty()) {
                first = first.isEmpty() || month.compareTo(first) < 0 ? month : first;
                last = month.compareTo(last) > 0 ? month : last;
            }
        }

        long messages() {
            return messages;
        }

        LevelCounts levels() {
            LevelCounts counts = LevelCounts.NONE.plus(null, byLevel[Level.values().length]);
            for (Level level : Level.values()) {
                counts = counts.plus(level, byLevel[level.compareTo(Level.VERIFIED)]);
            }
            return counts;
        }
    }

    @Override
    public Answer answer(Call call) {
        return desk.soon(question(call), call);
    }

    String json(Call call) {
        return desk.snapshots().whole(question(call));
    }

    private Snapshots.Question question(Call call) {
        letterReader.begin();
        String from = month(call, "from");
        String to = month(call, "to");
        String address = call.text("address", "").toLowerCase(Locale.ROOT);
        int limit = call.number("limit", USUAL, 1, MOST);
        Sight sight = Sight.of(call.known());
        boolean ready = allRead(letters.through());
        String read = ready ? "all" : "" + inSteps(letters.through());
        return new Snapshots.Question(
                String.join(" ", "people", "" + from, "" + to, address, "" + limit, read, sight.name()),
                ready && from == null && to == null && address.isEmpty(),
                () -> people(from, to, address, limit, sight));
    }

    private boolean allRead(long through) {
        return desk.open().read(reader -> reader.messages().after(through, 1).isEmpty());
    }

    /**
     * Rounded down to four binary digits. While letters are being read, an answer is counted anew only when an eighth more at
     * most was read: all countings together take a dozen times as long as the last one, however often somebody asks.
     */
    static long inSteps(long through) {
        return through & -(Math.max(Long.highestOneBit(through), 8) >> 3);
    }

    private static @Nullable String month(Call call, String name) {
        String value = call.given(name).orElse(null);
        if (value != null && !value.matches(MONTH)) {
            throw HttpProblem.badRequest(name);
        }
        return value;
    }

    private People people(@Nullable String from, @Nullable String to, String address, int limit, Sight sight) {
        Long only = address.isEmpty() ? null : letters.number(address);
        if (only == null && !address.isEmpty()) {
            only = -1L;
        }
        long through = letters.through();
        Map<Pair, Weight> weights = weights(from, to, only, sight);
        Set<Long> everybody = new HashSet<>();
        weights.keySet().forEach(pair -> {
            everybody.add(pair.from);
            everybody.add(pair.to);
        });
        List<Map.Entry<Pair, Weight>> heaviest = weights.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<Pair, Weight> entry) ->
                                -entry.getValue().messages())
                        .thenComparing(entry -> entry.getKey().from)
                        .thenComparing(entry -> entry.getKey().to))
                .limit(limit)
                .toList();
        Map<Long, Somebody> shown = new HashMap<>();
        heaviest.forEach(entry -> {
            shown.computeIfAbsent(entry.getKey().from, this::somebody);
            shown.computeIfAbsent(entry.getKey().to, this::somebody);
        });
        long total = desk.open().read(reader -> reader.messages().count());
        boolean ready = allRead(through);
        return new People(
                ready,
                ready ? total : Math.min(through, total),
                total,
                everybody.size(),
                weights.size(),
                nodes(shown, weights),
                heaviest.stream().map(entry -> edge(entry, shown)).toList());
    }

    private Somebody somebody(long number) {
        return letters.person(number).orElse(new Somebody("", ""));
    }

    private Map<Pair, Weight> weights(@Nullable String from, @Nullable String to, @Nullable Long only, Sight sight) {
        Map<Level, BitSet> levels = new EnumMap<>(Level.class);
        BitSet visible = desk.open().read(reader -> {
            for (Level level : Level.values()) {
                levels.put(level, reader.contents().messagesAtLevel(level));
            }
            return sight.isOfAll()
                    ? new BitSet()
                    : reader.contents()
                            .inMailboxes(reader.items().mailboxes().stream()
                                    .filter(sight::shows)
                                    .toList());
        });
        Map<Pair, Weight> weights = new HashMap<>();
        letters.forEach(from, to, (message, sender, recipient, month) -> {
            boolean wanted = only == null || sender == only || recipient == only;
            if (wanted && (sight.isOfAll() || visible.get((int) message))) {
                weights.computeIfAbsent(new Pair(sender, recipient), _ -> new Weight())
                        .add(level(levels, (int) message), month);
            }
        });
        return weights;
    }

    private static int level(Map<Level, BitSet> levels, int message) {
        for (Map.Entry<Level, BitSet> entry : levels.entrySet()) {
            if (entry.getValue().get(message)) {
                return entry.getKey().compareTo(Level.VERIFIED);
            }
        }
        return Level.values().length;
    }

    private static List<Person> nodes(Map<Long, Somebody> shown, Map<Pair, Weight> weights) {
        Map<Long, Long> sent = new HashMap<>();
        Map<Long, Long> received = new HashMap<>();
        weights.forEach((pair, weight) -> {
            sent.merge(pair.from, weight.messages, Long::sum);
            received.merge(pair.to, weight.messages, Long::sum);
        });
        List<Person> nodes = new ArrayList<>();
        shown.forEach((number, somebody) -> nodes.add(new Person(
                number,
                somebody.address(),
                somebody.name(),
                sent.getOrDefault(number, 0L),
                received.getOrDefault(number, 0L))));
        nodes.sort(Comparator.comparingLong(Person::number));
        return nodes;
    }

    private Correspondence edge(Map.Entry<Pair, Weight> entry, Map<Long, Somebody> shown) {
        Pair pair = entry.getKey();
        Weight weight = entry.getValue();
        return new Correspondence(
                pair.from,
                pair.to,
                weight.messages,
                weight.first.isEmpty() ? null : weight.first,
                weight.last.isEmpty() ? null : weight.last,
                weight.levels(),
                "from:" + word(shown, pair.from) + " to:" + word(shown, pair.to));
    }

    /** An address as the language of queries takes it. */
    private static String word(Map<Long, Somebody> shown, long number) {
        String address = shown.getOrDefault(number, new Somebody("", "")).address();
        return address.matches("[A-Za-z0-9._@+-]+") ? address : "\"" + address.replace("\"", " ") + "\"";
    }
}
