package org.isnad.workbench.sample.story;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.isnad.workbench.sample.cast.Box;
import org.isnad.workbench.sample.mail.Draft;
import org.isnad.workbench.sample.mail.Mail;

/**
 * A message on its way.
 *
 * @param clean as the sender's client keeps it among what was sent
 * @param sent as it left the sender's server, signed or not
 * @param inboxes mailboxes that it arrives in
 * @param kept whether the sender's mailbox, if it leaked, has it among what was sent
 * @param arrival what happens to it on arrival, after the last server's fields were added
 * @param origin what the organisation's own mailbox has in its place
 */
public record Letter(
        Draft draft,
        Mail clean,
        Mail sent,
        Truth truth,
        Set<Box> inboxes,
        boolean kept,
        UnaryOperator<Mail> arrival,
        Origin origin) {
    public Letter {
        inboxes = Set.copyOf(inboxes);
    }

    static Letter of(Draft draft, Mail clean, Mail sent, Truth truth) {
        return new Letter(
                draft, clean, sent, truth, boxesOf(draft), true, UnaryOperator.identity(), new Origin.Itself());
    }

    /** The leaked mailboxes among the recipients. */
    private static Set<Box> boxesOf(Draft draft) {
        Set<Box> boxes = EnumSet.noneOf(Box.class);
        for (Box box : Box.values()) {
            if (draft.recipients().contains(box.owner())) {
                boxes.add(box);
            }
        }
        return boxes;
    }

    public Letter with(Truth other) {
        return new Letter(draft, clean, sent, other, inboxes, kept, arrival, origin);
    }

    public Letter withSent(Mail other) {
        return new Letter(draft, clean, other, truth, inboxes, kept, arrival, origin);
    }

    public Letter in(Set<Box> boxes) {
        return new Letter(draft, clean, sent, truth, boxes, kept, arrival, origin);
    }

    /** Not among what the sender sent: he never did. */
    public Letter notKept() {
        return new Letter(draft, clean, sent, truth, inboxes, false, arrival, origin);
    }

    public Letter onArrival(UnaryOperator<Mail> change) {
        return new Letter(draft, clean, sent, truth, inboxes, kept, change, origin);
    }

    /** Nobody sent this, or not there. */
    public Letter madeUp() {
        return new Letter(draft, clean, sent, truth, inboxes, kept, arrival, new Origin.Nothing());
    }

    /** Stands in the dump where another one truly stood. */
    public Letter insteadOf(Letter other) {
        return new Letter(draft, clean, sent, truth, inboxes, kept, arrival, new Origin.Other(other));
    }
}
