package org.isnad.core.comparison;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.core.comparison.KnownSurroundings.Mark;
import org.isnad.core.comparison.KnownSurroundings.Place;

/**
 * Learns from many pairs of copies what one side puts at the edges of texts and before subjects (EVIDENCE, rule 9).
 *
 * <ol>
 *   <li>A block counts for a pair if one side has it and the other does not: what authors write stands on both.
 *   <li>It is known from {@value #MESSAGES} messages by {@value #SENDERS} senders on: a greeting, a signature, a sentence
 *       put into one person's mail stays a difference.
 *   <li>What stands on more than half of all pairs is known to do so.
 *   <li>A footer under a rule ({@code ____}) is known of its list as well if so many messages of that list on that side
 *       carry it, paired or not ({@link #wantsLists}).
 * </ol>
 *
 * <p>Counts do not depend on the order of the pairs. Memory grows by two small entries a pair at most: a block of n lines
 * is counted from the moment on when a second message has its last n-1 lines; until then its first bearer's deeper blocks
 * wait with it. Not to be used by two threads at once.
 */
public final class LearntSurroundings {
    /** EVIDENCE, rule 9: "the same bytes stand on at least 20 messages of that list". */
    public static final int MESSAGES = 20;

    /** One person's signature stands on any number of messages; five people do not share one. */
    public static final int SENDERS = 5;

    /** How many pairs were observed of each list that carried the dump's copy. */
    private final Map<Long, Integer> pairs = new HashMap<>();

    private final Map<Mark, Node> blocks = new HashMap<>();
    private final Map<Mark, Node> tags = new HashMap<>();
    private final Set<Mark> wanted = new HashSet<>();
    private final Map<Mark, Node> ofLists = new HashMap<>();

    private static final class Node {
        private int messages;
        /** One bit for each of 32 classes of senders: a lower bound of their number. */
        private int senders;

        private final int first;
        private long[] waiting;

        Node(int sender, long[] waiting) {
            this.first = sender;
            this.waiting = waiting;
            count(sender);
        }

        void count(int sender) {
            messages++;
            senders |= 1 << (sender & 31);
        }

        boolean enough() {
            return messages >= MESSAGES && Integer.bitCount(senders) >= SENDERS;
        }
    }

    /** Learns from a pair. */
    public void observe(MailCopy reference, MailCopy dump) {
        int sender = (int) hash(reference.sender());
        pairs.merge(hash(dump.list().id()), 1, Integer::sum);
        observe(Side.REFERENCE, reference, dump, sender);
        observe(Side.DUMP, dump, reference, sender);
    }

    private void observe(Side side, MailCopy copy, MailCopy other, int sender) {
        readings(side, copy.list(), copy.plain().text(), other.plain().text(), sender);
        if (copy.html().form() == Reading.Form.HTML && copy.plain().form() != Reading.Form.HTML) {
            readings(side, copy.list(), copy.html().text(), other.html().text(), sender);
        }
        if (!copy.subjects().isEmpty()) {
            List<String> elsewhere = other.subjects().isEmpty()
                    ? List.of()
                    : SubjectComparer.tagsOf(other.subjects().getFirst());
            for (String tag : SubjectComparer.tagsOf(copy.subjects().getFirst())) {
                if (!elsewhere.contains(tag)) {
                    count(tags, new Mark(side, Place.SUBJECT, hash(copy.list().id()), hash(tag)), sender, new long[0]);
                }
            }
        }
    }

    private void readings(Side side, CarryingList list, String text, String other, int sender) {
        if (text.equals(other)) {
            return;
        }
        for (EdgeBlock.Edge edge : EdgeBlock.Edge.values()) {
            List<EdgeBlock> here = EdgeBlock.at(edge, text);
            List<Long> there =
                    EdgeBlock.at(edge, other).stream().map(EdgeBlock::hash).toList();
            if (here.isEmpty() || there.contains(here.getFirst().hash())) {
                continue;
            }
            long[] hashes = here.stream().mapToLong(EdgeBlock::hash).toArray();
            observe(side, edge, hash(list.id()), hashes, sender);
            if (!list.isNone()) {
                observe(side, edge, hash(""), hashes, sender);
                here.stream()
                        .filter(block -> block.ruled() && edge == EdgeBlock.Edge.BOTTOM)
                        .forEach(block -> wanted.add(new Mark(side, Place.of(edge), hash(list.id()), block.hash())));
            }
        }
    }

    /** The blocks of a text at an edge, each holding the one before it. */
    private void observe(Side side, EdgeBlock.Edge edge, long list, long[] hashes, int sender) {
        for (int i = 0; i < hashes.length; i++) {
            Mark key = new Mark(side, Place.of(edge), list, hashes[i]);
            Node node = blocks.get(key);
            if (node == null) {
                blocks.put(key, new Node(sender, Arrays.copyOfRange(hashes, i + 1, hashes.length)));
                return;
            }
            if (node.waiting.length > 0) {
                long[] waiting = node.waiting;
                node.waiting = new long[0];
                blocks.put(
                        new Mark(side, Place.of(edge), list, waiting[0]),
                        new Node(node.first, Arrays.copyOfRange(waiting, 1, waiting.length)));
            }
            node.count(sender);
        }
    }

    private static void count(Map<Mark, Node> nodes, Mark key, int sender, long[] waiting) {
        Node node = nodes.get(key);
        if (node == null) {
            nodes.put(key, new Node(sender, waiting));
        } else {
            node.count(sender);
        }
    }

    /** Whether there are footers under a rule that only all messages of their lists can tell something of. */
    public boolean wantsLists() {
        return wanted.stream().anyMatch(key -> !known(blocks, key));
    }

    /** Learns from any message of a side, after all pairs have been observed. */
    public void observeMessage(Side side, MailCopy copy) {
        if (copy.list().isNone()) {
            return;
        }
        Set<Long> seen = new HashSet<>();
        for (Reading reading : List.of(copy.plain(), copy.html())) {
            for (EdgeBlock block : EdgeBlock.at(EdgeBlock.Edge.BOTTOM, reading.text())) {
                Mark key = new Mark(side, Place.BOTTOM, hash(copy.list().id()), block.hash());
                if (wanted.contains(key) && seen.add(block.hash())) {
                    count(
                            ofLists,
                            key,
                            (int) hash(
                                    copy.from().isEmpty()
                                            ? ""
                                            : copy.from().getFirst().toString()),
                            new long[0]);
                }
            }
        }
    }

    /** What was seen often enough. */
    public KnownSurroundings known() {
        Set<Mark> known = new HashSet<>();
        for (Map<Mark, Node> counted : List.of(blocks, tags)) {
            counted.forEach((mark, node) -> {
                if (node.enough()) {
                    known.add(mark);
                    if (mark.place() != Place.SUBJECT && 2 * node.messages > pairs.getOrDefault(mark.list(), 0)) {
                        known.add(new Mark(
                                mark.side(),
                                mark.place() == Place.TOP ? Place.MOSTLY_TOP : Place.MOSTLY_BOTTOM,
                                mark.list(),
                                mark.content()));
                    }
                }
            });
        }
        ofLists.forEach((mark, node) -> {
            if (node.enough()) {
                known.add(mark);
            }
        });
        return new KnownSurroundings(known);
    }

    private static boolean known(Map<Mark, Node> nodes, Mark key) {
        Node node = nodes.get(key);
        return node != null && node.enough();
    }

    private static long hash(String text) {
        return KnownSurroundings.hash(text);
    }
}
