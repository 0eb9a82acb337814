package org.isnad.workbench.sample.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.isnad.workbench.sample.cast.Box;
import org.isnad.workbench.sample.cast.Cast;
import org.isnad.workbench.sample.cast.ClientKind;
import org.isnad.workbench.sample.cast.Organisation;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.chance.Chance;
import org.isnad.workbench.sample.client.Client;
import org.isnad.workbench.sample.keys.KeyRing;
import org.isnad.workbench.sample.mail.Draft;
import org.isnad.workbench.sample.mail.Field;
import org.isnad.workbench.sample.mail.Mail;
import org.isnad.workbench.sample.papers.Papers;
import org.isnad.workbench.sample.prose.Prose;
import org.isnad.workbench.sample.prose.Setting;
import org.isnad.workbench.sample.prose.Tongue;
import org.isnad.workbench.sample.prose.Topic;

/** One conversation while it is being written: its letters so far, and the means to write the next. */
public final class Scene {
    private static final double ANCHORED = 0.3;
    /** Lines of the beginning: the greeting and the first paragraph, as wide as its client makes it. */
    private static final int BEGINNING = 4;

    private final Chance chance;
    private final KeyRing keys;
    private final Post post;
    private final Rates rates;
    private final Topic topic;
    private final Tongue tongue;
    private final List<Person> people;
    private final List<Letter> letters = new ArrayList<>();
    private final boolean quotesWhole;
    private long clock;

    /** @param quotesWhole whether every answer quotes all of what it answers */
    Scene(
            Chance chance,
            KeyRing keys,
            Rates rates,
            Topic topic,
            Tongue tongue,
            List<Person> people,
            long start,
            boolean quotesWhole) {
        this.chance = chance;
        this.keys = keys;
        this.post = new Post(keys);
        this.rates = rates;
        this.topic = topic;
        this.tongue = tongue;
        this.people = List.copyOf(people);
        this.clock = start;
        this.quotesWhole = quotesWhole;
    }

    public Chance chance() {
        return chance;
    }

    public KeyRing keys() {
        return keys;
    }

    public Post post() {
        return post;
    }

    public List<Person> people() {
        return people;
    }

    public Topic topic() {
        return topic;
    }

    public List<Letter> letters() {
        return List.copyOf(letters);
    }

    public void add(Letter letter) {
        letters.add(letter);
    }

    /** Another moment of the conversation: minutes to a day later. */
    public long later() {
        clock += chance.between(240, chance.share(0.3) ? 86_400 : 7_200) * 1000L + chance.below(1000);
        return clock;
    }

    public Setting setting(Person writer, Person addressee, long time, Tongue in) {
        List<String> names = new ArrayList<>();
        people.forEach(person -> names.add(person.name(in)));
        for (int i = 0; i < 3; i++) {
            names.add(Cast.someone(Organisation.MOVEMENT, chance).name(in));
            names.add(Cast.someone(Organisation.BIGMAIL, chance).name(in));
        }
        return new Setting(addressee.firstName(in), writer.name(in), names, time, writer.offsetMinutes());
    }

    /** Mostly the conversation's language, at times the writer's own. */
    private Tongue tongueOf(Person writer) {
        return chance.share(0.15) ? writer.tongue() : tongue;
    }

    /** A letter that opens the conversation, to everybody else in it. */
    public Draft opening(Person from) {
        long time = later();
        List<Person> others = others(from);
        Setting setting = setting(from, others.getFirst(), time, tongue);
        Prose prose = Prose.in(tongue);
        String text = prose.opening(topic, setting, chance.share(ANCHORED), chance);
        String id = Client.of(from.client()).messageId(from, time, chance);
        return attached(new Draft(
                from,
                others.subList(0, 1),
                others.subList(1, others.size()),
                prose.subject(topic, setting, chance),
                time,
                tongue,
                text,
                List.of(),
                id,
                List.of(),
                Client.of(from.client()).threadIndex(Optional.empty(), time, chance)));
    }

    /** An answer to everybody, with the answered letter quoted as the writer's software does. */
    public Draft answer(Person from, Draft parent, boolean anchored) {
        long time = later();
        Tongue in = tongueOf(from);
        Setting setting = setting(from, parent.from(), time, in);
        String text = Prose.in(in).answer(topic, setting, anchored || chance.share(ANCHORED), chance);
        return answer(from, parent, text, time, in);
    }

    /** An answer with a text of its own. */
    public Draft answer(Person from, Draft parent, String text, long time, Tongue in) {
        Client client = Client.of(from.client());
        List<Person> rest = new ArrayList<>(people);
        rest.remove(parent.from());
        rest.remove(from);
        Person to = parent.from().equals(from) ? rest.removeFirst() : parent.from();
        return attached(new Draft(
                from,
                List.of(to),
                rest,
                Prose.in(in).answered(parent.subject()),
                time,
                in,
                quoting(text, parent, client, from),
                List.of(),
                client.messageId(from, time, chance),
                parent.chain(),
                client.threadIndex(Optional.of(parent), time, chance)));
    }

    /** The text with what it answers: all of it, its beginning, or nothing, as {@link Rates} has it. */
    private String quoting(String text, Draft parent, Client client, Person from) {
        double drawn = quotesWhole ? 1 : chance.below(1_000) / 1_000.0;
        if (drawn < Rates.UNQUOTED) {
            return text;
        }
        if (drawn < Rates.UNQUOTED + Rates.QUOTED_IN_PART) {
            String beginning = parent.text().lines().limit(BEGINNING).collect(Collectors.joining("\n"));
            return client.answer(text, parent.withText(beginning + "\n"), from);
        }
        return client.answer(text, parent, from);
    }

    private Draft attached(Draft draft) {
        if (!chance.share(rates.attachments())) {
            return draft;
        }
        return draft.withAttachments(Papers.some(draft.tongue(), draft.time(), rates.attachmentBytes(), chance));
    }

    private List<Person> others(Person from) {
        List<Person> others = new ArrayList<>(people);
        others.remove(from);
        return others;
    }

    /** Written by the author's client. The chance hangs on the Message-ID: a changed draft comes out the same elsewhere. */
    public Mail write(Draft draft) {
        return Client.of(draft.from().client()).write(draft, draftChance(draft, "write"));
    }

    /** Handed in at the author's server. */
    public Mail submit(Draft draft, Mail mail) {
        return post.submitted(mail, draft.from(), draft.time(), draftChance(draft, "submit"));
    }

    private Chance draftChance(Draft draft, String purpose) {
        return Chance.of(draft.messageId().hashCode(), purpose, draft.time());
    }

    /** As mail ordinarily goes: signed in the wanted share of cases. */
    public Letter ordinary(Draft draft) {
        boolean wanted = chance.share(rates.signedOnArrival());
        return wanted && isSeen(draft) ? signed(draft) : unsigned(draft);
    }

    /** Whether a signature on it would be seen: nobody sees one on a letter of which only the sender's own copy leaked. */
    private boolean isSeen(Draft draft) {
        return rates.signedWhenKept() > 0
                || Arrays.stream(Box.values())
                        .anyMatch(box -> draft.recipients().contains(box.owner()));
    }

    public Letter unsigned(Draft draft) {
        Mail clean = write(draft);
        return Letter.of(draft, clean, submit(draft, clean), Truth.GENUINE_UNSIGNED);
    }

    /** Signed with what the author's server signed with at that time. */
    public Letter signed(Draft draft) {
        Mail clean = write(draft);
        Organisation organisation = draft.from().organisation();
        Mail sent = post.sealed(submit(draft, clean), organisation, draft.time());
        return Letter.of(draft, clean, sent, Truths.ofSigned(draft, clean, keys));
    }

    /** Somebody whose domain signed with a sound and published key at this time: the large provider always did. */
    public Person wellSigned() {
        Person colleague = Cast.someone(Organisation.MOVEMENT, chance);
        boolean published = keys.published(Organisation.MOVEMENT, clock + 86_400_000L)
                && keys.published(Organisation.MOVEMENT, clock);
        return published && chance.share(0.6) ? colleague : webUser();
    }

    /** Somebody at the large provider who writes with its web page. */
    public Person webUser() {
        for (; ; ) {
            Person person = Cast.someone(Organisation.BIGMAIL, chance);
            if (person.client() == ClientKind.WEBMAIL) {
                return person;
            }
        }
    }

    /** One of the mailboxes that the letter arrives in. */
    public Box oneInbox(Letter letter) {
        List<Box> boxes = letter.inboxes().stream().sorted().toList();
        return chance.one(boxes);
    }

    /** The signatures of one message over the fields and body of another. */
    public static Mail grafted(Mail from, Mail onto) {
        List<Field> seals = from.fields().stream()
                .filter(field -> field.is("DKIM-Signature"))
                .toList();
        return onto.topped(seals);
    }
}
