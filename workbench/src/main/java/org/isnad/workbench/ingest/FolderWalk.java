package org.isnad.workbench.ingest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.core.item.Locator;
import org.isnad.core.item.Phrase;

/**
 * Walks folders of the file system. Entries come in the order of their names as UTF-16 code units. Links are never
 * followed, so that the walk stays within what was given and ends.
 */
final class FolderWalk {
    private static final String FOLDER = "folder";
    private static final String MAILDIR = "maildir";

    private final Walker walker;
    private final Set<Path> excluded;

    /**
     * @param excluded real paths of folders that are passed over
     */
    FolderWalk(Walker walker, Set<Path> excluded) {
        this.walker = walker;
        this.excluded = excluded;
    }

    /** What the user gave; a link is followed here, for it was named. */
    void given(Path given, Locator locator, long ordinal) {
        Path name = given.toAbsolutePath().normalize().getFileName();
        String label = name == null ? "/" : FileNames.label(name);
        Thing thing = new Thing(null, ordinal, locator, label, () -> 0, Place.given(label));
        try {
            take(thing, given.toRealPath());
        } catch (IOException missing) {
            walker.failed(thing, Reasons.of(missing), null);
        }
    }

    private void take(Thing thing, Path path) {
        try {
            BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (is.isSymbolicLink()) {
                skipped(thing, Phrase.of("ingest.skip.link", FileNames.label(Files.readSymbolicLink(path))));
            } else if (is.isDirectory()) {
                folder(thing, path);
            } else if (is.isRegularFile()) {
                file(thing, path, is);
            } else {
                skipped(thing, Phrase.of("ingest.skip.special"));
            }
        } catch (IOException unreadable) {
            walker.failed(thing, Reasons.of(unreadable), null);
        }
    }

    private void file(Thing thing, Path path, BasicFileAttributes is) {
        Thing sized =
                new Thing(thing.parent(), thing.ordinal(), thing.locator(), thing.name(), is::size, thing.place());
        try (FileContent content = new FileContent(path, is, walker.limits(), walker.harvest())) {
            walker.take(sized, content, null);
        }
    }

    private void folder(Thing thing, Path folder) {
        if (excluded.contains(folder)) {
            skipped(thing, Phrase.of("ingest.skip.case-folder"));
            return;
        }
        List<Path> names;
        try {
            names = list(folder);
        } catch (IOException unreadable) {
            walker.failed(thing, Reasons.of(unreadable), null);
            return;
        }
        Node node = walker.harvest()
                .enter(
                        thing.parent(),
                        thing.ordinal(),
                        thing.locator(),
                        thing.name(),
                        isMaildir(names) ? MAILDIR : FOLDER,
                        0,
                        (long) names.size());
        if (!node.finishedBefore()) {
            entries(thing, node, folder, names);
            walker.harvest().leave(node, 0, 0, (long) names.size());
        }
    }

    private void entries(Thing thing, Node node, Path folder, List<Path> names) {
        Volumes volumes = Volumes.in(folder, names);
        long ordinal = 0;
        for (Path name : names) {
            ordinal++;
            if (!walker.harvest().known(node, ordinal)) {
                String label = FileNames.label(name);
                Thing entry = new Thing(
                        node,
                        ordinal,
                        thing.locator().file(label),
                        label,
                        () -> 0,
                        thing.place().file(label));
                entry(entry, folder, name, volumes);
            }
        }
    }

    private void entry(Thing thing, Path folder, Path name, Volumes volumes) {
        List<Path> all = volumes.beginningWith(name);
        Path first = volumes.firstOf(name);
        if (all.size() > 1) {
            joined(thing, all.stream().map(folder::resolve).toList());
        } else if (first.equals(name)) {
            take(thing, folder.resolve(name));
        } else {
            skipped(thing, Phrase.of("ingest.skip.volume", FileNames.label(first)));
        }
    }

    private void joined(Thing first, List<Path> volumes) {
        try (VolumesContent content = new VolumesContent(volumes, walker.spool(), walker.harvest())) {
            Thing whole = new Thing(
                    first.parent(), first.ordinal(), first.locator(), first.name(), content::seen, first.place());
            walker.take(whole, content, null);
        }
    }

    private void skipped(Thing thing, Phrase reason) {
        walker.harvest().skipped(thing.parent(), thing.ordinal(), thing.locator(), thing.name(), reason, 0);
    }

    /** The names alone: a folder may hold a million, and their paths repeat that of the folder. */
    private static List<Path> list(Path folder) throws IOException {
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                Path name = entry.getFileName();
                if (name != null) {
                    names.add(name);
                }
            }
        } catch (DirectoryIteratorException problem) {
            throw problem.getCause();
        }
        names.sort(FileNames.ORDER);
        return names;
    }

    private static boolean isMaildir(List<Path> names) {
        boolean cur = false;
        boolean fresh = false;
        for (Path name : names) {
            cur |= name.toString().equals("cur");
            fresh |= name.toString().equals("new");
        }
        return cur && fresh;
    }
}
