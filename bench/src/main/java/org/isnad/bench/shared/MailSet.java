package org.isnad.bench.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Real messages, one a file, in a folder or a zip.
 *
 * @param name below the data's folder
 * @param place the folder or zip
 */
public record MailSet(String name, Path place) {
    /** The lists and the other mail of the shared data. */
    public static final List<String> NAMES = List.of(
            "lists/integrity-2019-2021.zip",
            "lists/driverdev.zip",
            "lists/usrp.zip",
            "lists/kasan.zip",
            "mail/spamassassin",
            "mail/threads");

    /** Takes one message. */
    public interface Taker {
        void take(String name, byte[] bytes) throws IOException;
    }

    /** Those of these sets that are in a folder. */
    public static List<MailSet> in(Path data, List<String> names) {
        return names.stream()
                .map(name -> new MailSet(name, data.resolve(name)))
                .filter(MailSet::isThere)
                .toList();
    }

    public boolean isThere() {
        return Files.exists(place);
    }

    /** In the order of their names; those of a zip in its own. */
    public void forEach(Taker taker) throws IOException {
        if (Files.isDirectory(place)) {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(place)) {
                files = walk.filter(Files::isRegularFile).sorted().toList();
            }
            for (Path file : files) {
                taker.take(place.relativize(file).toString(), Files.readAllBytes(file));
            }
            return;
        }
        try (ZipFile zip = new ZipFile(place.toFile())) {
            List<? extends ZipEntry> entries =
                    zip.stream().filter(entry -> !entry.isDirectory()).toList();
            for (ZipEntry entry : entries) {
                taker.take(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
    }
}
