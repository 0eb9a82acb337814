package org.isnad.workbench.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Archives that were cut into volumes, which lie beside one another in a folder: {@code a.7z.001}, {@code a.7z.002} … (7-Zip
 * and plain cutting, of any archive) and {@code a.part1.rar}, {@code a.part2.rar} … (rar since its version 3). Laid end to
 * end they are the archive; a rar's own headers between them say that it goes on.
 *
 * <p>Names alone do not join anything: the first has to begin as an archive does, and the others of a plain cut must not,
 * for {@code backup.zip.001} and {@code backup.zip.002} may be two archives. Volumes count from the first without a gap.
 */
record Volumes(Map<Path, List<Path>> byFirst, Map<Path, Path> firstOf) {
    private static final String RAR = ".rar";
    private static final int LEAST_DIGITS = 3;

    /** rar, 7z, zip, gzip, xz: their first bytes. */
    private static final List<byte[]> ARCHIVES = List.of(
            "Rar!\u001A\u0007".getBytes(StandardCharsets.ISO_8859_1),
            "7z\u00BC\u00AF'\u001C".getBytes(StandardCharsets.ISO_8859_1),
            "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1),
            "\u001F\u008B\b".getBytes(StandardCharsets.ISO_8859_1),
            "\u00FD7zXZ\0".getBytes(StandardCharsets.ISO_8859_1));

    private static final int HEAD = 8;

    /** All volumes in their order, of which this is the first; it alone if it is whole. */
    List<Path> beginningWith(Path name) {
        return byFirst.getOrDefault(name, List.of(name));
    }

    /** The first of the volumes that this belongs to; itself if it is whole. */
    Path firstOf(Path name) {
        return firstOf.getOrDefault(name, name);
    }

    static Volumes in(Path folder, List<Path> names) {
        Map<Path, List<Path>> byFirst = new HashMap<>();
        Map<Path, Path> firstOf = new HashMap<>();
        Set<Path> all = Set.of();
        for (Path name : names) {
            Numbered first = Numbered.of(name);
            if (first.isFirst()) {
                all = all.isEmpty() ? new HashSet<>(names) : all;
                List<Path> volumes = following(folder, name, first, all);
                if (volumes.size() > 1) {
                    byFirst.put(name, volumes);
                    volumes.forEach(volume -> firstOf.put(volume, name));
                }
            }
        }
        return new Volumes(byFirst, firstOf);
    }

    /** A name that ends in a number, in a rar's before its ending. */
    private record Numbered(String before, String digits, String behind) {
        static Numbered of(Path name) {
            String text = name.toString();
            int end = text.toLowerCase(Locale.ROOT).endsWith(RAR) ? text.length() - RAR.length() : text.length();
            int start = end;
            while (start > 0 && text.charAt(start - 1) >= '0' && text.charAt(start - 1) <= '9') {
                start--;
            }
            return new Numbered(text.substring(0, start), text.substring(start, end), text.substring(end));
        }

        boolean isRar() {
            return !behind.isEmpty();
        }

        boolean isFirst() {
            boolean named = isRar()
                    ? before.toLowerCase(Locale.ROOT).endsWith(".part")
                    : before.endsWith(".") && digits.length() >= LEAST_DIGITS;
            return named
                    && digits.endsWith("1")
                    && digits.chars().limit(digits.length() - 1L).allMatch(c -> c == '0');
        }

        String volume(int number) {
            String text = Integer.toString(number);
            return before + "0".repeat(Math.max(0, digits.length() - text.length())) + text + behind;
        }
    }

    private static List<Path> following(Path folder, Path name, Numbered first, Set<Path> all) {
        List<Path> volumes = new ArrayList<>(List.of(name));
        boolean goesOn = beginsAsArchive(folder.resolve(name));
        while (goesOn) {
            Path next = name.resolveSibling(first.volume(volumes.size() + 1));
            Path file = folder.resolve(next);
            goesOn = all.contains(next)
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && beginsAsArchive(file) == first.isRar();
            if (goesOn) {
                volumes.add(next);
            }
        }
        return volumes;
    }

    private static boolean beginsAsArchive(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            return ARCHIVES.stream()
                    .anyMatch(magic -> head.length >= magic.length
                            && Arrays.equals(head, 0, magic.length, magic, 0, magic.length));
        } catch (IOException unreadable) {
            // It is met again on the walk, and reported there.
            return false;
        }
    }
}
