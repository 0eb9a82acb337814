package org.isnad.core.comparison;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.item.ItemId;
import org.isnad.core.mail.Mailbox;

/** A copy of one letter, changed a little; everything not changed is what the reference shows. */
record Copies(MailCopy copy) {
    static final String TEXT =
            "Dear Marie,\n\nwe shall not pay the 12,500 euros before Monday.\nPlease ask Karim for the list"
                    + " of guests, and tell nobody.\n\nBest,\nJean\n";

    static final CarryingList LIST =
            new CarryingList("team.lists.example.org", List.of("team@lists.example.org"), List.of());

    static Copies letter() {
        Reading text = plain(TEXT);
        return new Copies(new MailCopy(
                List.of(List.of(new Mailbox("Jean Dupont", "jean@example.org"))),
                List.of(new Mailbox("Marie", "marie@example.org")),
                List.of(new Mailbox("", "office@example.org")),
                List.of(),
                List.of("The budget"),
                List.of(new StatedDate("Fri, 5 May 2017 20:15:42 +0200", 1_494_008_142L, 7200)),
                "a1@example.org",
                List.of("a0@example.org"),
                CarryingList.NONE,
                text,
                text,
                List.of()));
    }

    static Reading plain(String text) {
        return new Reading(text, text, Reading.Form.PLAIN, List.of());
    }

    static Reading html(String text, String... links) {
        return new Reading(text, text, Reading.Form.HTML, List.of(links));
    }

    static AttachedFile file(String name, String bytes) {
        return new AttachedFile(name, "application/pdf", ItemId.of(EdgeBlock.digest(bytes)), null, null);
    }

    Copies text(String text) {
        return readings(plain(text), plain(text));
    }

    Copies readings(Reading plain, Reading html) {
        return with(
                copy.from(),
                copy.to(),
                copy.cc(),
                copy.subjects(),
                copy.dates(),
                copy.list(),
                plain,
                html,
                copy.files());
    }

    Copies from(List<List<Mailbox>> from) {
        return with(
                from,
                copy.to(),
                copy.cc(),
                copy.subjects(),
                copy.dates(),
                copy.list(),
                copy.plain(),
                copy.html(),
                copy.files());
    }

    Copies from(String name, String address) {
        return from(List.of(List.of(new Mailbox(name, address))));
    }

    Copies to(List<Mailbox> to, List<Mailbox> cc) {
        return with(
                copy.from(),
                to,
                cc,
                copy.subjects(),
                copy.dates(),
                copy.list(),
                copy.plain(),
                copy.html(),
                copy.files());
    }

    Copies subjects(String... subjects) {
        return with(
                copy.from(),
                copy.to(),
                copy.cc(),
                List.of(subjects),
                copy.dates(),
                copy.list(),
                copy.plain(),
                copy.html(),
                copy.files());
    }

    Copies date(StatedDate date) {
        return with(
                copy.from(),
                copy.to(),
                copy.cc(),
                copy.subjects(),
                List.of(date),
                copy.list(),
                copy.plain(),
                copy.html(),
                copy.files());
    }

    Copies list(CarryingList list) {
        return with(
                copy.from(),
                copy.to(),
                copy.cc(),
                copy.subjects(),
                copy.dates(),
                list,
                copy.plain(),
                copy.html(),
                copy.files());
    }

    Copies files(AttachedFile... files) {
        return with(
                copy.from(),
                copy.to(),
                copy.cc(),
                copy.subjects(),
                copy.dates(),
                copy.list(),
                copy.plain(),
                copy.html(),
                new ArrayList<>(List.of(files)));
    }

    private Copies with(
            List<List<Mailbox>> from,
            List<Mailbox> to,
            List<Mailbox> cc,
            List<String> subjects,
            List<StatedDate> dates,
            CarryingList list,
            Reading plain,
            Reading html,
            List<AttachedFile> files) {
        return new Copies(new MailCopy(
                from,
                to,
                cc,
                List.of(),
                subjects,
                dates,
                copy.messageId(),
                copy.repliesTo(),
                list,
                plain,
                html,
                files));
    }
}
