package org.isnad.core.dkim.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageIds;

/**
 * Whom a reply was copied to, as it follows from the message it answers.
 *
 * <p>Mail programs that answer all put into Cc whom the answered message names in To and Cc, in that order, without the writer and
 * without those who stand in the reply's To. What counts is the copy that the writer had before him: who reads a list has the one
 * that the list handed on, and answers to a Cc that the list wrote anew, in the very order in which it stands in the case.
 *
 * <p>A guess like any other: who made up the answered message made up the guess, and the hash alone decides.
 */
public final class Answered {
    /** More are in no Cc that is worth a guess. */
    private static final int MOST = 100;

    private Answered() {}

    /** Identifiers of the message that a reply answers, as {@link MessageIds} has them; the likeliest first. */
    public static List<String> ids(Message reply) {
        List<String> references = MessageIds.references(reply);
        return Stream.concat(
                        MessageIds.inReplyTo(reply).stream().limit(1),
                        references.isEmpty() ? Stream.empty() : Stream.of(references.getLast()))
                .distinct()
                .toList();
    }

    /**
     * The reply's Cc as it may have been before a list wrote it anew: raw, for a message that has one. Empty where the list left it
     * alone, or where the answered message does not name all who are left in it, so that the reply's writer added somebody; and
     * where one has written both, which is a series of letters and no answer.
     */
    public static Optional<String> copied(Message reply, Message answered) {
        List<String> shown = reply.first("Cc")
                .filter(cc -> Recipients.isRewritten(reply, cc))
                .map(cc -> Addresses.of(reply, "Cc"))
                .orElse(List.of());
        List<String> from = Addresses.of(reply, "From");
        boolean series = Addresses.known(from).equals(Addresses.known(Addresses.of(answered, "From")));
        return shown.isEmpty() || series
                ? Optional.empty()
                : sequences(from, Addresses.of(reply, "To"), Addresses.of(answered, "To"), Addresses.of(answered, "Cc"))
                        .stream()
                        .filter(sequence -> Addresses.known(sequence).containsAll(Addresses.known(shown)))
                        .findFirst()
                        .map(sequence -> " " + String.join(", ", sequence));
    }

    /**
     * Likely Ccs of a reply, the likeliest first.
     *
     * @param own the reply's From
     * @param to its To
     * @param answeredTo To of the answered message
     * @param answeredCc its Cc
     */
    static List<List<String>> sequences(
            List<String> own, List<String> to, List<String> answeredTo, List<String> answeredCc) {
        Set<String> left = new HashSet<>(Addresses.known(to));
        left.addAll(Addresses.known(own));
        List<List<String>> both = List.of(
                without(left, answeredTo, answeredCc),
                without(left, answeredCc, answeredTo),
                without(left, answeredCc, List.of()),
                without(Addresses.known(to), answeredTo, answeredCc));
        Set<List<String>> sequences = new LinkedHashSet<>();
        both.forEach(sequence ->
                sequences.add(sequence.stream().map(Answered::asPrograms).toList()));
        sequences.addAll(both);
        return sequences.stream()
                .filter(sequence -> !sequence.isEmpty() && sequence.size() <= MOST)
                .toList();
    }

    /** Programs that answer write an address without a name without brackets, however it stood there. */
    private static String asPrograms(String mailbox) {
        return Addresses.name(mailbox).isEmpty() ? Addresses.bare(mailbox) : mailbox;
    }

    private static List<String> without(Set<String> left, List<String> first, List<String> second) {
        Map<String, String> all = new LinkedHashMap<>();
        Stream.concat(first.stream(), second.stream())
                .filter(mailbox -> !left.contains(Addresses.known(mailbox)))
                .forEach(mailbox -> all.putIfAbsent(Addresses.known(mailbox), mailbox));
        return new ArrayList<>(all.values());
    }
}
