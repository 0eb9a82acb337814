package org.isnad.core.clock;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Windows' FILETIME: units of 100 ns since the first day of 1601 (MS-DTYP, 2.3.3). */
final class FileTime {
    private static final long UNITS_A_SECOND = 10_000_000;
    private static final long SECONDS_FROM_1601_TO_1970 = 11_644_473_600L;

    private FileTime() {}

    static Instant instant(long units) {
        return Instant.ofEpochSecond(
                Math.floorDiv(units, UNITS_A_SECOND) - SECONDS_FROM_1601_TO_1970,
                Math.floorMod(units, UNITS_A_SECOND) * 100);
    }

    /** Where the writer counted what its wall clock showed. */
    static LocalDateTime local(long units) {
        return LocalDateTime.ofInstant(instant(units), ZoneOffset.UTC);
    }

    static long units(Instant instant) {
        return (instant.getEpochSecond() + SECONDS_FROM_1601_TO_1970) * UNITS_A_SECOND + instant.getNano() / 100;
    }
}
