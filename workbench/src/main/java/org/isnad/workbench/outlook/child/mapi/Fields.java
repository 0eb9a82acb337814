package org.isnad.workbench.outlook.child.mapi;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes header fields (RFC 5322, 2047, 2231), each line short and in ASCII. */
final class Fields {
    static final String END = "\r\n";

    /** So that an encoded word has at most 75 characters (RFC 2047, 2). */
    private static final int WORD_BYTES = 42;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ROOT);

    private Fields() {}

    static String unstructured(String name, String value) {
        return name + ": " + words(plain(value)) + END;
    }

    static String date(String name, Instant time) {
        return name + ": " + DATE.format(time.atOffset(ZoneOffset.UTC)) + END;
    }

    /** Who has no address is a name alone; what Exchange uses inside of an organisation is none. */
    record Party(String name, String address) {
        String written() {
            String plainName = plain(name);
            String phrase = isAscii(plainName)
                    ? '"' + plainName.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                    : words(plainName);
            String plainAddress = plain(address).replaceAll("[\\s<>]", "");
            if (!plainAddress.contains("@") || !isAscii(plainAddress)) {
                return phrase;
            }
            return plainName.isEmpty() || plainName.equalsIgnoreCase(plainAddress)
                    ? "<" + plainAddress + ">"
                    : phrase + " <" + plainAddress + ">";
        }
    }

    static String parties(String name, List<Party> parties) {
        return parties.isEmpty()
                ? ""
                : name + ": " + parties.stream().map(Party::written).collect(Collectors.joining("," + END + " ")) + END;
    }

    /** {@code ; name="…"} in ASCII, else the extended form. */
    static String parameter(String name, String value) {
        String plain = plain(value);
        if (isAscii(plain)) {
            return ";" + END + " " + name + "=\"" + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
        StringBuilder encoded = new StringBuilder(";" + END + " " + name + "*=UTF-8''");
        for (byte one : plain.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xFF);
            boolean kept = c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
            encoded.append(kept ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
    }

    /** Without what would end a field or hide in it. */
    static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String words(String text) {
        if (isAscii(text) && text.length() < 900) {
            return text;
        }
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            int size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (bytes + size > WORD_BYTES) {
                words.append(encoded(word)).append(END).append(' ');
                word.setLength(0);
                bytes = 0;
            }
            word.appendCodePoint(point);
            bytes += size;
        }
        return words.append(encoded(word)).toString();
    }

    private static String encoded(StringBuilder word) {
        byte[] bytes = word.toString().getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }
}
