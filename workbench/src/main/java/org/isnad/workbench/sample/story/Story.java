package org.isnad.workbench.sample.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.isnad.workbench.sample.cast.Box;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.chance.Chance;
import org.isnad.workbench.sample.keys.KeyRing;
import org.isnad.workbench.sample.mail.Draft;
import org.isnad.workbench.sample.mail.Field;
import org.isnad.workbench.sample.mail.Mail;
import org.isnad.workbench.sample.prose.Tongue;
import org.isnad.workbench.sample.prose.Topic;

/**
 * All conversations of a leak, each a function of the seed and its number alone. They can be made in any order and by
 * any thread; only their number decides where they stand in time and what is planted in them.
 */
public final class Story {
    /** 2019-01-07T07:00:00Z, a Monday. */
    private static final long START = 1_546_844_400_000L;
    /** To 2022-04-15: three elections' worth of mail. */
    private static final long LENGTH = 1_194L * 86_400_000;

    private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};

    private static final List<Tongue> TONGUES = List.of(Tongue.ARABIC, Tongue.FRENCH, Tongue.ENGLISH);

    private final long seed;
    private final KeyRing keys;
    private final Rates rates;
    private final Script forgeries;
    private final Script damage;
    private final long expected;

    /** @param messages that the dump will hold; they are spread over the whole time */
    public Story(long seed, KeyRing keys, Rates rates, Script forgeries, Script damage, int messages) {
        this.seed = seed;
        this.keys = keys;
        this.rates = rates;
        this.forgeries = forgeries;
        this.damage = damage;
        this.expected = Math.max(1, (long) (messages / rates.copies()));
    }

    /**
     * What is played in some conversations, by turns.
     *
     * @param share of conversations, 0 to 1
     * @param acts in the order of their turns
     */
    public record Script(double share, List<Act> acts) {
        public Script {
            acts = List.copyOf(acts);
        }

        /** How many conversations before this one have something played in them. */
        private long before(long conversation) {
            return (long) Math.floor(conversation * share);
        }

        /** The how-manieth play this conversation is, from 0, or −1 where nothing is played. */
        private long turn(long conversation) {
            return before(conversation + 1) > before(conversation) ? before(conversation) : -1;
        }

        private void play(Scene scene, long turn) {
            acts.get((int) (turn % acts.size())).play(scene, (int) (turn / acts.size()));
        }
    }

    /** One thing to be played. */
    @FunctionalInterface
    public interface Act {
        void play(Scene scene, int variant);
    }

    /** What the conversation of this number left in the mailboxes, in the order of its letters. */
    public List<Outcome> conversation(long number) {
        Chance chance = Chance.of(seed, "conversation", number);
        long start = START + (long) (LENGTH * Math.min(1.0, (double) number / expected)) + chance.below(36_000_000);
        long forgery = number < TONGUES.size() ? -1 : forgeries.turn(number);
        long harm = number < TONGUES.size() || forgery >= 0 ? -1 : damage.turn(number - forgeries.before(number));
        Scene scene = forgery >= 0 || harm >= 0
                ? planted(chance, start)
                : number < TONGUES.size() ? first((int) number, chance, start) : ordinary(chance, start);
        if (forgery >= 0) {
            forgeries.play(scene, forgery);
        } else if (harm >= 0) {
            damage.play(scene, harm);
        }
        return outcomes(scene);
    }

    /** The first three conversations are about what the demonstration searches for, one in each language. */
    private Scene first(int number, Chance chance, long start) {
        Tongue tongue = TONGUES.get(number);
        Topic topic = tongue == Tongue.FRENCH ? Topic.MEETING : Topic.POLLING;
        Scene scene = new Scene(chance, keys, rates, topic, tongue, Plot.plantedPeople(chance), start, true);
        Plot.TALK.play(scene);
        return scene;
    }

    private Scene planted(Chance chance, long start) {
        Tongue tongue = chance.one(TONGUES);
        Topic topic = Plot.TALK.topic(chance);
        return new Scene(chance, keys, rates, topic, tongue, Plot.plantedPeople(chance), start, true);
    }

    private Scene ordinary(Chance chance, long start) {
        Plot plot = Plot.drawn(chance);
        List<Person> people = plot.people(chance, rates.together());
        Scene scene = new Scene(
                chance, keys, rates, plot.topic(chance), people.getFirst().tongue(), people, start, false);
        plot.play(scene);
        return scene;
    }

    private List<Outcome> outcomes(Scene scene) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Letter letter : scene.letters()) {
            letter.inboxes().stream().sorted().forEach(box -> outcomes.add(received(scene, letter, box)));
            for (Box box : Box.values()) {
                if (letter.kept() && box.owner().equals(letter.draft().from())) {
                    outcomes.add(kept(scene, letter, box));
                }
            }
            if (letter.inboxes().isEmpty() && letter.origin() instanceof Origin.Other(Letter taken)) {
                taken.inboxes().stream().sorted().forEach(box -> outcomes.add(omitted(scene, letter, taken, box)));
            }
        }
        return outcomes;
    }

    private static Outcome received(Scene scene, Letter letter, Box box) {
        Mail mail = arrived(scene, letter, box);
        return switch (letter.origin()) {
            case Origin.Itself itself -> copy(letter, box, false, mail, letter.truth(), Optional.of(mail));
            case Origin.Nothing nothing -> copy(letter, box, false, mail, letter.truth(), Optional.empty());
            case Origin.Other(Letter other) ->
                copy(
                        letter,
                        box,
                        false,
                        mail,
                        letter.truth(),
                        other.inboxes().contains(box) ? Optional.of(arrived(scene, other, box)) : Optional.empty());
        };
    }

    /** The chance hangs on the letter and the mailbox: an altered copy has the trace fields of the true one. */
    private static Mail arrived(Scene scene, Letter letter, Box box) {
        Draft draft = letter.draft();
        Chance chance = Chance.of(draft.messageId().hashCode(), box.label(), draft.time());
        return letter.arrival().apply(scene.post().delivered(letter.sent(), draft.from(), box, draft.time(), chance));
    }

    private static Outcome omitted(Scene scene, Letter letter, Letter taken, Box box) {
        Draft draft = taken.draft();
        return new Outcome.Omitted(
                box,
                arrived(scene, taken, box).bytes(),
                draft.from().address(),
                draft.time(),
                draft.messageId(),
                letter.truth());
    }

    /** Unsigned as a rule; where much is to be signed, with the signature that its provider made. */
    private Outcome kept(Scene scene, Letter letter, Box box) {
        boolean signed = scene.chance().share(rates.signedWhenKept())
                && letter.sent().first("DKIM-Signature").isPresent();
        Mail mail = signed ? letter.sent() : letter.clean();
        boolean ordinary = letter.truth().isUntouched();
        Truth truth = signed || !ordinary ? letter.truth() : Truth.GENUINE_UNSIGNED;
        return copy(
                letter,
                box,
                true,
                mail,
                !signed && !ordinary ? unsigned(letter.truth()) : truth,
                letter.origin() instanceof Origin.Itself ? Optional.of(mail) : Optional.empty());
    }

    /** The sender's own copy of a letter of which the truth says more than that it is untouched. */
    private static Truth unsigned(Truth truth) {
        return new Truth(
                truth.kind(),
                truth.what() + "; the sender's own copy, unsigned",
                Truth.GENUINE_UNSIGNED.neverVerified(),
                Truth.UNDECIDED.equals(truth.lowest()) || Truth.VERIFIED.equals(truth.lowest())
                        ? Truth.UNDECIDED
                        : Truth.ANY,
                Truth.CORROBORATED,
                truth.changed(),
                truth.damage());
    }

    private static Outcome copy(
            Letter letter, Box box, boolean kept, Mail mail, Truth truth, Optional<Mail> reference) {
        byte[] bytes = mail.bytes();
        boolean real = letter.origin() instanceof Origin.Itself;
        boolean signed = mail.fields().stream().anyMatch(field -> field.is("DKIM-Signature"));
        boolean escaped = box.escapesFrom() && hasFromLine(mail.body());
        return new Outcome.Copy(
                box,
                kept,
                bytes,
                letter.draft().from().address(),
                letter.draft().time(),
                mail.first("Message-ID").map(Story::id).orElse(letter.draft().messageId()),
                stored(truth, box, escaped),
                signed,
                letter.draft().attachments().size(),
                real,
                reference.map(there -> real ? bytes : there.bytes()));
    }

    private static String id(Field field) {
        return field.value().strip().replaceAll("^<|>$", "");
    }

    /** Whether a line of the body begins with "From ". */
    private static boolean hasFromLine(byte[] body) {
        for (int i = 0; i + FROM.length <= body.length; i++) {
            if (body[i] == FROM[0]
                    && (i == 0 || body[i - 1] == '\n')
                    && Arrays.equals(body, i, i + FROM.length, FROM, 0, FROM.length)) {
                return true;
            }
        }
        return false;
    }

    /** What the mailbox that keeps it does to it. */
    private static Truth stored(Truth truth, Box box, boolean escaped) {
        Truth out = box.bareLineFeeds() ? truth.withDamage("lf") : truth;
        if (!escaped) {
            return out;
        }
        boolean demanded = Truth.VERIFIED.equals(truth.lowest());
        return new Truth(
                demanded && truth.isUntouched() ? "benign-from-escaping" : truth.kind(),
                truth.what() + "; a line that begins with From was marked by the mailbox file",
                truth.neverVerified(),
                demanded ? Truth.UNDECIDED : truth.lowest(),
                truth.highest(),
                truth.changed(),
                out.withDamage("from-escaping").damage());
    }
}
