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
import org.isnad.workbench.sample.prose.Tongue;

/** A server that sends notices: JavaMail's Message-ID and boundary with their milliseconds. */
record Robot() implements Client {
    @Override
    public String messageId(Person from, long time, Chance chance) {
        return chance.between(100_000_000, 2_000_000_000) + "." + chance.between(1, 90_000) + "." + time
                + ".JavaMail.notices@" + from.organisation().host();
    }

    @Override
    public Mail write(Draft draft, Chance chance) {
        String html = Assembly.html(draft.text(), draft.tongue() == Tongue.ARABIC, "<html><body>", "</body></html>");
        Part plain = Part.text("plain", draft.text(), StandardCharsets.UTF_8, Assembly.compact(draft.text()), "");
        Part rich = Part.text("html", html, StandardCharsets.UTF_8, Assembly.compact(html), "");
        Part body = Part.multipart("alternative", boundary(draft, chance), List.of(plain, rich));
        Part whole = Assembly.whole(body, draft, boundary(draft, chance), file -> List.of());
        List<Field> fields = new ArrayList<>();
        fields.add(Assembly.date(draft));
        fields.add(Assembly.from(draft));
        fields.addAll(Assembly.recipients(draft, "Cc"));
        fields.add(Assembly.messageId(draft, "Message-ID"));
        fields.addAll(Assembly.references(draft));
        fields.add(Assembly.subject(draft, StandardCharsets.UTF_8));
        fields.add(Field.of("MIME-Version", "1.0"));
        return Assembly.mail(fields, whole);
    }

    private static String boundary(Draft draft, Chance chance) {
        return "----=_Part_" + chance.between(1, 90_000) + "_" + chance.between(100_000_000, 2_000_000_000) + "."
                + (draft.time() - chance.between(1, 20));
    }

    @Override
    public String answer(String text, Draft parent, Person answering) {
        return text + "\n" + Quoting.marked(parent.text());
    }
}
