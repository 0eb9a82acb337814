package org.isnad.workbench.sample.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.chance.Chance;
import org.isnad.workbench.sample.mail.Draft;
import org.isnad.workbench.sample.mail.Field;
import org.isnad.workbench.sample.mail.Mail;
import org.isnad.workbench.sample.mail.Part;
import org.isnad.workbench.sample.mail.TextCoding;
import org.isnad.workbench.sample.mail.Words;

/** Mozilla's client: Message-ID a lower-case UUID, text flowed (RFC 3676), answers above the quote. */
record Thunderbird() implements Client {
    @Override
    public String messageId(Person from, long time, Chance chance) {
        return Uuids.random(chance) + "@" + from.organisation().domain();
    }

    @Override
    public Mail write(Draft draft, Chance chance) {
        String text = Assembly.wrapped(draft.text(), " \n");
        TextCoding coding = Words.ascii(text) ? TextCoding.PLAIN : TextCoding.EIGHT_BIT;
        Part body = Part.text("plain", text, StandardCharsets.UTF_8, coding, "; format=flowed");
        String boundary = "------------" + chance.hex(24).toUpperCase(Locale.ROOT);
        Part whole = Assembly.whole(
                body, draft, boundary, file -> List.of(), "This is a multi-part message in MIME format.\r\n");
        List<Field> fields = new ArrayList<>(Assembly.recipients(draft, "Cc"));
        fields.addAll(Assembly.references(draft).reversed());
        fields.add(Assembly.from(draft));
        fields.add(Assembly.subject(draft, StandardCharsets.UTF_8));
        fields.add(Assembly.messageId(draft, "Message-ID"));
        fields.add(Assembly.date(draft));
        fields.add(Field.of("User-Agent", agent(Releases.thunderbird(draft.time()))));
        fields.add(Field.of("MIME-Version", "1.0"));
        return Assembly.mail(fields, whole);
    }

    private static String agent(String version) {
        String engine = version.substring(0, version.indexOf('.')) + ".0";
        return "Mozilla/5.0 (X11; Linux x86_64; rv:" + engine + ") Gecko/20100101\r\n Thunderbird/" + version;
    }

    @Override
    public String answer(String text, Draft parent, Person answering) {
        return text + "\n" + Quoting.plainAttribution(parent, answering) + Quoting.marked(parent.text());
    }
}
