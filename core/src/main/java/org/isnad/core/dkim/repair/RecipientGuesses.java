package org.isnad.core.dkim.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.core.mail.Message;

/**
 * What a Cc may have been, the likeliest first.
 *
 * <ol>
 *   <li>What follows from the message it answers ({@link Answered}), to the letter; then without some of those who are not shown.
 *   <li>The order in which a related message names the same recipients; whom it does not name stands anywhere between them. With
 *       those that it names besides, where the list takes them out; then with one of the others who may be missing, anywhere.
 *   <li>Few recipients in every order: as they are, with one who may be missing, with two.
 * </ol>
 *
 * Each with the recipients as they are spelled, and with the names of lists as remarks: {@code devel@host (open list)} is read and
 * written by Mailman as {@code open list <devel@host>}.
 */
final class RecipientGuesses {
    /** Guesses of each sort. */
    private static final int MOST = 30_000;

    private static final int MOST_PERMUTED = 8;
    private static final int UNPLACED = 3;
    private static final int MEMBERS = 3;
    private static final int SEQUENCES = 200;
    private static final int SEQUENCES_WITH_ANOTHER = 40;
    private static final int OTHERS = 10;

    /** Who may be missing among so many recipients: the more, the fewer can be tried. */
    private static final int[] ONE_MISSING = {60, 60, 30, 30, 30, 20, 8};

    private static final int[] TWO_MISSING = {14, 14, 14, 12, 7};

    private static final Pattern ROLE =
            Pattern.compile("\"?((?:open|moderated|subscriber) list[^\"<]*?)\"?\\s*<([^<>\\s]+)>");

    /** Of the answered message, who are not shown and may not have been copied: all subsets are tried. */
    private static final int MOST_LEFT_OUT = 6;

    private final String own;
    private final List<String> shown;
    private final FormerRecipients clues;
    private Predicate<List<String>> tried = guess -> true;
    private boolean ended;
    private int left;

    RecipientGuesses(Message message, List<String> shown, FormerRecipients clues) {
        this.own = message.first("From")
                .map(from -> Addresses.known(FormerValues.oneLine(from.rawValue(message.bytes()))))
                .orElse("");
        this.shown = shown;
        this.clues = clues;
    }

    /** @param found says of each guess whether that ends the search */
    void all(Predicate<List<String>> found) {
        tried = found;
        List<String> remarked = shown.stream().map(RecipientGuesses::remarked).toList();
        left = MOST;
        asAnswered();
        for (List<String> recipients : remarked.equals(shown) ? List.of(shown) : List.of(remarked, shown)) {
            left = MOST;
            likeOthers(recipients);
            left = MOST;
            inAllOrders(recipients);
            left = MOST;
            withOneMissing(recipients);
            left = MOST;
            withTwoMissing(recipients);
        }
    }

    private static String remarked(String mailbox) {
        Matcher role = ROLE.matcher(mailbox);
        return role.matches() ? role.group(2) + " (" + role.group(1) + ")" : mailbox;
    }

    /** Whether guesses of this sort are at an end. */
    private boolean tries(List<String> guess) {
        if (!ended && left-- > 0) {
            ended = tried.test(guess);
        }
        return ended || left <= 0;
    }

    private void asAnswered() {
        Map<String, String> here = new LinkedHashMap<>();
        shown.forEach(mailbox -> here.put(Addresses.known(mailbox), mailbox));
        // A list takes recipients out and adds none: whom it shows was copied.
        List<List<String>> sequences = clues.answered().stream()
                .filter(sequence ->
                        sequence.stream().map(Addresses::known).toList().containsAll(here.keySet()))
                .toList();
        for (List<String> sequence : sequences) {
            if (tries(sequence)) {
                return;
            }
        }
        for (List<String> sequence : sequences) {
            List<String> hidden = sequence.stream()
                    .filter(mailbox -> !here.containsKey(Addresses.known(mailbox)))
                    .limit(MOST_LEFT_OUT)
                    .toList();
            for (int without = 0; without < 1 << hidden.size(); without++) {
                int out = without;
                List<String> some = sequence.stream()
                        .filter(mailbox -> !hidden.contains(mailbox) || (out >> hidden.indexOf(mailbox) & 1) == 0)
                        .toList();
                List<String> spelled = some.stream()
                        .map(mailbox -> here.getOrDefault(Addresses.known(mailbox), mailbox))
                        .toList();
                if (tries(some) || tries(spelled)) {
                    return;
                }
            }
        }
    }

    private void likeOthers(List<String> recipients) {
        Map<String, String> here = new LinkedHashMap<>();
        recipients.forEach(mailbox -> here.put(Addresses.known(mailbox), mailbox));
        for (List<String> order : clues.orders()) {
            List<String> known = order.stream().map(Addresses::known).toList();
            List<String> unplaced = recipients.stream()
                    .filter(mailbox -> !known.contains(Addresses.known(mailbox)))
                    .toList();
            if (unplaced.size() <= UNPLACED && likeOne(order, here, unplaced)) {
                return;
            }
        }
    }

    private boolean likeOne(List<String> order, Map<String, String> here, List<String> unplaced) {
        List<String> members = order.stream()
                .filter(mailbox -> !here.containsKey(Addresses.known(mailbox)))
                .filter(mailbox -> clues.members().contains(Addresses.known(mailbox)))
                .limit(MEMBERS)
                .toList();
        for (int with = 0; with < 1 << members.size(); with++) {
            int chosen = with;
            List<String> placed = order.stream()
                    .map(mailbox -> here.containsKey(Addresses.known(mailbox))
                            ? Objects.requireNonNull(here.get(Addresses.known(mailbox)))
                            : members.contains(mailbox) && (chosen >> members.indexOf(mailbox) & 1) == 1 ? mailbox : "")
                    .filter(mailbox -> !mailbox.isEmpty())
                    .distinct()
                    .toList();
            if (inOneOrder(placed, unplaced)) {
                return true;
            }
        }
        return false;
    }

    private boolean inOneOrder(List<String> placed, List<String> unplaced) {
        List<List<String>> sequences = List.of(placed);
        for (String mailbox : unplaced) {
            sequences = sequences.stream()
                    .flatMap(sequence -> inserted(sequence, mailbox).stream())
                    .limit(SEQUENCES)
                    .toList();
        }
        List<List<String>> all = new ArrayList<>(sequences);
        sequences.forEach(sequence -> all.addAll(withSelfMoved(sequence)));
        for (List<String> sequence : all) {
            if (tries(sequence)) {
                return true;
            }
        }
        for (List<String> spellings : clues.missing().stream().limit(OTHERS).toList()) {
            for (String missing : spellings) {
                for (List<String> sequence :
                        all.stream().limit(SEQUENCES_WITH_ANOTHER).toList()) {
                    for (List<String> guess : inserted(sequence, missing)) {
                        if (tries(guess)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    /** Mail programs that copy the writer put him first or last, wherever another message names him. */
    private List<List<String>> withSelfMoved(List<String> sequence) {
        List<String> self = sequence.stream()
                .filter(mailbox -> Addresses.known(mailbox).equals(own))
                .toList();
        if (self.isEmpty()) {
            return List.of();
        }
        List<String> others = new ArrayList<>(sequence);
        others.removeAll(self);
        List<String> first = new ArrayList<>(self);
        first.addAll(others);
        others.addAll(self);
        return List.of(others, first);
    }

    private static List<List<String>> inserted(List<String> sequence, String mailbox) {
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i <= sequence.size(); i++) {
            List<String> longer = new ArrayList<>(sequence);
            longer.add(i, mailbox);
            all.add(longer);
        }
        return all;
    }

    private void inAllOrders(List<String> recipients) {
        if (recipients.size() <= MOST_PERMUTED) {
            permute(new ArrayList<>(recipients), 0);
        }
    }

    private void withOneMissing(List<String> recipients) {
        for (List<String> spellings : missing(recipients, ONE_MISSING)) {
            for (String missing : spellings) {
                List<String> all = new ArrayList<>(recipients);
                all.add(missing);
                if (permute(all, 0)) {
                    return;
                }
            }
        }
    }

    private void withTwoMissing(List<String> recipients) {
        List<List<String>> missing = missing(recipients, TWO_MISSING);
        for (int i = 0; i < missing.size(); i++) {
            for (int j = i + 1; j < missing.size(); j++) {
                for (String one : missing.get(i)) {
                    for (String other : missing.get(j)) {
                        List<String> all = new ArrayList<>(recipients);
                        all.add(one);
                        all.add(other);
                        if (permute(all, 0)) {
                            return;
                        }
                    }
                }
            }
        }
    }

    private List<List<String>> missing(List<String> recipients, int[] most) {
        return clues.missing().stream()
                .limit(recipients.size() < most.length ? most[recipients.size()] : 0)
                .toList();
    }

    private boolean permute(List<String> mailboxes, int from) {
        if (from >= mailboxes.size() - 1) {
            return tries(mailboxes);
        }
        for (int i = from; i < mailboxes.size(); i++) {
            Collections.swap(mailboxes, from, i);
            boolean end = permute(mailboxes, from + 1);
            Collections.swap(mailboxes, from, i);
            if (end) {
                return true;
            }
        }
        return false;
    }
}
