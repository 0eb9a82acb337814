package org.isnad.workbench.sample.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.workbench.sample.cast.Box;
import org.isnad.workbench.sample.cast.Organisation;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.chance.Chance;
import org.isnad.workbench.sample.keys.KeyRing;
import org.isnad.workbench.sample.mail.Field;
import org.isnad.workbench.sample.mail.Mail;
import org.isnad.workbench.sample.prose.Dates;
import org.isnad.workbench.sample.seal.Sealer;

/** The servers: taking a message in from its author, signing it, delivering it. Each adds its fields on top. */
public final class Post {
    private final KeyRing keys;

    public Post(KeyRing keys) {
        this.keys = keys;
    }

    /** What an organisation's server adds when its user hands a message in. */
    public Mail submitted(Mail mail, Person from, long time, Chance chance) {
        Organisation server = from.organisation();
        long second = time + chance.between(300, 1_900);
        String client = "[10.20." + chance.below(250) + "." + chance.between(2, 250) + "]";
        return mail.topped(Field.of(
                "Received",
                "from " + client + " (unknown " + client + ")\r\n\tby " + server.host()
                        + " (Postfix) with ESMTPSA id " + queueId(chance) + ";\r\n\t"
                        + Dates.rfc5322(second, from.offsetMinutes())));
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
        String stamp = Dates.rfc5322(arrival, owner.offsetMinutes());
        List<Field> top = new ArrayList<>();
        top.add(Field.of("Return-Path", "<" + from.address() + ">"));
        top.add(Field.of("Delivered-To", owner.address()));
        if (here == Organisation.BIGMAIL) {
            top.add(Field.of(
                    "X-Received",
                    "by 2001:db8:8:" + chance.hex(4) + "::1 with SMTP id " + chance.word(15) + "."
                            + chance.between(1, 400) + "." + arrival + ";\r\n        " + stamp));
        }
        top.add(Field.of(
                "Received",
                "from " + there.host() + " (" + there.host() + " [" + there.ip() + "])\r\n\tby " + here.host()
                        + " (Postfix) with ESMTPS id " + queueId(chance) + "\r\n\tfor <" + owner.address() + ">; "
                        + stamp));
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

    private static String queueId(Chance chance) {
        return chance.hex(11).toUpperCase(Locale.ROOT);
    }
}
