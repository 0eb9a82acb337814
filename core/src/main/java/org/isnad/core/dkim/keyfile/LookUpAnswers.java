package org.isnad.core.dkim.keyfile;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Keys in a file that {@code isnad keys look-up} wrote (docs/design/look-up.md): one JSON object a line. What is readable in it
 * is for people; keys are taken from the raw answers, and only if these answer the question that the line names. Several
 * texts at one name, and several answers that disagree, are all kept: which of them is right is not decided here (RFC 6376,
 * 3.6.2.2 leaves it undefined).
 */
final class LookUpAnswers {
    /** The value of {@code format} in the first line. */
    static final String FORMAT = "isnad-dns-look-up";

    private final EntryList entries = new EntryList();

    private LookUpAnswers() {}

    static boolean recognises(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        return first.startsWith("{") && first.contains("\"" + FORMAT + "\"");
    }

    static KeyFile parse(String text) {
        LookUpAnswers answers = new LookUpAnswers();
        JsonReader reader = new JsonReader(text);
        for (Json value = reader.next(); value != null; value = reader.next()) {
            if (value instanceof Json.Members object) {
                answers.line(texts(object), object.line());
            }
        }
        if (reader.faultLine() > 0) {
            answers.entries.defect("dkim.keyfile.bad-json", reader.faultLine());
        }
        return answers.entries.finish(KeyFile.Format.LOOK_UP);
    }

    private static Map<String, String> texts(Json.Members object) {
        Map<String, String> texts = new HashMap<>();
        for (Json.Member member : object.members()) {
            if (member.value() instanceof Json.Text text) {
                texts.putIfAbsent(member.name(), text.value());
            }
        }
        return texts;
    }

    private void line(Map<String, String> line, int number) {
        if (!"answer".equals(line.get("record")) || !"answer".equals(line.get("status"))) {
            return;
        }
        KeyName name = KeyName.of(line.getOrDefault("selector", ""), line.getOrDefault("domain", ""));
        if (name == null) {
            entries.defect("dkim.keyfile.bad-name", number, line.getOrDefault("name", ""));
            return;
        }
        if ("bogus".equals(line.get("dnssec"))) {
            entries.defect("dkim.keyfile.look-up.bogus", number, name);
            return;
        }
        DnsAnswer answer = DnsAnswer.parse(base64(line.getOrDefault("wire", "")));
        if (answer == null
                || answer.truncated()
                || answer.type() != DnsAnswer.TXT
                || !answer.question().equals(name.toString())) {
            entries.defect("dkim.keyfile.look-up.no-answer", number, name);
            return;
        }
        Sighting seen = Sighting.parse(line.getOrDefault("asked", ""));
        EntryList.Statement statement = new EntryList.Statement(seen, seen, "dns", source(line));
        answer.texts().forEach(text -> entries.add(name, name.toString(), text, statement, number));
    }

    private static String source(Map<String, String> line) {
        return "DNS " + line.getOrDefault("resolver", "?") + " " + moment(line.getOrDefault("asked", "?")) + " DNSSEC: "
                + line.getOrDefault("dnssec", "?");
    }

    private static String moment(String asked) {
        try {
            return Instant.parse(asked).toString();
        } catch (DateTimeParseException notAMoment) {
            // Said as it stands there; the sighting complains of it.
            return asked;
        }
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            // An answer that cannot be read is none: the caller says so.
            return new byte[0];
        }
    }
}
