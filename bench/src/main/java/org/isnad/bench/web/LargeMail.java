package org.isnad.bench.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.isnad.bench.shared.InventedWords;

/**
 * Short letters of a large house, the n-th always the same: some thousand people of whom few write much (Zipf's law), in three
 * languages, in threads, over ten years, most of them with a DKIM signature of a form that can be read and a key that nobody
 * has. Words are invented and as common as in a language, with some of those among them that {@link WebCommand} asks for.
 */
final class LargeMail {
    private static final int WORDS = 50_000;
    private static final int PEOPLE = 5_000;
    private static final int DOMAINS = 150;
    private static final int FEWEST_WORDS = 12;
    private static final int MOST_WORDS = 70;
    private static final long FIRST_DATE = Instant.parse("2010-01-04T06:00:00Z").getEpochSecond();
    private static final long LAST_DATE = Instant.parse("2020-12-31T20:00:00Z").getEpochSecond();
    private static final int LINE = 12;
    private static final int SIGNATURE_BYTES = 256;
    private static final int DIGEST_BYTES = 32;
    private static final int NEAR_LETTERS = 400;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss '+0000'", Locale.ENGLISH);

    /** Stand in one letter of two to fifty. */
    private static final List<String> ASKED = List.of(
            "meeting", "the next", "press", "budget", "réunion", "agenda", "الاجتماع", "facture", "draft", "invoice");

    private final List<String> words;
    private final long letters;
    private final long seed;

    LargeMail(long letters, long seed) {
        this.letters = letters;
        this.seed = seed;
        this.words = InventedWords.of(WORDS, seed);
    }

    /** The whole message, lines ended by LF. */
    String letter(long number) {
        Random random = new Random(seed * 31 + number);
        long thread = thread(number);
        boolean answer = thread != number;
        int sender = rare(random, PEOPLE);
        StringBuilder out = new StringBuilder(2_000);
        if (random.nextInt(4) > 0) {
            signature(domain(sender), random, out);
        }
        out.append("From: ").append(person(sender)).append("\nTo: ");
        int recipients = 1 + rare(random, 6);
        for (int i = 0; i < recipients; i++) {
            out.append(i == 0 ? "" : ",\n ").append(person(rare(random, PEOPLE)));
        }
        Random ofThread = new Random(seed * 37 + thread);
        out.append("\nSubject: ").append(answer ? "Re: " : "").append(text(ofThread, 4));
        long date = FIRST_DATE + (LAST_DATE - FIRST_DATE) / letters * number;
        out.append("\nDate: ").append(DATE.format(Instant.ofEpochSecond(date).atOffset(ZoneOffset.UTC)));
        out.append("\nMessage-ID: ").append(id(number));
        if (answer) {
            out.append("\nIn-Reply-To: ")
                    .append(id(thread))
                    .append("\nReferences: ")
                    .append(id(thread));
        }
        String body = text(random, FEWEST_WORDS + random.nextInt(MOST_WORDS - FEWEST_WORDS));
        out.append("\nMIME-Version: 1.0\n");
        if (random.nextInt(20) == 0) {
            out.append("Content-Type: multipart/mixed; boundary=\"=part\"\n\n--=part\n");
            plain(body, out);
            out.append("--=part\nContent-Type: text/csv\nContent-Disposition: attachment; filename=\"list")
                    .append(number)
                    .append(".csv\"\n\n")
                    .append(text(random, LINE).replace(' ', ','))
                    .append("\n--=part--\n");
        } else {
            plain(body, out);
        }
        return out.toString();
    }

    private static void plain(String body, StringBuilder out) {
        out.append("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n")
                .append(body)
                .append('\n');
    }

    /** Of three letters one begins a conversation; the others answer one that is not long ago. */
    private long thread(long number) {
        Random random = new Random(seed * 41 + number);
        if (random.nextInt(3) == 0) {
            return number;
        }
        long before = number - 1 - random.nextInt(NEAR_LETTERS);
        return before < 0 ? number : before;
    }

    private static String id(long number) {
        return "<" + Long.toHexString(number * 0x9E3779B97F4A7C15L) + "." + number + "@mail.example>";
    }

    private static String domain(int person) {
        return "house" + person % DOMAINS + ".example";
    }

    private String person(int person) {
        String first = words.get(person % 997);
        String last = words.get(1_000 + person * 7 % 9_001);
        return capital(first) + " " + capital(last) + " <" + first + "." + last + person + "@" + domain(person) + ">";
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : i % LINE == 0 ? "\n" : " ");
            text.append(
                    random.nextInt(25) == 0 ? ASKED.get(rare(random, ASKED.size())) : words.get(rare(random, WORDS)));
        }
        return text.toString();
    }

    /** A number below {@code many}; r comes 1/r times as often as 0, about. */
    private static int rare(Random random, int many) {
        return (int) Math.min(many - 1, Math.exp(random.nextDouble() * Math.log(many + 1.0)) - 1);
    }

    private static void signature(String domain, Random random, StringBuilder out) {
        out.append("DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=")
                .append(domain)
                .append("; s=s")
                .append(random.nextInt(3))
                .append(";\n h=from:to:subject:date:message-id; bh=")
                .append(base64(random, DIGEST_BYTES))
                .append(";\n b=")
                .append(base64(random, SIGNATURE_BYTES))
                .append('\n');
    }

    private static String base64(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return new String(Base64.getEncoder().encode(bytes), StandardCharsets.ISO_8859_1);
    }
}
