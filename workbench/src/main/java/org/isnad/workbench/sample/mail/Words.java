package org.isnad.workbench.sample.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.prose.Tongue;

/** Text in header fields: encoded words (RFC 2047), addresses and folding (RFC 5322, 2.2.3). */
public final class Words {
    private static final int ENCODED_OCTETS = 42;
    private static final int LINE = 76;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String FOLD = "\r\n ";

    private Words() {}

    public static boolean ascii(String text) {
        return text.chars().allMatch(c -> c < 0x7F && (c >= ' ' || c == '\n'));
    }

    /** As it is if it is ASCII, else as encoded words of form B, broken between characters. */
    public static String encode(String text, Charset charset) {
        if (ascii(text)) {
            return folded(List.of(text.split(" ")), " ");
        }
        List<String> words = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String next = Character.toString(text.codePointAt(i));
            if ((chunk + next).getBytes(charset).length > ENCODED_OCTETS) {
                words.add(word(chunk.toString(), charset));
                chunk.setLength(0);
            }
            chunk.append(next);
        }
        words.add(word(chunk.toString(), charset));
        return String.join(FOLD, words);
    }

    private static String word(String text, Charset charset) {
        return "=?" + charset.name() + "?B?" + Base64.getEncoder().encodeToString(text.getBytes(charset)) + "?=";
    }

    /** {@code Name <address>}. */
    public static String address(Person person, Tongue tongue) {
        return address(person.name(tongue), person.address());
    }

    public static String address(String name, String address) {
        return encode(name, StandardCharsets.UTF_8) + " <" + address + ">";
    }

    /** Addresses one after another, folded between them. */
    public static String addresses(List<Person> people, Tongue tongue) {
        List<String> all =
                people.stream().map(person -> address(person, tongue)).toList();
        StringBuilder out = new StringBuilder();
        int column = 10;
        for (int i = 0; i < all.size(); i++) {
            String next = all.get(i) + (i + 1 < all.size() ? "," : "");
            if (i > 0) {
                boolean fold = column + next.length() > LINE;
                out.append(fold ? FOLD : " ");
                column = fold ? 1 : column + 1;
            }
            out.append(next);
            column += next.length();
        }
        return out.toString();
    }

    /** Words joined by {@code gap}, which is folded where the line would get too long. */
    public static String folded(List<String> words, String gap) {
        StringBuilder out = new StringBuilder();
        int column = 12;
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                boolean fold = column + words.get(i).length() > LINE;
                out.append(fold ? "\r\n" + gap : gap);
                column = fold ? 1 : column + 1;
            }
            out.append(words.get(i));
            column += words.get(i).length();
        }
        return out.toString();
    }

    /** A parameter value that may need RFC 2231, 4. */
    public static String parameter(String name, String value) {
        if (ascii(value)) {
            return name + "=\"" + value + "\"";
        }
        StringBuilder out = new StringBuilder(name + "*=UTF-8''");
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            boolean digit = b >= '0' && b <= '9';
            boolean letter = (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
            boolean plain = digit || letter || b == '.' || b == '-';
            out.append(plain ? Character.toString(b) : "%" + HEX.toHexDigits(b));
        }
        return out.toString();
    }
}
