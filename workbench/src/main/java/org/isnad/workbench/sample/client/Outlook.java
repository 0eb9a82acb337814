package org.isnad.workbench.sample.client;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.chance.Chance;
import org.isnad.workbench.sample.mail.Draft;
import org.isnad.workbench.sample.mail.Field;
import org.isnad.workbench.sample.mail.Mail;
import org.isnad.workbench.sample.mail.Part;
import org.isnad.workbench.sample.mail.TextCoding;
import org.isnad.workbench.sample.prose.Tongue;

/**
 * Outlook for Windows: the clock as a FILETIME (100 ns since 1601) in the Message-ID in UTC, in the boundary in local
 * time, in Thread-Index when the window was opened; narrow character sets; the quote unmarked below a block.
 */
record Outlook() implements Client {
    private static final long FILETIME_OF_1970 = 116_444_736_000_000_000L;

    @Override
    public String messageId(Person from, long time, Chance chance) {
        String clock = HexFormat.of().toHexDigits(fileTime(time + chance.between(40, 900)), 16);
        String counter = HexFormat.of().toHexDigits(chance.below(0x400), 4);
        return counter + clock.substring(0, 8) + "$" + clock.substring(8) + "$" + chance.hex(8) + "$@"
                + from.organisation().domain();
    }

    @Override
    public String threadIndex(Optional<Draft> parent, long time, Chance chance) {
        return parent.isEmpty()
                ? ThreadIndex.first(time, chance)
                : ThreadIndex.child(parent.get().threadIndex(), time, chance);
    }

    @Override
    public Mail write(Draft draft, Chance chance) {
        String text = draft.text();
        Charset charset = Assembly.narrow(text);
        TextCoding coding = Assembly.compact(text);
        String html = Assembly.html(
                text,
                draft.tongue() == Tongue.ARABIC,
                "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + charset.name()
                        + "\"></head><body>",
                "</body></html>");
        String serial = HexFormat.of().toHexDigits(chance.below(0x2000), 4).toUpperCase(Locale.ROOT);
        Part body = Part.multipart(
                "alternative",
                boundary(draft, 1, serial),
                List.of(
                        Part.text("plain", text, charset, coding, ""),
                        Part.text("html", html, charset, Assembly.compact(html), "")),
                draft.attachments().isEmpty() ? "This is a multipart message in MIME format.\r\n\r\n" : "");
        Part whole = Assembly.whole(
                body,
                draft,
                boundary(draft, 0, serial),
                file -> List.of(),
                "This is a multipart message in MIME format.\r\n\r\n");
        List<Field> fields = new ArrayList<>();
        fields.add(Assembly.from(draft));
        fields.addAll(Assembly.recipients(draft, "Cc"));
        fields.addAll(Assembly.references(draft).reversed());
        fields.add(Assembly.subject(draft, Assembly.narrow(draft.subject())));
        fields.add(Assembly.date(draft));
        fields.add(Assembly.messageId(draft, "Message-ID"));
        fields.add(Field.of("MIME-Version", "1.0"));
        fields.add(Field.of("X-Mailer", "Microsoft Outlook 16.0"));
        if (!draft.threadIndex().isEmpty()) {
            fields.add(Field.of("Thread-Index", draft.threadIndex()));
        }
        return Assembly.mail(fields, whole);
    }

    /** {@code ----=_NextPart_000_00AA_01DA76F2.8ED8FF80}: level, serial number, local clock. */
    private static String boundary(Draft draft, int level, String serial) {
        long local = draft.time() + draft.from().offsetMinutes() * 60_000L;
        String clock = HexFormat.of().toHexDigits(fileTime(local), 16).toUpperCase(Locale.ROOT);
        return "----=_NextPart_00" + level + "_" + serial + "_" + clock.substring(0, 8) + "." + clock.substring(8);
    }

    static long fileTime(long millis) {
        return FILETIME_OF_1970 + millis * 10_000;
    }

    @Override
    public String answer(String text, Draft parent, Person answering) {
        return text + "\n" + Quoting.block(parent, answering) + Quoting.bare(parent.text());
    }
}
