package org.isnad.workbench.document.child;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.core.document.DocumentMetadata;
import org.isnad.core.document.DocumentTime;
import org.isnad.core.document.LanguageHint;
import org.jspecify.annotations.Nullable;

/**
 * RTF 1.9: the information group, the default language, the code page and the table of saves. One pass over the groups; a
 * text belongs to the control word that its group begins with, a number to the control word that it follows.
 */
final class RtfReader {
    private static final int DEEPEST = 500;
    private static final int LONGEST = 500;
    private static final int MOST_SAVES = 2_000;

    /** A group: the control word it began with, and the text in it. */
    private static final class Group {
        private String word = "";
        private final StringBuilder text = new StringBuilder();
        private final Map<String, Integer> numbers = new TreeMap<>();
    }

    private final byte[] rtf;
    private final Deque<Group> groups = new ArrayDeque<>();
    private final PropertiesDraft draft = new PropertiesDraft();
    private final TreeSet<String> saves = new TreeSet<>();
    private final Map<String, Integer> globals = new TreeMap<>();
    private Charset charset = StandardCharsets.ISO_8859_1;
    private int at;

    private RtfReader(byte[] rtf) {
        this.rtf = rtf;
    }

    static DocumentMetadata read(byte[] rtf) {
        RtfReader reader = new RtfReader(rtf);
        reader.run();
        List<LanguageHint> languages = new ArrayList<>();
        reader.hint("ansicpg", LanguageHint.Kind.CODE_PAGE, languages);
        reader.hint("deflang", LanguageHint.Kind.DEFAULT_LANGUAGE, languages);
        return new DocumentMetadata.Rtf(reader.draft.done(), languages, List.copyOf(reader.saves));
    }

    private void hint(String word, LanguageHint.Kind kind, List<LanguageHint> languages) {
        Integer value = globals.get(word);
        if (value != null) {
            languages.add(new LanguageHint(kind, value.toString()));
        }
    }

    private void run() {
        while (at < rtf.length) {
            byte b = rtf[at++];
            switch (b) {
                case '{' -> {
                    if (groups.size() >= DEEPEST) {
                        return;
                    }
                    groups.push(new Group());
                }
                case '}' -> {
                    if (!groups.isEmpty()) {
                        close(groups.pop());
                    }
                }
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> text(new byte[] {b});
            }
        }
    }

    private void control() {
        if (at >= rtf.length) {
            return;
        }
        byte b = rtf[at];
        if (b == '\'' && at + 2 < rtf.length) {
            int value = Character.digit(rtf[at + 1], 16) * 16 + Character.digit(rtf[at + 2], 16);
            at += 3;
            text(new byte[] {(byte) value});
        } else if (Character.isLetter(b)) {
            word();
        } else {
            at++;
        }
    }

    private void word() {
        int start = at;
        while (at < rtf.length && at - start < 32 && Character.isLetter(rtf[at])) {
            at++;
        }
        String word = new String(rtf, start, at - start, StandardCharsets.ISO_8859_1);
        int digits = at;
        if (at < rtf.length && rtf[at] == '-') {
            at++;
        }
        while (at < rtf.length && at - digits < 11 && rtf[at] >= '0' && rtf[at] <= '9') {
            at++;
        }
        Long number = PropertiesDraft.number(new String(rtf, digits, at - digits, StandardCharsets.ISO_8859_1));
        if (at < rtf.length && rtf[at] == ' ') {
            at++;
        }
        take(word, number == null ? null : Integer.valueOf(number.intValue()));
    }

    private void take(String word, @Nullable Integer number) {
        Group group = groups.peek();
        if (group == null) {
            return;
        }
        if (word.equals("u") && number != null) {
            append(group, Character.toString((char) (number & 0xFFFF)));
            skipFallback();
        } else if (word.equals("rsid") || word.equals("rsidroot")) {
            if (number != null && saves.size() < MOST_SAVES) {
                saves.add(String.format(java.util.Locale.ROOT, "%08X", number));
            }
        } else {
            group.word = group.word.isEmpty() ? word : group.word;
            if (number != null) {
                group.numbers.putIfAbsent(word, number);
                globals.putIfAbsent(word, number);
                if (word.equals("ansicpg")) {
                    charset = charset(number);
                }
            }
        }
    }

    /** One character for readers that know no Unicode follows ({@code \\uc1}, the default). */
    private void skipFallback() {
        if (at < rtf.length && rtf[at] == '?') {
            at++;
        } else if (at + 3 < rtf.length && rtf[at] == '\\' && rtf[at + 1] == '\'') {
            at += 4;
        }
    }

    private void text(byte[] bytes) {
        Group group = groups.peek();
        if (group != null) {
            append(group, new String(bytes, charset));
        }
    }

    private static void append(Group group, String text) {
        if (group.text.length() < LONGEST) {
            group.text.append(text);
        }
    }

    private void close(Group group) {
        String text = group.text.toString().strip();
        switch (group.word) {
            case "author" -> draft.creator = text;
            case "operator" -> draft.lastModifiedBy = text;
            case "company" -> draft.company = text;
            case "generator" -> draft.application = text.replaceFirst(";$", "");
            case "creatim" -> draft.created = time(group.numbers);
            case "revtim" -> draft.modified = time(group.numbers);
            case "printim" -> draft.printed = time(group.numbers);
            case "info" -> {
                Integer minutes = group.numbers.get("edmins");
                Integer version = group.numbers.get("version");
                draft.minutes = minutes == null ? draft.minutes : Long.valueOf(minutes);
                draft.revision = version == null ? draft.revision : version.toString();
            }
            default -> {}
        }
    }

    private static @Nullable DocumentTime time(Map<String, Integer> numbers) {
        try {
            return DocumentTime.local(LocalDateTime.of(
                    numbers.getOrDefault("yr", 0),
                    numbers.getOrDefault("mo", 1),
                    numbers.getOrDefault("dy", 1),
                    numbers.getOrDefault("hr", 0),
                    numbers.getOrDefault("min", 0),
                    numbers.getOrDefault("sec", 0)));
        } catch (DateTimeException notADay) {
            // The JDK says "there is no such day" only so.
            return null;
        }
    }

    private static Charset charset(int codePage) {
        String name = codePage == 65001 ? "UTF-8" : "windows-" + codePage;
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }
}
