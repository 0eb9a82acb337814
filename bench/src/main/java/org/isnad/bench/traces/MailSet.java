package org.isnad.bench.traces;

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
record MailSet(String name, Path place) {
    static final List<String> NAMES = List.of(
            "lists/integrity-2019-2021.zip",
            "lists/driverdev.zip",
            "lists/usrp.zip",
            "lists/kasan.zip",
            "mail/spamassassin",
            "mail/threads");

    /** Takes one message. */
    interface Taker {
        void take(String name, byte[] bytes) throws IOException;
    }

    /** In the order of their names. */
    void forEach(Taker taker) throws IOException {
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
