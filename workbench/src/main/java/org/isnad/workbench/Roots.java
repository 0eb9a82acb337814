package org.isnad.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.core.item.Locator;
import org.isnad.workbench.ingest.Ingest;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.ItemStatus;

/**
 * What the user gave, with a place in the case for each.
 *
 * <p>Every path gets a locator of its own: the name it has, or, where another path of that name was taken in before, the
 * name with a number. The same path gets the same locator in every run, which is how a run is resumed.
 *
 * @param toRead new ones, and those that an earlier run did not come to the end of
 * @param readBefore those an earlier run did come to the end of
 * @param continued acquisitions that brought what was begun before, in order
 */
record Roots(List<Ingest.Root> toRead, List<Locator> readBefore, List<Long> continued) {
    Roots {
        toRead = List.copyOf(toRead);
        readBefore = List.copyOf(readBefore);
        continued = List.copyOf(continued);
    }

    /**
     * @param again whether a path that was read to its end is taken in once more, as an acquisition of its own: a mirror that
     *     was fetched into the same folder a second time
     */
    static Roots of(CaseWriter writer, List<Path> paths, boolean again) {
        long known;
        try (CaseReader reader = writer.reader()) {
            known = reader.items().children(0).stream()
                    .mapToLong(ItemRow::ordinal)
                    .max()
                    .orElse(0);
        }
        List<Ingest.Root> toRead = new ArrayList<>();
        List<Locator> before = new ArrayList<>();
        Set<Long> continued = new TreeSet<>();
        Set<Locator> taken = new HashSet<>();
        for (Path path : paths) {
            Seat seat = seat(writer, path, again, taken);
            taken.add(seat.locator);
            seat.row.ifPresent(row -> continued.add(row.acquisition()));
            if (seat.row.isPresent() && seat.row.get().status() != ItemStatus.OPEN) {
                before.add(seat.locator);
            } else {
                long ordinal = seat.row.isPresent() ? seat.row.get().ordinal() : ++known;
                toRead.add(new Ingest.Root(path, seat.locator, ordinal));
            }
        }
        return new Roots(toRead, before, List.copyOf(continued));
    }

    /** A place, and what an earlier run put there. */
    private record Seat(Locator locator, Optional<ItemRow> row) {}

    private static Seat seat(CaseWriter writer, Path path, boolean again, Set<Locator> taken) {
        Path name = path.getFileName();
        String base = name == null ? "root" : name.toString();
        for (int number = 1; ; number++) {
            Locator locator = Locator.root(number == 1 ? base : base + " (" + number + ")");
            Optional<ItemRow> row = writer.resumption().root(locator);
            boolean ours = row.isPresent() && row.get().name().equals(path.toString());
            boolean finished = row.isPresent() && row.get().status() != ItemStatus.OPEN;
            boolean free = row.isEmpty() || (ours && !(again && finished));
            if (free && !taken.contains(locator)) {
                return new Seat(locator, row);
            }
        }
    }
}
