package org.isnad.core.dkim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Span;
import org.jspecify.annotations.Nullable;

/**
 * A {@code tag=value; tag=value} list (RFC 6376, 3.2), read as far as it can be read. It is used on the raw value of a
 * field as ISO 8859-1, so that offsets into the text are offsets into the bytes.
 *
 * @param tags in order, duplicates kept; names are case-sensitive
 * @param defects where the text does not follow the grammar; a duplicate name makes the whole list invalid
 */
public record TagList(List<Tag> tags, List<Defect> defects) {
    /** A hostile list has a defect per byte: beyond these the rest is only counted as "more". */
    private static final int MAX_DEFECTS = 16;

    public TagList {
        tags = List.copyOf(tags);
        defects = List.copyOf(defects);
    }

    /**
     * One tag.
     *
     * @param value without the white space around it; folds inside are kept
     * @param raw all that stands between {@code =} and the next {@code ;} or the end
     */
    public record Tag(String name, String value, Span raw) {}

    /** The first tag of that name, which is the one that counts where a list wrongly has two. */
    public @Nullable Tag tag(String name) {
        for (Tag tag : tags) {
            if (tag.name().equals(name)) {
                return tag;
            }
        }
        return null;
    }

    public @Nullable String value(String name) {
        Tag tag = tag(name);
        return tag == null ? null : tag.value();
    }

    public static TagList parse(String text) {
        List<Tag> tags = new ArrayList<>();
        List<Defect> defects = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int start = 0;
        while (start <= text.length()) {
            int semicolon = text.indexOf(';', start);
            boolean last = semicolon < 0;
            int end = last ? text.length() : semicolon;
            Tag tag = spec(text, start, end, last, defects);
            if (tag != null) {
                tags.add(tag);
                if (!seen.add(tag.name())) {
                    note(defects, start, end, "dkim.tag.duplicate", tag.name());
                }
            }
            start = end + 1;
        }
        return new TagList(tags, defects);
    }

    private static @Nullable Tag spec(String text, int start, int end, boolean last, List<Defect> defects) {
        int from = skipBlank(text, start, end);
        if (from == end) {
            if (!last) {
                note(defects, start, end, "dkim.tag.empty");
            }
            return null;
        }
        int equals = text.indexOf('=', from);
        if (equals < 0 || equals >= end) {
            note(defects, start, end, "dkim.tag.without-value");
            return null;
        }
        String name = trim(text, from, equals);
        if (!isName(name)) {
            note(defects, start, end, "dkim.tag.bad-name");
        }
        String value = trim(text, equals + 1, end);
        if (!isValue(value)) {
            note(defects, start, end, "dkim.tag.bad-value", name);
        }
        return new Tag(name, value, new Span(equals + 1, end));
    }

    private static void note(List<Defect> defects, int start, int end, String key, Object... args) {
        if (defects.size() < MAX_DEFECTS) {
            defects.add(Defect.at(new Span(start, end), key, args));
        }
    }

    /** ALPHA followed by letters, digits and underscores. */
    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean other = (c >= '0' && c <= '9') || c == '_';
            if (!letter && (i == 0 || !other)) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** Printable characters and folding white space; bytes of UTF-8 since RFC 8616. */
    private static boolean isValue(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < 0x20 && !isBlank(c)) || c == 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static String trim(String text, int start, int end) {
        int from = skipBlank(text, start, end);
        int to = end;
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static int skipBlank(String text, int start, int end) {
        int i = start;
        while (i < end && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** A value without any folding white space, for tags in which it carries no meaning. */
    static String withoutBlanks(String value) {
        StringBuilder out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            if (!isBlank(value.charAt(i))) {
                out.append(value.charAt(i));
            }
        }
        return out.toString();
    }

    /** Of folding white space; a lone CR or LF is what is left of a fold in damaged mail. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
