package org.isnad.workbench.sample.client;

import java.util.Optional;
import org.isnad.workbench.sample.cast.ClientKind;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.chance.Chance;
import org.isnad.workbench.sample.mail.Draft;
import org.isnad.workbench.sample.mail.Mail;

/** A family of mail software. Equal arguments give equal results: a draft can be written again with one word changed. */
public interface Client {
    /** Without angle brackets; many families put their clock into it. */
    String messageId(Person from, long time, Chance chance);

    /**
     * What Outlook puts into Thread-Index; nothing for other software.
     *
     * @param parent what is answered, if anything is
     */
    default String threadIndex(Optional<Draft> parent, long time, Chance chance) {
        return "";
    }

    /** The message as it leaves the client, unsigned and without traces of transport. */
    Mail write(Draft draft, Chance chance);

    /** What stands in the message when {@code text} answers {@code parent}. */
    String answer(String text, Draft parent, Person answering);

    static Client of(ClientKind kind) {
        return switch (kind) {
            case WEBMAIL -> new Webmail(false);
            case PHONE -> new Webmail(true);
            case OUTLOOK -> new Outlook();
            case THUNDERBIRD -> new Thunderbird();
            case APPLE -> new AppleMail();
            case TERMINAL -> new Terminal();
            case ROBOT -> new Robot();
        };
    }
}
