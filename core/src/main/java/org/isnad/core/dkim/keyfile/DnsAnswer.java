package org.isnad.core.dkim.keyfile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the DNS as it came over the wire (RFC 1035, 4), as far as keys need it: which name was asked for, and the texts
 * that stand at the end of its chain of CNAMEs. Hostile bytes give null or fewer records, never an exception.
 *
 * @param question the name asked for, lower case, without the dot at the end
 * @param type asked for
 * @param code RCODE (RFC 1035, 4.1.1)
 * @param truncated whether the server left something out (TC)
 * @param texts of each TXT record of the question, its strings joined (RFC 6376, 3.6.2.2), in the order of the answer
 */
record DnsAnswer(String question, int type, int code, boolean truncated, List<String> texts) {
    static final int TXT = 16;
    private static final int CNAME = 5;
    private static final int HEADER = 12;
    private static final int MOST_ALIASES = 16;

    DnsAnswer {
        texts = List.copyOf(texts);
    }

    private record Entry(String owner, int type, String text) {}

    /** Null if the bytes are no answer to one question. */
    static @Nullable DnsAnswer parse(byte[] wire) {
        Cursor in = new Cursor(wire);
        if (wire.length < HEADER || in.word(4) != 1 || (in.word(2) & 0x8000) == 0) {
            return null;
        }
        in.at = HEADER;
        String question = in.name();
        int type = in.word();
        in.at += 2;
        List<Entry> entries = new ArrayList<>();
        for (int i = in.word(6); i > 0 && !in.broken; i--) {
            Entry entry = in.entry();
            if (entry != null) {
                entries.add(entry);
            }
        }
        if (question == null || in.broken) {
            return null;
        }
        boolean truncated = (in.word(2) & 0x200) != 0;
        return new DnsAnswer(question, type, in.word(2) & 0xF, truncated, texts(question, entries));
    }

    private static List<String> texts(String question, List<Entry> entries) {
        String owner = question;
        for (int i = 0; i < MOST_ALIASES; i++) {
            String name = owner;
            owner = entries.stream()
                    .filter(each -> each.type == CNAME && each.owner.equals(name))
                    .map(Entry::text)
                    .findFirst()
                    .orElse(name);
        }
        String end = owner;
        return entries.stream()
                .filter(each -> each.type == TXT && each.owner.equals(end))
                .map(Entry::text)
                .toList();
    }

    /** A place in the bytes; once broken, nothing that it gives counts. */
    private static final class Cursor {
        private final byte[] wire;
        private int at;
        private boolean broken;

        Cursor(byte[] wire) {
            this.wire = wire;
        }

        int octet(int place) {
            if (place < 0 || place >= wire.length) {
                broken = true;
                return 0;
            }
            return wire[place] & 0xFF;
        }

        int word(int place) {
            return octet(place) << 8 | octet(place + 1);
        }

        int word() {
            int value = word(at);
            at += 2;
            return value;
        }

        @Nullable
        Entry entry() {
            String owner = name();
            int type = word();
            at += 2 + 4; // class, time to live
            int length = word();
            int start = at;
            at += length;
            if (broken || owner == null || at > wire.length) {
                broken = true;
                return null;
            }
            if (type == TXT) {
                return new Entry(owner, type, strings(start, at));
            }
            String target = type == CNAME ? new Cursor(wire).nameAt(start) : null;
            return target == null ? null : new Entry(owner, type, target);
        }

        private String strings(int start, int end) {
            StringBuilder text = new StringBuilder();
            int place = start;
            while (place < end) {
                int length = Math.min(octet(place), end - place - 1);
                text.append(new String(wire, place + 1, length, StandardCharsets.ISO_8859_1));
                place += 1 + length;
            }
            return text.toString();
        }

        private @Nullable String nameAt(int start) {
            at = start;
            return name();
        }

        /** RFC 1035, 4.1.4: pointers go backwards only, so that no name is endless. */
        @Nullable
        String name() {
            StringBuilder name = new StringBuilder();
            int place = at;
            int behind = -1;
            int before = at;
            for (int length = octet(place); length != 0 && !broken; length = octet(place)) {
                if (length >= 0xC0) {
                    int target = (length & 0x3F) << 8 | octet(place + 1);
                    behind = behind < 0 ? place + 2 : behind;
                    broken |= target >= before;
                    before = target;
                    place = target;
                } else {
                    broken |= length > 63 || place + 1 + length > wire.length || name.length() > 255;
                    if (!broken) {
                        name.append(name.isEmpty() ? "" : ".")
                                .append(new String(wire, place + 1, length, StandardCharsets.ISO_8859_1));
                        place += 1 + length;
                    }
                }
            }
            at = behind < 0 ? place + 1 : behind;
            return broken ? null : name.toString().toLowerCase(Locale.ROOT);
        }
    }
}
