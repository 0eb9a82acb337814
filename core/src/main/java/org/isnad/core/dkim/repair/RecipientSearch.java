package org.isnad.core.dkim.repair;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.core.dkim.CanonicalForm;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.dkim.Repair;
import org.isnad.core.dkim.SignatureField;
import org.isnad.core.dkim.SignedHash;
import org.isnad.core.item.ByteString;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;

/**
 * Searches for a Cc that Mailman wrote anew: it takes members out who read the list anyway, and writes the others in the order
 * of a hash table. Neither who is missing nor the order is in the message any more; both are in the messages around it.
 *
 * <p>The rest of the header is the same for all guesses, so that a guess costs one hash over what stands from Cc on. It is taken as
 * it stands and as the mail program usually writes what a list writes anew beside Cc. The guesses are those of
 * {@link RecipientGuesses}, the likeliest first; the hash alone decides.
 */
final class RecipientSearch {
    /** Hashes for one signature: about a tenth of a second. */
    static final long EFFORT = 200_000;

    private final List<Rest> rests;
    private final String name;
    private final SignatureField field;
    private final ByteString signed;
    private final Effort effort;

    /** All but Cc: what was chosen at each place, the digest of what stands before it, and what stands behind. */
    private static final class Rest {
        private final List<Place> places;
        private final int[] chosen;
        private final MessageDigest before;
        private final byte[] behind;

        Rest(List<Place> places, int[] chosen, MessageDigest before, byte[] behind) {
            this.places = places;
            this.chosen = chosen;
            this.before = before;
            this.behind = behind;
        }
    }

    private record Found(Rest rest, List<String> recipients, ByteString hash) {}

    private RecipientSearch(List<Rest> rests, String name, SignatureField field, ByteString signed, Effort effort) {
        this.rests = rests;
        this.name = name;
        this.field = field;
        this.signed = signed;
        this.effort = effort;
    }

    static Optional<HeaderFinding> search(
            Message message, HashFacts facts, PublicKeyValue key, FormerRecipients recipients) {
        SignatureField field = facts.field();
        MessageDigest digest = CanonicalForm.digest(field);
        ByteString signed = SignedHash.in(field, key);
        List<HeaderField> copied = message.all("Cc");
        boolean concerned = copied.isEmpty()
                ? message.first("X-Mailman-Version").isPresent()
                : copied.size() == 1 && Recipients.isRewritten(message, copied.getFirst());
        if (digest == null || signed == null || !concerned) {
            return Optional.empty();
        }
        Places former = new Places(message, field, Clues.none(), HeaderStyle.AS_IT_STANDS);
        List<Place> places = former.all();
        int at = places.stream().map(Place::name).toList().indexOf("cc");
        if (at < 0) {
            return Optional.empty();
        }
        List<String> shown = copied.isEmpty()
                ? List.of()
                : Addresses.split(FormerValues.oneLine(copied.getFirst().rawValue(message.bytes())));
        List<Rest> rests = rests(message, field, places, at, former.last(), digest);
        RecipientSearch search = new RecipientSearch(rests, "Cc", field, signed, new Effort(EFFORT));
        RecipientGuesses guesses = new RecipientGuesses(message, shown, recipients);
        List<Found> found = new ArrayList<>();
        guesses.all(guess -> search.isFound(guess, found));
        return found.stream().findFirst().map(one -> search.finding(one, at));
    }

    /** The other fields as they stand, and as they may have been before the list. */
    private static List<Rest> rests(
            Message message, SignatureField field, List<Place> places, int at, byte[] last, MessageDigest digest) {
        boolean byExchange = field.signedNames().stream().anyMatch(name -> name.startsWith("x-ms-exchange-"));
        int[] asItStands = new int[places.size()];
        int[] usual = new int[places.size()];
        int[] eight = new int[places.size()];
        int[] quoted = new int[places.size()];
        List<Place> all = new ArrayList<>(places);
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (field.signedNames().contains("list-id") && isAddedByList(place)) {
                usual[i] = 1;
                eight[i] = 1;
                quoted[i] = 1;
            }
            Optional<HeaderField> shown = message.first(place.name());
            if (i == at || shown.isEmpty()) {
                continue;
            }
            Optional<String> value = WrittenAnew.former(message, shown.get(), byExchange);
            if (value.isPresent()) {
                all.set(i, place.with(restored(shown.get(), value.get(), field)));
                usual[i] = all.get(i).alternatives().size() - 1;
                eight[i] = usual[i];
                quoted[i] = usual[i];
            }
            if (shown.get().is("Content-Transfer-Encoding") && WrittenAnew.isAnew(message, shown.get())) {
                all.set(i, all.get(i).with(restored(shown.get(), " 8bit", field)));
                eight[i] = all.get(i).alternatives().size() - 1;
                // What a program of which nothing is known writes where a text is not plain ASCII.
                if (value.isEmpty()) {
                    all.set(i, all.get(i).with(restored(shown.get(), " quoted-printable", field)));
                    quoted[i] = all.get(i).alternatives().size() - 1;
                }
            }
        }
        List<Rest> rests = new ArrayList<>();
        Set<ByteString> seen = new LinkedHashSet<>();
        for (int[] chosen : List.of(asItStands, usual, eight, quoted)) {
            byte[] before = bytes(all, chosen, 0, at, new byte[0]);
            byte[] behind = bytes(all, chosen, at + 1, all.size(), last);
            if (seen.add(ByteString.of(bytes(all, chosen, 0, all.size(), last)))) {
                MessageDigest copy = HeaderSearch.copy(digest);
                copy.update(before);
                rests.add(new Rest(all, chosen, copy, behind));
            }
        }
        return rests;
    }

    private static boolean isAddedByList(Place place) {
        return FormerValues.isAddedByLists(place.name())
                && !place.name().equals("reply-to")
                && place.alternatives().size() > 1
                && place.alternatives().get(1).canonical().isEmpty();
    }

    private static Alternative restored(HeaderField shown, String value, SignatureField field) {
        Repair repair = Repair.of(Repair.Kind.FIELD_RESTORED, shown.name(), value.strip(), "");
        ByteString canonical = value.isEmpty() ? ByteString.EMPTY : canonical(shown.name(), value, field);
        return new Alternative(canonical, 1, repair, null);
    }

    private static ByteString canonical(String name, String value, SignatureField field) {
        byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
        return ByteString.of(CanonicalForm.field(name, bytes, field.headerCanonicalization()));
    }

    private static byte[] bytes(List<Place> places, int[] chosen, int from, int to, byte[] last) {
        int length = last.length;
        for (int i = from; i < to; i++) {
            length += places.get(i).alternatives().get(chosen[i]).canonical().length();
        }
        byte[] bytes = new byte[length];
        int at = 0;
        for (int i = from; i < to; i++) {
            byte[] part =
                    places.get(i).alternatives().get(chosen[i]).canonical().toByteArray();
            System.arraycopy(part, 0, bytes, at, part.length);
            at += part.length;
        }
        System.arraycopy(last, 0, bytes, at, last.length);
        return bytes;
    }

    /** Whether that ends the search: found, or nothing left to spend. */
    private boolean isFound(List<String> recipients, List<Found> found) {
        byte[] canonical = recipients.isEmpty()
                ? new byte[0]
                : canonical(name, " " + String.join(", ", recipients), field).toByteArray();
        for (Rest rest : rests) {
            if (!effort.take(1)) {
                return true;
            }
            MessageDigest copy = HeaderSearch.copy(rest.before);
            copy.update(canonical);
            copy.update(rest.behind);
            ByteString hash = ByteString.of(copy.digest());
            if (hash.equals(signed)) {
                found.add(new Found(rest, recipients, hash));
                return true;
            }
        }
        return false;
    }

    private HeaderFinding finding(Found found, int at) {
        String value = String.join(", ", found.recipients());
        Repair repair = Repair.of(Repair.Kind.FIELD_RESTORED, name, value, "list");
        ByteString canonical = value.isEmpty() ? ByteString.EMPTY : canonical(name, " " + value, field);
        List<Place> places = new ArrayList<>(found.rest.places);
        int[] chosen = found.rest.chosen.clone();
        // Where Cc is what was signed, and other fields are not, it is left alone and covered.
        if (!canonical.equals(places.get(at).alternatives().getFirst().canonical())) {
            places.set(at, places.get(at).with(new Alternative(canonical, 1, repair, null)));
            chosen[at] = places.get(at).alternatives().size() - 1;
        }
        return HeaderSearch.finding(places, chosen, found.hash);
    }
}
