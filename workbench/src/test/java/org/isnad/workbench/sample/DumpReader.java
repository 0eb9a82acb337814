package org.isnad.workbench.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Reads a generated dump with other software than Isnad's: every message, as its container holds it, by its locator. */
final class DumpReader {
    private final SortedMap<String, byte[]> messages = new TreeMap<>();

    static SortedMap<String, byte[]> messages(Path dump) throws IOException {
        DumpReader reader = new DumpReader();
        try (Stream<Path> files = Files.walk(dump)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = dump.getFileName() + "/"
                        + dump.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("dump/documents/") && !name.startsWith("dump/bureau-partage/")) {
                    reader.read(name, Files.readAllBytes(file));
                }
            }
        }
        return reader.messages;
    }

    private void read(String locator, byte[] bytes) throws IOException {
        if (locator.endsWith(".mbox")) {
            mbox(locator, bytes);
        } else if (locator.endsWith(".7z")) {
            sevenZip(locator, bytes);
        } else if (locator.endsWith(".zip")) {
            zip(locator, bytes);
        } else {
            messages.put(locator, bytes);
        }
    }

    private void zip(String locator, byte[] bytes) throws IOException {
        try (ZipArchiveInputStream in = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                read(locator + "!/" + entry.getName(), in.readAllBytes());
            }
        }
    }

    private void sevenZip(String locator, byte[] bytes) throws IOException {
        try (SevenZFile file = SevenZFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (SevenZArchiveEntry entry = file.getNextEntry(); entry != null; entry = file.getNextEntry()) {
                read(
                        locator + "!/" + entry.getName(),
                        file.getInputStream(entry).readAllBytes());
            }
        }
    }

    /** A line that begins with "From " opens a message; the empty line before it, and the last one, belong to the file. */
    private void mbox(String locator, byte[] bytes) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        int ordinal = 0;
        for (String line : lines(bytes)) {
            if (line.startsWith("From ")) {
                put(locator, ordinal, message);
                ordinal++;
            } else {
                message.writeBytes(line.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        put(locator, ordinal, message);
    }

    private static List<String> lines(byte[] bytes) {
        return Stream.of(new String(bytes, StandardCharsets.ISO_8859_1).split("(?<=\n)"))
                .toList();
    }

    private void put(String locator, int ordinal, ByteArrayOutputStream message) {
        if (ordinal > 0) {
            String text = message.toString(StandardCharsets.ISO_8859_1);
            String whole = text.endsWith("\r\n\r\n")
                    ? text.substring(0, text.length() - 2)
                    : text.endsWith("\n\n") ? text.substring(0, text.length() - 1) : text;
            messages.put(locator + "!/#" + ordinal, whole.getBytes(StandardCharsets.ISO_8859_1));
        }
        message.reset();
    }
}
