package org.isnad.core.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Outlook's Thread-Index (MS-OXOMSG, 2.2.1.3): a head of six bytes, a GUID, and five bytes for each answer.
 *
 * <p>In the wild there are three sorts of heads. Outlook for Windows begins a conversation with the six high bytes of the
 * FILETIME ({@code Ad…} in base64). Exchange follows its specification: a byte 01, then the five bytes below the highest
 * ({@code AQH…}). Outlook for Windows that answers a message without an index writes something like a hash.
 *
 * <p>An answer is one bit for the unit, 31 bits of time since the entry before it, and a byte of chance. All writers take
 * that difference from a head of the first sort, so after a head of another sort it has wrapped: an answer's time is known
 * modulo 2^54 units of 100 ns, which are 57 years, and therefore known. After a head like a hash only the last answer is a
 * time.
 *
 * @param dialect which sort of head
 * @param head when the window was opened in which the conversation began; empty if the head is no time
 * @param guid of the conversation, hexadecimal
 * @param answers their times as far as they are times, the oldest first
 * @param depth how many answers there are
 */
public record ThreadIndex(Dialect dialect, Optional<Instant> head, String guid, List<Instant> answers, int depth) {
    /** The sort of head. */
    public enum Dialect {
        OUTLOOK,
        EXCHANGE,
        HASHED
    }

    private static final int HEAD = 6;
    private static final int GUID_END = 22;
    private static final int ANSWER = 5;
    private static final int FINE = 18;
    private static final int COARSE = 23;
    private static final long MOST = 0x7FFF_FFFFL;
    /** A clock that was set back gives a difference just below the largest; a day in fine units. */
    private static final long BACKWARDS = MOST - ((86_400L * 10_000_000) >> FINE);

    private static final long WRAP = 1L << 54;
    /** Times are sought from here on, for {@link #WRAP}. */
    private static final long FROM = FileTime.units(Instant.parse("1994-01-01T00:00:00Z"));

    private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2048-01-01T00:00:00Z");

    public ThreadIndex {
        answers = List.copyOf(answers);
    }

    /** Reads a field's value; empty where it is no index. */
    public static Optional<ThreadIndex> parse(String value) {
        byte[] raw;
        try {
            raw = Base64.getMimeDecoder().decode(value);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
        if (raw.length < GUID_END || (raw.length - GUID_END) % ANSWER != 0) {
            return Optional.empty();
        }
        String guid = HexFormat.of().formatHex(Arrays.copyOfRange(raw, HEAD, GUID_END));
        long units = number(raw, 0, HEAD) << 16;
        Dialect dialect = dialect(raw, units);
        Optional<Instant> head = switch (dialect) {
            case OUTLOOK -> Optional.of(FileTime.instant(units));
            case EXCHANGE -> Optional.of(FileTime.instant(number(raw, 1, HEAD) << 24));
            case HASHED -> Optional.empty();
        };
        return Optional.of(
                new ThreadIndex(dialect, head, guid, answers(raw, units, dialect), (raw.length - GUID_END) / ANSWER));
    }

    private static Dialect dialect(byte[] raw, long units) {
        if (raw[0] == 1 && possible(units)) {
            return Dialect.OUTLOOK;
        }
        return raw[0] == 1 && possible(number(raw, 1, HEAD) << 24) ? Dialect.EXCHANGE : Dialect.HASHED;
    }

    private static boolean possible(long units) {
        Instant instant = FileTime.instant(units);
        return !instant.isBefore(EARLIEST) && instant.isBefore(LATEST);
    }

    private static List<Instant> answers(byte[] raw, long head, Dialect dialect) {
        List<Instant> times = new ArrayList<>();
        long at = head;
        for (int i = GUID_END; i < raw.length; i += ANSWER) {
            long answer = number(raw, i, i + ANSWER);
            boolean coarse = answer >>> 39 != 0;
            long difference = (answer >>> 8) & MOST;
            if (!coarse && difference > BACKWARDS) {
                difference -= MOST + 1;
            }
            at += difference << (coarse ? COARSE : FINE);
            boolean last = i + ANSWER == raw.length;
            if (dialect != Dialect.HASHED || last) {
                times.add(FileTime.instant(dialect == Dialect.OUTLOOK ? at : unwrapped(at)));
            }
        }
        return times;
    }

    private static long unwrapped(long units) {
        return FROM + Math.floorMod(units - FROM, WRAP);
    }

    private static long number(byte[] raw, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            value = (value << 8) | (raw[i] & 0xFF);
        }
        return value;
    }

    /** When this message's window was opened, if the index tells. */
    static Optional<EmbeddedTime> decode(String value) {
        String raw = value.strip();
        int start = value.indexOf(raw);
        return parse(raw).map(index -> {
            if (index.depth() > 0) {
                return EmbeddedTime.at(Clock.THREAD_INDEX_LAST, index.answers().getLast(), raw, start);
            }
            return index.head()
                    .map(head -> EmbeddedTime.at(Clock.THREAD_INDEX_HEAD, head, raw, start))
                    .orElse(EmbeddedTime.unreadable(Clock.THREAD_INDEX_HEAD, raw, start));
        });
    }
}
