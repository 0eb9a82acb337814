package org.isnad.workbench.sample.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.chance.Chance;
import org.isnad.workbench.sample.mail.Draft;
import org.isnad.workbench.sample.mail.Field;
import org.isnad.workbench.sample.mail.Mail;
import org.isnad.workbench.sample.mail.Part;
import org.isnad.workbench.sample.prose.Tongue;

/**
 * The large provider's web page and its application for phones. Boundaries hold the server's clock in microseconds
 * (28 hexadecimal digits: the high eight of the clock at 18, the low six at 12), X-Attachment-Id the browser's clock in
 * milliseconds to the base 36. The page writes text and HTML side by side, the phone text alone.
 */
record Webmail(boolean phone) implements Client {
    @Override
    public String messageId(Person from, long time, Chance chance) {
        String random = Base64.getUrlEncoder().withoutPadding().encodeToString(chance.bytes(36));
        return "CA" + random.replace('_', '+') + "@mail." + from.organisation().domain();
    }

    @Override
    public Mail write(Draft draft, Chance chance) {
        long micros = draft.time() * 1000 + chance.between(180_000, 900_000);
        String text = Assembly.wrapped(draft.text(), "\n");
        Part plain = Part.text("plain", text, StandardCharsets.UTF_8, Assembly.compact(text), "");
        Part body = phone
                ? plain
                : Part.multipart("alternative", boundary(micros + 3, chance), List.of(plain, html(draft)));
        int[] index = {0};
        long picked = draft.time() - chance.between(4_000, 60_000);
        Part whole = Assembly.whole(
                body,
                draft,
                boundary(micros, chance),
                file -> List.of(Field.of("X-Attachment-Id", "f_" + Long.toString(picked, 36) + index[0]++)));
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("MIME-Version", "1.0"));
        fields.addAll(Assembly.references(draft));
        fields.add(Assembly.from(draft));
        fields.add(Assembly.date(draft));
        fields.add(Assembly.messageId(draft, "Message-ID"));
        fields.add(Assembly.subject(draft, StandardCharsets.UTF_8));
        fields.addAll(Assembly.recipients(draft, "Cc"));
        return Assembly.mail(fields, whole);
    }

    private static Part html(Draft draft) {
        String html = Assembly.html(draft.text(), draft.tongue() == Tongue.ARABIC, "", "");
        return Part.text("html", html, StandardCharsets.UTF_8, Assembly.compact(html), "");
    }

    private static String boundary(long micros, Chance chance) {
        String clock = HexFormat.of().toHexDigits(micros, 14);
        return "000000000000" + clock.substring(8) + clock.substring(0, 8) + chance.hex(2);
    }

    @Override
    public String answer(String text, Draft parent, Person answering) {
        return text + "\n" + Quoting.webAttribution(parent, answering) + "\n" + Quoting.marked(parent.text());
    }
}
