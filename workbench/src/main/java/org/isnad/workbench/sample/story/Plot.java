package org.isnad.workbench.sample.story;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isnad.workbench.sample.cast.Box;
import org.isnad.workbench.sample.cast.Cast;
import org.isnad.workbench.sample.cast.ClientKind;
import org.isnad.workbench.sample.cast.Organisation;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.chance.Chance;
import org.isnad.workbench.sample.mail.Draft;
import org.isnad.workbench.sample.mail.Mail;
import org.isnad.workbench.sample.prose.Prose;
import org.isnad.workbench.sample.prose.Tongue;
import org.isnad.workbench.sample.prose.Topic;

/** The kinds of conversations that the movement has, and how often it has each. */
enum Plot {
    /** Among the movement's people and volunteers. */
    TALK(62),
    /** A journalist asks. */
    INTERVIEW(11),
    /** The printer's bill. */
    BILL(8),
    /** A notice of the bank. */
    STATEMENT(5),
    /** The electoral commission's notices. */
    STATIONS(6),
    /** A newsletter posted by a service. */
    NEWSLETTER(4),
    /** A notice to the movement's list, whose server signs as the list. */
    LIST(4);

    private static final List<Topic> TALKS = List.of(
            Topic.MEETING, Topic.BUDGET, Topic.LEAFLET, Topic.TRAVEL, Topic.POSTER, Topic.VOLUNTEER, Topic.POLLING);

    private final int weight;

    Plot(int weight) {
        this.weight = weight;
    }

    static Plot drawn(Chance chance) {
        int left = chance.below(100);
        for (Plot plot : values()) {
            left -= plot.weight;
            if (left < 0) {
                return plot;
            }
        }
        throw new IllegalStateException("weights must sum up to 100");
    }

    Topic topic(Chance chance) {
        return switch (this) {
            case TALK -> chance.one(TALKS);
            case INTERVIEW -> Topic.PRESS;
            case BILL -> Topic.INVOICE;
            case STATEMENT -> Topic.BUDGET;
            case STATIONS -> Topic.POLLING;
            case NEWSLETTER -> Topic.MEETING;
            case LIST -> Topic.VOLUNTEER;
        };
    }

    /**
     * Who takes part: the first one opens.
     *
     * @param together share of talks that only owners of leaked mailboxes take part in; at 0 no chance is drawn for it
     */
    List<Person> people(Chance chance, double together) {
        return switch (this) {
            case TALK -> together > 0 && chance.share(together) ? owners(chance) : talkers(chance);
            case INTERVIEW ->
                List.of(Cast.someone(Organisation.PAPER, chance), Box.PRESS.owner(), Box.COORDINATOR.owner());
            case BILL -> List.of(Cast.someone(Organisation.PRINTER, chance), Box.TREASURER.owner(), Box.OFFICE.owner());
            case STATEMENT -> List.of(Cast.someone(Organisation.BANK, chance), Box.TREASURER.owner());
            case STATIONS ->
                List.of(Cast.someone(Organisation.COMMISSION, chance), Box.COORDINATOR.owner(), Box.VOLUNTEERS.owner());
            case NEWSLETTER -> List.of(newsletterDesk(), Box.PRESS.owner(), Box.VOLUNTEERS.owner());
            case LIST -> List.of(Cast.someone(Organisation.LISTS, chance), Box.VOLUNTEERS.owner(), Box.OFFICE.owner());
        };
    }

    private static Person newsletterDesk() {
        return Cast.desk(Organisation.MOVEMENT, "lettre", ClientKind.ROBOT, Tongue.FRENCH);
    }

    /** Two or three of the leaked mailboxes and nobody else. */
    private static List<Person> owners(Chance chance) {
        return boxes(chance, chance.between(2, 3)).stream().map(Box::owner).toList();
    }

    /** One to three of the leaked mailboxes, some colleagues, some volunteers; at least one of the five always. */
    private static List<Person> talkers(Chance chance) {
        List<Person> people = new ArrayList<>();
        for (Box box : boxes(chance, chance.between(1, 3))) {
            people.add(box.owner());
        }
        for (int i = chance.between(people.size() == 1 ? 1 : 0, 3); i > 0; i--) {
            Person more = Cast.someone(chance.share(0.45) ? Organisation.MOVEMENT : Organisation.BIGMAIL, chance);
            if (!people.contains(more)) {
                people.add(chance.share(0.5) ? 0 : people.size(), more);
            }
        }
        return people;
    }

    /** People for a planted scene: the coordinator, another leaked mailbox, a volunteer. */
    static List<Person> plantedPeople(Chance chance) {
        List<Person> people = new ArrayList<>();
        people.add(Box.COORDINATOR.owner());
        boxes(chance, 3).stream()
                .filter(box -> box != Box.COORDINATOR)
                .limit(1)
                .forEach(box -> people.add(box.owner()));
        people.add(Cast.someone(Organisation.BIGMAIL, chance));
        return people;
    }

    private static Set<Box> boxes(Chance chance, int count) {
        Set<Box> boxes = EnumSet.noneOf(Box.class);
        while (boxes.size() < count) {
            boxes.add(chance.one(List.of(Box.values())));
        }
        return boxes;
    }

    /** Lets the conversation happen. */
    void play(Scene scene) {
        switch (this) {
            case TALK -> talk(scene, scene.chance().between(1, 6));
            case INTERVIEW -> talk(scene, scene.chance().between(1, 4));
            case BILL, STATIONS -> talk(scene, scene.chance().between(1, 2));
            case STATEMENT, LIST -> scene.add(scene.ordinary(notice(scene)));
            case NEWSLETTER -> newsletter(scene);
        }
    }

    private static void talk(Scene scene, int length) {
        List<Person> people = scene.people();
        Draft last = scene.opening(people.getFirst());
        scene.add(scene.ordinary(last));
        for (int i = 1; i < length; i++) {
            List<Person> others = new ArrayList<>(people);
            others.remove(last.from());
            last = scene.answer(scene.chance().one(others), last, false);
            scene.add(scene.ordinary(last));
        }
    }

    private static Draft notice(Scene scene) {
        Person desk = scene.people().getFirst();
        Draft shape = scene.opening(desk);
        return shape.withText(Prose.in(shape.tongue())
                .notice(
                        scene.topic(),
                        scene.setting(desk, shape.to().getFirst(), shape.time(), shape.tongue()),
                        scene.chance()));
    }

    /** Posted, and signed, by a service that is not the domain shown. */
    private static void newsletter(Scene scene) {
        Draft draft = notice(scene);
        Letter letter = scene.unsigned(draft);
        Mail sent = scene.post().sealed(letter.sent(), Organisation.POSTING, draft.time());
        scene.add(letter.withSent(sent).with(Truth.GENUINE_FOREIGN_SIGNER));
    }
}
