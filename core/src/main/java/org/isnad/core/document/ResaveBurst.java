package org.isnad.core.document;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Old documents that were all saved again within minutes: somebody went through them, opening and saving, or converted them
 * in one go. That is all it says. Owners do it, archivists do it, and so did somebody in 2017 with files of a campaign,
 * within four minutes, some of them ten years old; what stood in them need not have changed. No level hangs on it.
 *
 * @param first and
 * @param last save
 * @param files in the order of their saves, by the caller's numbers
 * @param editors named, each once, sorted
 */
public record ResaveBurst(Instant first, Instant last, List<Long> files, List<String> editors) {
    /** What was made less than this before it was saved is work, not saving again. */
    static final Duration OLD = Duration.ofDays(30);

    /** Nobody who works on a document is done with it in less; somebody who opens and saves is. */
    static final Duration GAP = Duration.ofMinutes(2);

    /** Fewer happen by chance: a folder is tidied up, two attachments are brought up to date. */
    static final int FEWEST = 5;

    public ResaveBurst {
        files = List.copyOf(files);
        editors = List.copyOf(editors);
    }

    /** All bursts, the earliest first; a file is in one at most. Independent of the order of the files. */
    public static List<ResaveBurst> among(List<SavedFile> files) {
        List<SavedFile> old = files.stream()
                .filter(file ->
                        Duration.between(file.created(), file.modified()).compareTo(OLD) >= 0)
                .sorted(Comparator.comparing(SavedFile::modified).thenComparing(SavedFile::number))
                .toList();
        List<ResaveBurst> bursts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= old.size(); i++) {
            boolean goesOn = i < old.size()
                    && Duration.between(old.get(i - 1).modified(), old.get(i).modified())
                                    .compareTo(GAP)
                            <= 0;
            if (!goesOn) {
                if (i - start >= FEWEST) {
                    bursts.add(of(old.subList(start, i)));
                }
                start = i;
            }
        }
        return bursts;
    }

    private static ResaveBurst of(List<SavedFile> run) {
        return new ResaveBurst(
                run.getFirst().modified(),
                run.getLast().modified(),
                run.stream().map(SavedFile::number).toList(),
                run.stream()
                        .map(SavedFile::editor)
                        .filter(editor -> !editor.isEmpty())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
