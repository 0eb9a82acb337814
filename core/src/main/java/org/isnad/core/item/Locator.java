package org.isnad.core.item;

/**
 * Where an item was found: the path from the dump as given, through every container, to the item; for instance
 * {@code dump.7z!/boxes/a.mbox!/#12!/report.zip!/scan.pdf}. {@code !/} enters a container, {@code #n} is the n-th
 * message of a mailbox file or the n-th part of a message, counted from 1. A {@code !} or {@code %} or control
 * character within a name is written as {@code %XX} (UTF-8, as in RFC 3986), so that a locator reads one way only.
 * Locators are ordered as strings of UTF-16 code units; the smallest of equal items is the canonical one.
 */
public record Locator(String text) implements Comparable<Locator> {
    private static final String ENTER = "!/";

    /** The locator of a thing the user gave, by its name. */
    public static Locator root(String name) {
        return new Locator(escape(name));
    }

    /** The entry {@code name}, a path with {@code /}, inside this container. */
    public Locator entry(String name) {
        return new Locator(text + ENTER + escape(name));
    }

    /** The file {@code name} below this folder of the dump. */
    public Locator file(String name) {
        return new Locator(text + "/" + escape(name));
    }

    /** The {@code ordinal}-th message or part of this one, from 1. */
    public Locator ordinal(long ordinal) {
        return new Locator(text + ENTER + "#" + ordinal);
    }

    /** How many containers are entered on the way to it. */
    public int depth() {
        int depth = 0;
        for (int at = text.indexOf(ENTER); at >= 0; at = text.indexOf(ENTER, at + ENTER.length())) {
            depth++;
        }
        return depth;
    }

    private static String escape(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '!' || c == '%' || c < 0x20 || c == 0x7F) {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    @Override
    public int compareTo(Locator other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
