package org.isnad.core.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The charset names that mail uses, beyond those that the JDK knows as aliases. */
final class CharsetNames {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Names met in mail → names of the JDK. Keys in lower case, with hyphens for {@code _} and spaces. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("utf8", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"),
            Map.entry("utf-8-mac", "UTF-8"),
            Map.entry("ascii", "US-ASCII"),
            Map.entry("usascii", "US-ASCII"),
            Map.entry("ansi-x3.4-1968", "US-ASCII"),
            Map.entry("7bit", "US-ASCII"),
            Map.entry("cp1250", "windows-1250"),
            Map.entry("cp1251", "windows-1251"),
            Map.entry("cp1252", "windows-1252"),
            Map.entry("cp1256", "windows-1256"),
            Map.entry("x-cp1250", "windows-1250"),
            Map.entry("x-cp1251", "windows-1251"),
            Map.entry("x-cp1252", "windows-1252"),
            Map.entry("x-cp1256", "windows-1256"),
            Map.entry("win-1251", "windows-1251"),
            Map.entry("win-1252", "windows-1252"),
            Map.entry("win-1256", "windows-1256"),
            Map.entry("windows1252", "windows-1252"),
            Map.entry("windows1256", "windows-1256"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("iso-8859-1-windows-3.1-latin-1", "windows-1252"),
            Map.entry("iso-8859-1-windows-3.0-latin-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("iso-8859-6-i", "ISO-8859-6"),
            Map.entry("iso-8859-6-e", "ISO-8859-6"),
            Map.entry("arabic", "ISO-8859-6"),
            Map.entry("asmo-708", "ISO-8859-6"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"),
            Map.entry("iso-8859-8-e", "ISO-8859-8"),
            Map.entry("x-mac-arabic", "x-MacArabic"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("x-mac-roman", "x-MacRoman"),
            Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
            Map.entry("ks-c-5601-1987", "x-windows-949"),
            Map.entry("ks-c-5601", "x-windows-949"),
            Map.entry("gb2312", "GBK"),
            Map.entry("gb-2312", "GBK"),
            Map.entry("x-gbk", "GBK"),
            Map.entry("hz-gb-2312", "GBK"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-euc-jp", "EUC-JP"),
            Map.entry("koi8r", "KOI8-R"),
            Map.entry("koi8-ru", "KOI8-U"),
            Map.entry("iso-2022jp", "ISO-2022-JP"));

    private static final Set<String> SAY_NOTHING =
            Set.of("x-unknown", "unknown", "unknown-8bit", "x-unknown-8bit", "x-user-defined", "default", "none");

    /** Families in which a byte below 128 need not be the ASCII character. */
    private static final Set<String> NOT_ASCII =
            Set.of("UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE");

    /** Standards, and what Windows adds to them under their name (numbers in circles, names in rare characters). */
    private static final Map<String, String> WIDER = Map.of(
            "ISO-2022-JP", "x-windows-50221",
            "Shift_JIS", "windows-31j",
            "EUC-KR", "x-windows-949",
            "GBK", "GB18030",
            "Big5", "Big5-HKSCS");

    private CharsetNames() {}

    /** The vendor's extension that goes by the name of a standard, if there is one. */
    static Optional<Charset> wider(Charset standard) {
        return Optional.ofNullable(WIDER.get(standard.name())).map(Charset::forName);
    }

    static @Nullable Charset find(String declared) {
        String name = normal(declared);
        if (name.isEmpty() || SAY_NOTHING.contains(name)) {
            return null;
        }
        Charset charset = switch (name) {
            case "utf-8" -> StandardCharsets.UTF_8;
            case "us-ascii" -> StandardCharsets.US_ASCII;
            case "iso-8859-1" -> WINDOWS_1252;
            default -> findElsewhere(name);
        };
        return StandardCharsets.ISO_8859_1.equals(charset) ? WINDOWS_1252 : charset;
    }

    private static @Nullable Charset findElsewhere(String name) {
        String alias = ALIASES.get(name);
        return alias == null ? Known.BY_NAME.get(name) : Charset.forName(alias);
    }

    /**
     * All that the JDK has, under all its names. Asking it for a name that it lacks takes an exception and a search of
     * services: mail that names a thousand charsets would wait for them.
     */
    private static final class Known {
        static final Map<String, Charset> BY_NAME = byName();

        private static Map<String, Charset> byName() {
            Map<String, Charset> all = new HashMap<>();
            for (Charset charset : Charset.availableCharsets().values()) {
                charset.aliases().forEach(alias -> all.putIfAbsent(normal(alias), charset));
            }
            Charset.availableCharsets().forEach((name, charset) -> all.put(normal(name), charset));
            return Map.copyOf(all);
        }
    }

    /** RFC 2152, with the names of the earlier RFC 1642. */
    static boolean isUtf7(String declared) {
        return switch (normal(declared)) {
            case "utf-7", "utf7", "unicode-1-1-utf-7", "unicode-2-0-utf-7", "x-unicode-2-0-utf-7" -> true;
            default -> false;
        };
    }

    static boolean saysNothing(String declared) {
        return SAY_NOTHING.contains(normal(declared));
    }

    static boolean holdsAscii(Charset charset) {
        String name = charset.name();
        return !(NOT_ASCII.contains(name)
                || name.startsWith("ISO-2022")
                || name.startsWith("x-ISO-2022")
                || name.startsWith("IBM")
                || name.startsWith("x-IBM"));
    }

    private static String normal(String declared) {
        String name = declared.strip().toLowerCase(Locale.ROOT);
        boolean plain = true;
        for (int i = 0; i < name.length() && plain; i++) {
            char c = name.charAt(i);
            plain = c != '_' && c != ' ' && c != '"' && c != '\'' && c != ';' && c != '*';
        }
        return plain ? name : tidied(name);
    }

    /** Without quotes, without a language ({@code charset*lang}, RFC 2231, 5), with hyphens for underscores. */
    private static String tidied(String name) {
        StringBuilder tidy = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '*' || c == ';') {
                break;
            }
            if (c != '"' && c != '\'') {
                tidy.append(c == '_' || c == ' ' ? '-' : c);
            }
        }
        return tidy.toString().strip();
    }
}
