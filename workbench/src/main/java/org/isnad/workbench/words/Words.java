package org.isnad.workbench.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.isnad.core.evidence.Claim;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Phrase;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.text.Language;

/**
 * The catalogue in one language: turns a {@link Phrase} into a sentence. Every part of the product keeps its sentences
 * in a file of its own, {@code org/isnad/words/<part>_<language>.properties}; a test holds the three languages to the
 * same keys and placeholders.
 *
 * <p>Arguments come from a dump more often than not. They are made {@linkplain Shown harmless} before they are put in,
 * and set apart where writing runs the other way, so that an address inside an Arabic sentence reads as it is written.
 */
public final class Words {
    /** The parts that have sentences. */
    public static final List<String> PARTS = List.of(
            "mail",
            "dkim",
            "arc",
            "verdict",
            "store",
            "ingest",
            "search",
            "find",
            "sample",
            "page",
            "compare",
            "acquisitions",
            "recovery",
            "repair",
            "examine",
            "thread",
            "document",
            "copies",
            "mailbox",
            "omissions",
            "exposed",
            "endtoend",
            "trace",
            "ui",
            "web",
            "cli");

    private static final String FOLDER = "/org/isnad/words/";
    private static final String[] BYTE_UNITS = {"bytes.b", "bytes.kb", "bytes.mb", "bytes.gb", "bytes.tb"};

    private final Language language;
    private final Properties sentences;

    private Words(Language language, Properties sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    /** The catalogue in a language; English for one that has none. */
    public static Words in(Language language) {
        Language spoken = language == Language.OTHER ? Language.ENGLISH : language;
        Properties all = new Properties(2048);
        for (String part : PARTS) {
            all.putAll(load(part, spoken));
        }
        return new Words(spoken, all);
    }

    /** The catalogue of a locale's language, English where there is none. */
    public static Words in(Locale locale) {
        return in(Language.of(locale.getLanguage()));
    }

    /** One part's sentences in one language; empty where the part has no file. */
    static Properties load(String part, Language language) {
        Properties sentences = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(FOLDER + part + "_" + language.tag() + ".properties")) {
            if (in != null) {
                sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the product's own words cannot be read", e);
        }
        return sentences;
    }

    public Language language() {
        return language;
    }

    /** Whether the writing runs from right to left. */
    public boolean rightToLeft() {
        return language == Language.ARABIC;
    }

    /** Every sentence by its key, for a reader in another program. */
    public Map<String, String> sentences() {
        Map<String, String> all = new TreeMap<>();
        sentences.stringPropertyNames().forEach(key -> all.put(key, sentences.getProperty(key)));
        return all;
    }

    public boolean knows(String key) {
        return sentences.containsKey(key);
    }

    /** A sentence. A key that the catalogue lacks is shown as it is, with its arguments: a gap in words hides no fact. */
    public String say(Phrase phrase) {
        String pattern = sentences.getProperty(phrase.key());
        if (pattern == null) {
            return phrase.args().isEmpty()
                    ? "‹" + phrase.key() + "›"
                    : "‹" + phrase.key() + "› " + Shown.line(String.join(", ", phrase.args()));
        }
        return fill(pattern, phrase.args(), false);
    }

    public String say(String key, Object... args) {
        return say(Phrase.of(key, args));
    }

    public String say(Defect defect) {
        return defect.span() == null
                ? say(defect.phrase())
                : frame(
                        "defect.at",
                        say(defect.phrase()),
                        number(defect.span().start()),
                        number(defect.span().end()));
    }

    /** A sentence around text that this catalogue itself has made: put in as it is, not made harmless a second time. */
    public String frame(String key, String... rendered) {
        String pattern = sentences.getProperty(key);
        return pattern == null
                ? "‹" + key + "› " + String.join(", ", rendered)
                : fill(pattern, List.of(rendered), true);
    }

    /** The level's own words (EVIDENCE.md). */
    public String level(Level level) {
        return say("level." + low(level));
    }

    /** What the level means, in the sentence of EVIDENCE.md. */
    public String meaning(Level level) {
        return say("level." + low(level) + ".meaning");
    }

    /** What a signal or trace looks at; its name where the catalogue has no words for it. */
    public String signal(String name) {
        return knows("signal." + name) ? say("signal." + name) : name;
    }

    public String claim(Claim claim) {
        return say("claim." + low(claim));
    }

    /** The word for a constant: {@code <prefix>.<name-in-lower-case>}. */
    public String word(String prefix, Enum<?> constant) {
        return say(prefix + "." + low(constant));
    }

    /** A whole number with its thousands set apart. */
    public String number(long n) {
        String digits = Long.toString(Math.abs(n));
        String separator = sentences.getProperty("number.group", ",");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                out.append(separator);
            }
            out.append(digits.charAt(i));
        }
        return n < 0 ? "-" + out : out.toString();
    }

    /** A number of bytes in the largest fitting decimal unit, one decimal place: 1,234,567 is "1.2 MB". */
    public String bytes(long bytes) {
        int unit = 0;
        double value = bytes;
        while (value >= 999.95 && unit < BYTE_UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        String name = sentences.getProperty(BYTE_UNITS[unit], "B");
        if (unit == 0) {
            return number(bytes) + " " + name;
        }
        long tenths = Math.round(value * 10);
        return number(tenths / 10) + sentences.getProperty("number.decimal", ".") + tenths % 10 + " " + name;
    }

    /** Day, month by name and year in UTC. */
    public String day(Instant instant) {
        ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
        return frame(
                "date.day",
                Integer.toString(utc.getDayOfMonth()),
                say("month." + utc.getMonthValue()),
                Integer.toString(utc.getYear()));
    }

    /** Day and minute in the zone {@code offsetSeconds} east of UTC, which is named. */
    public String moment(Instant instant, int offsetSeconds) {
        int minutes = Math.clamp(offsetSeconds / 60, -18 * 60, 18 * 60);
        ZonedDateTime at = instant.atZone(ZoneOffset.ofTotalSeconds(minutes * 60));
        String zone = minutes == 0
                ? "UTC"
                : String.format(
                        Locale.ROOT,
                        "UTC%c%02d:%02d",
                        minutes < 0 ? '-' : '+',
                        Math.abs(minutes) / 60,
                        Math.abs(minutes) % 60);
        return frame(
                "date.moment",
                Integer.toString(at.getDayOfMonth()),
                say("month." + at.getMonthValue()),
                Integer.toString(at.getYear()),
                at.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
                zone);
    }

    private static String low(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code {n}} is the n-th argument; nothing else has a meaning, an apostrophe least of all. */
    private String fill(String pattern, List<String> args, boolean asTheyAre) {
        StringBuilder out = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == '{'
                    && at + 2 < pattern.length()
                    && pattern.charAt(at + 2) == '}'
                    && Character.isDigit(pattern.charAt(at + 1))) {
                int n = pattern.charAt(at + 1) - '0';
                out.append(n < args.size() ? argument(args.get(n), asTheyAre) : "{" + n + "}");
                at += 3;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private String argument(String text, boolean asItIs) {
        return asItIs ? text : Shown.apart(Shown.line(text), rightToLeft());
    }
}
