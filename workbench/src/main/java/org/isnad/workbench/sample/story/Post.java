package org.isnad.workbench.sample.story;

import java.util.ArrayList;
import java.util.List;
import org.isnad.workbench.sample.cast.Box;
import org.isnad.workbench.sample.cast.Cast;
import org.isnad.workbench.sample.cast.ClientKind;
import org.isnad.workbench.sample.cast.Organisation;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.chance.Chance;
import org.isnad.workbench.sample.keys.KeyRing;
import org.isnad.workbench.sample.mail.Field;
import org.isnad.workbench.sample.mail.Mail;
import org.isnad.workbench.sample.prose.Dates;
import org.isnad.workbench.sample.prose.Tongue;
import org.isnad.workbench.sample.seal.Sealer;

/** The servers: taking a message in from its author, signing it, delivering it. Each adds its fields on top. */
public final class Post {
    private static final Person LIST = Cast.desk(Organisation.LISTS, "benevoles", ClientKind.ROBOT, Tongue.ARABIC);

    private final KeyRing keys;

    public Post(KeyRing keys) {
        this.keys = keys;
    }

    /** What an organisation's server adds when its user hands a message in. */
    public Mail submitted(Mail mail, Person from, long time, Chance chance) {
        return mail.topped(Servers.submission(from, time + chance.between(300, 1_900), chance));
    }

    /** Signed with what that organisation signed with then; the second signature stands over the first. */
    public Mail sealed(Mail mail, Organisation organisation, long time) {
        Mail out = mail;
        for (Sealer sealer : keys.inUse(organisation, time)) {
            out = sealed(out, mail, sealer, time);
        }
        return out;
    }

    /** Signed by one sealer, whoever may call himself so. */
    public Mail sealed(Mail mail, Sealer sealer, long time) {
        return sealed(mail, mail, sealer, time);
    }

    private static Mail sealed(Mail onto, Mail signed, Sealer sealer, long time) {
        return onto.topped(sealer.seal(signed, time / 1000 + 1));
    }

    /** The copy that arrives in a mailbox, with the receiving server's fields. */
    public Mail delivered(Mail mail, Person from, Box box, long time, Chance chance) {
        Person owner = box.owner();
        Organisation here = owner.organisation();
        Organisation there = from.organisation();
        long arrival = time + chance.between(2_000, 9_000);
        List<Field> top = new ArrayList<>();
        top.add(Field.of("Return-Path", "<" + from.address() + ">"));
        top.add(Field.of("Delivered-To", owner.address()));
        if (here == Organisation.BIGMAIL) {
            top.add(Field.of(
                    "X-Received",
                    "by 2001:db8:8:" + chance.hex(4) + "::1 with SMTP id " + chance.word(15) + "."
                            + chance.between(1, 400) + "." + arrival + ";\r\n        " + Dates.pacificStamp(arrival)));
        }
        top.add(Servers.delivery(there, here, owner, arrival, chance));
        mail.first("DKIM-Signature")
                .ifPresent(signature -> top.add(Field.of(
                        "Authentication-Results",
                        here.host() + "; dkim=pass\r\n\theader.d=" + tag(signature.value(), "d="))));
        return mail.topped(top);
    }

    private static String tag(String value, String name) {
        int start = value.indexOf(name) + name.length();
        return value.substring(start, value.indexOf(';', start));
    }

    /**
     * What a mailing list's server makes of a letter that it passes on to its members: its own fields and a seal over
     * what it found and what it sends (RFC 8617).
     *
     * @param arrived with the signature that it came with
     * @param sent what the server made of it
     */
    public Mail passedOn(Mail arrived, Mail sent, Person from, long time, Chance chance) {
        Mail listed = sent.topped(List.of(
                Servers.delivery(from.organisation(), Organisation.LISTS, LIST, time, chance),
                Field.of("List-Id", "<benevoles.lists.jisr.example>"),
                Field.of("List-Post", "<mailto:benevoles@lists.jisr.example>"),
                Field.of("Precedence", "list")));
        String results =
                Organisation.LISTS.host() + ";\r\n\t" + results(arrived) + "; spf=pass smtp.mailfrom=" + from.address();
        return listed.topped(keys.listSeal().set(listed, results, time / 1000 + 1));
    }

    private static String results(Mail mail) {
        return mail.first("DKIM-Signature")
                .map(signature -> "dkim=pass header.d=" + tag(signature.value(), "d=") + " header.s="
                        + tag(signature.value(), "s="))
                .orElse("dkim=none");
    }
}
