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

/** Apple's client: UUIDs in capitals, one build number in two fields, the attribution inside the quote. */
record AppleMail() implements Client {
    @Override
    public String messageId(Person from, long time, Chance chance) {
        return Uuids.random(chance).toUpperCase(Locale.ROOT) + "@"
                + from.organisation().domain();
    }

    @Override
    public Mail write(Draft draft, Chance chance) {
        String text = draft.text();
        Part body = Part.text("plain", text, StandardCharsets.UTF_8, Assembly.compact(text), "");
        String boundary = "Apple-Mail=_" + Uuids.random(chance).toUpperCase(Locale.ROOT);
        Part whole = Assembly.whole(body, draft, boundary, file -> List.of());
        List<Field> fields = new ArrayList<>();
        fields.add(Assembly.from(draft));
        String version = Releases.apple(draft.time());
        String escaped = version.replace("(", "\\(").replace(")", "\\)");
        fields.add(Field.of("Mime-Version", "1.0 (Mac OS X Mail " + escaped + ")"));
        fields.add(Assembly.subject(draft, StandardCharsets.UTF_8));
        fields.add(Assembly.date(draft));
        fields.addAll(Assembly.references(draft));
        fields.addAll(Assembly.recipients(draft, "Cc"));
        fields.add(Assembly.messageId(draft, "Message-Id"));
        fields.add(Field.of("X-Mailer", "Apple Mail (2." + version.substring(version.indexOf('(') + 1)));
        return Assembly.mail(fields, whole);
    }

    @Override
    public String answer(String text, Draft parent, Person answering) {
        String inside = Quoting.webAttribution(parent, answering) + "\n" + parent.text();
        return text + "\n" + Quoting.marked(inside);
    }
}
