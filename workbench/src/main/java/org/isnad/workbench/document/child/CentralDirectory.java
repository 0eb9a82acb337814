package org.isnad.workbench.document.child;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.core.document.ZipContainer;
import org.jspecify.annotations.Nullable;

/**
 * The traces that packing left in a zip's central directory (PKWARE APPNOTE 6.3.10, 4.3.12): what libraries give is
 * converted to the machine's zone and says less. What does not fit ends the list; nothing is thrown.
 */
final class CentralDirectory {
    private static final int ENTRY = 0x02014B50;
    private static final int END = 0x06054B50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int MOST_ENTRIES = 20_000;
    private static final int NAMED = 12;

    private CentralDirectory() {}

    private record Entry(String name, int offset, int date, int time, int madeBy, int flags) {}

    static ZipContainer of(byte[] file) {
        ByteBuffer zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(zip);
        if (end < 0) {
            return ZipContainer.NONE;
        }
        List<Entry> entries = new ArrayList<>();
        TreeSet<Integer> extra = new TreeSet<>();
        long at = zip.getInt(end + 16) & 0xFFFFFFFFL;
        while (at + 46 <= zip.capacity() && zip.getInt((int) at) == ENTRY && entries.size() < MOST_ENTRIES) {
            int here = (int) at;
            int name = zip.getShort(here + 28) & 0xFFFF;
            int extras = zip.getShort(here + 30) & 0xFFFF;
            int comment = zip.getShort(here + 32) & 0xFFFF;
            if (here + 46L + name + extras > zip.capacity()) {
                break;
            }
            extras(zip, here + 46 + name, extras, extra);
            entries.add(new Entry(
                    new String(file, here + 46, Math.min(name, 200), StandardCharsets.UTF_8),
                    zip.getInt(here + 42),
                    zip.getShort(here + 14) & 0xFFFF,
                    zip.getShort(here + 12) & 0xFFFF,
                    zip.getShort(here + 4) & 0xFFFF,
                    zip.getShort(here + 8) & 0xFFFF));
            at += 46L + name + extras + comment;
        }
        return container(entries, extra);
    }

    private static ZipContainer container(List<Entry> entries, Set<Integer> extra) {
        List<LocalDateTime> times = new ArrayList<>();
        int atEpoch = 0;
        for (Entry entry : entries) {
            LocalDateTime time = time(entry);
            if (time == null) {
                atEpoch++;
            } else {
                times.add(time);
            }
        }
        return new ZipContainer(
                entries.size(),
                entries.stream()
                        .sorted(Comparator.comparingLong(entry -> entry.offset & 0xFFFFFFFFL))
                        .limit(NAMED)
                        .map(Entry::name)
                        .toList(),
                atEpoch,
                times.stream().min(Comparator.naturalOrder()).orElse(null),
                times.stream().max(Comparator.naturalOrder()).orElse(null),
                entries.stream().map(Entry::madeBy).distinct().sorted().toList(),
                List.copyOf(extra),
                (int) entries.stream().filter(entry -> (entry.flags & 8) != 0).count());
    }

    /** Null for 1980-01-01, for zero, and for what is no time. */
    private static @Nullable LocalDateTime time(Entry entry) {
        if (entry.date <= 0x21 && entry.time == 0) {
            return null;
        }
        try {
            return LocalDateTime.of(
                    1980 + (entry.date >> 9),
                    entry.date >> 5 & 15,
                    entry.date & 31,
                    entry.time >> 11,
                    entry.time >> 5 & 63,
                    Math.min(59, (entry.time & 31) * 2));
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private static void extras(ByteBuffer zip, int start, int length, Set<Integer> ids) {
        int at = start;
        while (at + 4 <= start + length) {
            ids.add(zip.getShort(at) & 0xFFFF);
            at += 4 + (zip.getShort(at + 2) & 0xFFFF);
        }
    }

    private static int end(ByteBuffer zip) {
        int last = zip.capacity() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }
}
