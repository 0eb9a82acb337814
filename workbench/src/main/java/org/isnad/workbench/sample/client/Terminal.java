package org.isnad.workbench.sample.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.chance.Chance;
import org.isnad.workbench.sample.mail.Draft;
import org.isnad.workbench.sample.mail.Field;
import org.isnad.workbench.sample.mail.Mail;
import org.isnad.workbench.sample.mail.Part;
import org.isnad.workbench.sample.mail.TextCoding;
import org.isnad.workbench.sample.mail.Words;
import org.isnad.workbench.sample.prose.Dates;

/** A client for the terminal: Message-ID with the date in digits, eight-bit text, answers below the quote. */
record Terminal() implements Client {
    @Override
    public String messageId(Person from, long time, Chance chance) {
        return Dates.digits(time) + "." + chance.word(10) + "@"
                + from.organisation().host();
    }

    @Override
    public Mail write(Draft draft, Chance chance) {
        String text = Assembly.wrapped(draft.text(), "\n");
        TextCoding coding = Words.ascii(text) ? TextCoding.PLAIN : TextCoding.EIGHT_BIT;
        Part body = Part.text("plain", text, StandardCharsets.UTF_8, coding, "");
        Part whole = Assembly.whole(body, draft, chance.word(16), file -> List.of());
        List<Field> fields = new ArrayList<>();
        fields.add(Assembly.date(draft));
        fields.add(Assembly.from(draft));
        fields.addAll(Assembly.recipients(draft, "Cc"));
        fields.add(Assembly.subject(draft, StandardCharsets.UTF_8));
        fields.add(Assembly.messageId(draft, "Message-ID"));
        fields.addAll(Assembly.references(draft).reversed());
        fields.add(Field.of("MIME-Version", "1.0"));
        fields.add(Field.of("User-Agent", "Mutt/1.10.1 (2018-07-13)"));
        return Assembly.mail(fields, whole);
    }

    @Override
    public String answer(String text, Draft parent, Person answering) {
        return Quoting.webAttribution(parent, answering) + Quoting.marked(parent.text()) + "\n" + text;
    }
}
