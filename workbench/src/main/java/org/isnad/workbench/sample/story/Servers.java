package org.isnad.workbench.sample.story;

import java.util.HexFormat;
import java.util.Locale;
import org.isnad.workbench.sample.cast.ClientKind;
import org.isnad.workbench.sample.cast.Organisation;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.chance.Chance;
import org.isnad.workbench.sample.mail.Field;
import org.isnad.workbench.sample.prose.Dates;

/**
 * What the organisations' mail servers write into Received. Each kind numbers messages by its own clock, and the number
 * agrees with the date beside it: Postfix short ids hold the microseconds, its long ids, Exim's, sendmail's and the large
 * provider's the whole time.
 */
final class Servers {
    private static final String BASE_62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    /** Without vowels, so that no word comes out. */
    private static final String BASE_52 = "0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz";

    private Servers() {}

    /** The field that a server adds when its own user hands a message in at {@code time} (milliseconds). */
    static Field submission(Person from, long time, Chance chance) {
        Organisation server = from.organisation();
        if (server == Organisation.BIGMAIL && from.client() == ClientKind.WEBMAIL) {
            return Field.of(
                    "Received",
                    "by " + server.host() + " with SMTP id " + chance.word(3) + "mr"
                            + chance.between(1_000_000, 9_999_999)
                            + chance.word(3) + "." + chance.between(1, 400) + "." + time + ";\r\n        "
                            + Dates.pacificStamp(time));
        }
        String client = "[10.20." + chance.below(250) + "." + chance.between(2, 250) + "]";
        return Field.of("Received", "from " + client + by(server, client, "ESMTPSA", "sm", time, chance, from));
    }

    /** The field of the server that takes a message in from another one. */
    static Field delivery(Organisation there, Organisation here, Person owner, long time, Chance chance) {
        String from = "from " + there.host() + " (" + there.host() + " [" + there.ip() + "])";
        return Field.of("Received", from + by(here, "", "ESMTPS", "si", time, chance, owner));
    }

    private static String by(
            Organisation server, String client, String with, String mark, long time, Chance chance, Person person) {
        String unknown = client.isEmpty() ? "" : " (unknown " + client + ")";
        String to = client.isEmpty() ? "\r\n\tfor <" + person.address() + ">" : "";
        String stamp = Dates.rfc5322(time, person.offsetMinutes());
        return switch (server) {
            case MOVEMENT, PRINTER, LISTS, COACHES, LOOKALIKE ->
                unknown + "\r\n\tby " + server.host() + " (Postfix) with " + with + " id " + shortId(time, chance) + to
                        + ";\r\n\t" + stamp;
            case BANK, POSTING ->
                unknown + "\r\n\tby " + server.host() + " (Postfix) with " + with + " id " + longId(time, chance) + to
                        + ";\r\n\t" + stamp;
            case PAPER ->
                "\r\n\tby " + server.host() + " with " + with.toLowerCase(Locale.ROOT)
                        + " (TLS1.2) (Exim 4.92)\r\n\tid " + exim(time, chance) + to + "; " + stamp;
            case COMMISSION ->
                "\r\n\tby " + server.host() + " (8.14.7/8.14.7) with ESMTP id " + sendmail(time, chance) + to
                        + ";\r\n\t" + stamp;
            case BIGMAIL ->
                "\r\n        by " + server.host() + " with " + with + " id " + chance.word(3) + mark
                        + chance.between(1_000_000, 99_999_999) + chance.word(3) + "." + chance.between(1, 400) + "."
                        + Dates.pacificDotted(time) + to + ";\r\n        " + Dates.pacificStamp(time);
        };
    }

    /** Five digits of microseconds, then the file's number on the disk. */
    private static String shortId(long time, Chance chance) {
        long micros = time % 1000 * 1000 + chance.below(1000);
        return HexFormat.of().withUpperCase().toHexDigits(micros, 5)
                + HexFormat.of().withUpperCase().toHexDigits(chance.between(0x10000, 0xFFFFF), 6);
    }

    private static String longId(long time, Chance chance) {
        long micros = time % 1000 * 1000 + chance.below(1000);
        return digits(time / 1000, BASE_52, 52, 6) + digits(micros, BASE_52, 52, 4) + "z"
                + digits(chance.between(10_000, 900_000), BASE_52, 51, 1);
    }

    /** Seconds, process, and fractions of half a millisecond. */
    private static String exim(long time, Chance chance) {
        return digits(time / 1000, BASE_62, 62, 6) + "-" + digits(chance.between(1_000, 32_000), BASE_62, 62, 6) + "-"
                + digits(time % 1000 * 2, BASE_62, 62, 2);
    }

    /** Year, month, day, hour, minute, second to the base 60, a counter and the process. */
    private static String sendmail(long time, Chance chance) {
        var t = Dates.at(time, 0);
        StringBuilder out = new StringBuilder(14);
        int[] clock = {
            (t.getYear() - 1900) % 60,
            t.getMonthValue() - 1,
            t.getDayOfMonth(),
            t.getHour(),
            t.getMinute(),
            t.getSecond()
        };
        for (int value : clock) {
            out.append(BASE_62.charAt(value));
        }
        return out + digits(chance.below(3_600), BASE_62, 60, 2) + "0"
                + Integer.toString(chance.between(100_000, 132_768)).substring(1);
    }

    /** To a base, with so many digits at least. */
    private static String digits(long number, String alphabet, int base, int least) {
        StringBuilder out = new StringBuilder();
        for (long left = number; left > 0 || out.length() < least; left /= base) {
            out.append(alphabet.charAt((int) (left % base)));
        }
        return out.reverse().toString();
    }
}
