package org.isnad.workbench.sample.client;

import java.time.Instant;
import java.util.List;

/** Versions that people had at a time: software cannot be newer than the mail it wrote. */
final class Releases {
    /** Nobody installs on the first day. */
    private static final long LAG = 25L * 86_400_000;

    private static final List<Release> THUNDERBIRD = List.of(
            release("2018-08-06", "60.0"),
            release("2018-12-20", "60.4.0"),
            release("2019-09-11", "60.9.0"),
            release("2020-01-10", "68.4.1"),
            release("2020-08-25", "68.12.0"),
            release("2020-11-18", "78.5.0"),
            release("2021-09-07", "78.14.0"),
            release("2021-12-07", "91.4.0"));
    private static final List<Release> APPLE = List.of(
            release("2018-09-24", "12.0 (3445.100.39)"),
            release("2018-12-05", "12.2 (3445.102.3)"),
            release("2019-03-25", "12.4 (3445.104.11)"),
            release("2019-10-29", "13.0 (3601.0.10)"),
            release("2020-05-26", "13.4 (3608.80.23.2.2)"),
            release("2020-12-14", "14.0 (3654.20.0.2.21)"),
            release("2021-10-25", "15.0 (3693.20.0.1.32)"));

    private Releases() {}

    private record Release(long day, String version) {}

    private static Release release(String day, String version) {
        return new Release(Instant.parse(day + "T00:00:00Z").toEpochMilli(), version);
    }

    /** For instance {@code 68.4.1}. */
    static String thunderbird(long time) {
        return at(THUNDERBIRD, time);
    }

    /** Version and build, for instance {@code 12.4 (3445.104.11)}. */
    static String apple(long time) {
        return at(APPLE, time);
    }

    private static String at(List<Release> releases, long time) {
        String version = releases.getFirst().version();
        for (Release release : releases) {
            if (release.day() + LAG <= time) {
                version = release.version();
            }
        }
        return version;
    }
}
