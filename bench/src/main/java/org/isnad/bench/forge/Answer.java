package org.isnad.bench.forge;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Writes an answer to a message, as mail programs do: the fields that tie it to its parent, an attribution, the quote.
 *
 * @param parent that it answers
 * @param from bare address of who answers
 * @param quoted the words that it says the parent says; line by line
 * @param said its own words
 */
record Answer(Letter parent, String from, String quoted, String said) {
    private static final DateTimeFormatter STATED =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final DateTimeFormatter READ =
            DateTimeFormatter.ofPattern("[EEE, ]d MMM yyyy HH:mm[:ss] Z", Locale.ENGLISH);

    Letter written(Random chance) {
        OffsetDateTime asked = date(parent.value("Date"));
        String id = parent.value("Message-ID");
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("Date", STATED.format(asked.plusMinutes(7 + chance.nextInt(3_000)))));
        fields.add(Field.of("From", from));
        fields.add(Field.of("To", parent.value("From")));
        fields.add(Field.of("Subject", subject(parent.value("Subject"))));
        fields.add(Field.of(
                "Message-ID", "<" + Long.toHexString(chance.nextLong()) + from.substring(from.indexOf('@')) + ">"));
        if (!id.isEmpty()) {
            fields.add(Field.of("In-Reply-To", id));
            String older = parent.value("References");
            fields.add(
                    Field.of("References", older.isEmpty() ? id : older.replaceAll("\\s+", "\r\n\t") + "\r\n\t" + id));
        }
        fields.add(Field.of("MIME-Version", "1.0"));
        fields.add(Field.of("Content-Type", "text/plain; charset=utf-8"));
        fields.add(Field.of("Content-Transfer-Encoding", "8bit"));
        return new Letter(fields, Phrases.bytes(said + "\r\n\r\n" + block(asked, chance)));
    }

    private static String subject(String subject) {
        return subject.toLowerCase(Locale.ROOT).startsWith("re:") ? subject : "Re: " + subject;
    }

    /** In one of the four usual forms. */
    private String block(OffsetDateTime asked, Random chance) {
        String who = parent.value("From");
        String marked = quoted.lines().map(line -> "> " + line).collect(Collectors.joining("\r\n", "", "\r\n"));
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d/M/yyyy HH:mm", Locale.ROOT);
        return switch (chance.nextInt(4)) {
            case 0 ->
                "On "
                        + DateTimeFormatter.ofPattern("EEE, MMM d, yyyy 'at' h:mm a", Locale.ENGLISH)
                                .format(asked) + " " + who + " wrote:\r\n" + marked;
            case 1 -> "Le " + day.format(asked) + ", " + who + " a écrit :\r\n" + marked;
            case 2 -> "في " + day.format(asked) + "، كتب " + who + ":\r\n" + marked;
            default ->
                "-----Original Message-----\r\nFrom: " + who + "\r\nSent: " + STATED.format(asked) + "\r\nTo: " + from
                        + "\r\nSubject: " + parent.value("Subject") + "\r\n\r\n" + quoted + "\r\n";
        };
    }

    /** As stated, or a day of 2016 where the field cannot be read. */
    static OffsetDateTime date(String value) {
        try {
            return OffsetDateTime.parse(value.replaceAll("\\s*\\(.*", "").replaceAll("\\s+", " "), READ);
        } catch (DateTimeException _) {
            return OffsetDateTime.of(2016, 3, 4, 10, 0, 0, 0, ZoneOffset.UTC);
        }
    }
}
