package org.isnad.workbench.sample.cast;

import org.isnad.workbench.sample.prose.Tongue;

/**
 * Somebody who writes mail.
 *
 * @param arabic full name in Arabic letters
 * @param latin the same in Latin letters
 * @param mailbox the part of the address before the {@code @}
 * @param offsetMinutes of the clock from UTC, the same all year: the country of the story has no summer time
 */
public record Person(
        String arabic,
        String latin,
        String mailbox,
        Organisation organisation,
        ClientKind client,
        Tongue tongue,
        int offsetMinutes) {

    public String address() {
        return mailbox + "@" + organisation.domain();
    }

    public String name(Tongue in) {
        return in == Tongue.ARABIC ? arabic : latin;
    }

    public String firstName(Tongue in) {
        String full = name(in);
        int space = full.indexOf(' ');
        return space < 0 ? full : full.substring(0, space);
    }

    public Person using(ClientKind software) {
        return new Person(arabic, latin, mailbox, organisation, software, tongue, offsetMinutes);
    }

    public Person at(Organisation other) {
        return new Person(arabic, latin, mailbox, other, client, tongue, offsetMinutes);
    }
}
