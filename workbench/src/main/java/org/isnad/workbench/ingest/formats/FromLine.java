package org.isnad.workbench.ingest.formats;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The line that begins a message in a mailbox file (RFC 4155 and the practice before it): {@code From}, an envelope
 * sender, a date as of {@code asctime}, with a zone in any of its historical places, or as in RFC 5322. Behind it must
 * stand a header field, another From_ line in quotes, an empty line or nothing; for bodies contain sentences and patches
 * that begin likewise.
 */
final class FromLine {
    /** Bytes from its start within which it can be judged. */
    static final int LOOK = 2048;

    private static final int LONGEST = 1024;
    private static final ByteSearch FROM = new ByteSearch("From ");
    private static final String DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\\s+";
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
    private static final String TIME = "\\s+\\d{1,2}:\\d\\d(?::\\d\\d)?";
    private static final String YEAR = "\\s+(?:19|20)\\d\\d\\b";
    private static final Pattern DATE = Pattern.compile(
            DAY + "(?:" + MONTH + "\\s+\\d{1,2}" + TIME + "(?:\\s+[-+A-Za-z0-9:]{1,9}){0,2}" + YEAR + "|\\d{1,2}\\s+"
                    + MONTH + YEAR + TIME + ")",
            Pattern.CASE_INSENSITIVE);

    private FromLine() {}

    /**
     * The offset behind the line and its line end if a From_ line starts at {@code at}, else -1. The bytes up to
     * {@code limit} reach {@link #LOOK} far or to the end of the file.
     */
    static int end(byte[] bytes, int at, int limit) {
        if (!FROM.standsAt(bytes, at, limit)) {
            return -1;
        }
        int stop = Math.min(limit, at + LONGEST);
        int end = at;
        while (end < stop && bytes[end] != '\n') {
            end++;
        }
        if (end == stop && end < limit) {
            return -1;
        }
        String line = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
        int next = Math.min(end + 1, limit);
        return hasDate(line) && headerFollows(bytes, next, limit) ? next : -1;
    }

    /** Tried only where a word begins like the name of a day: this is asked for every message. */
    private static boolean hasDate(String line) {
        for (int at = line.indexOf(' '); at >= 0 && at + 1 < line.length(); at = line.indexOf(' ', at + 1)) {
            if ("MTWFSmtwfs".indexOf(line.charAt(at + 1)) >= 0
                    && DATE.matcher(line).region(at + 1, line.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static boolean headerFollows(byte[] bytes, int at, int limit) {
        if (at >= limit || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '>') {
            return true;
        }
        int end = at;
        while (end < limit && bytes[end] > 0x20 && bytes[end] < 0x7F && bytes[end] != ':') {
            end++;
        }
        boolean named = end > at;
        while (end < limit && (bytes[end] == ' ' || bytes[end] == '\t')) {
            end++;
        }
        return named && (end >= limit || bytes[end] == ':');
    }
}
