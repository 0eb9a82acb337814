package org.isnad.bench.peers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.isnad.core.dkim.keyfile.KeyFileEntry;
import org.isnad.core.dkim.keyfile.KeyFiles;

/**
 * The messages of the shared data that some key is known for: the sets under {@code dkim}, each with the keys that lie
 * beside it, and of the lists those that Gmail's known key signed.
 */
final class Cases {
    private static final String GMAIL = "s=20161025";

    private final List<Case> all = new ArrayList<>();

    /**
     * @param set where it comes from
     * @param name in the set
     * @param message with CRLF line ends, as verifiers expect it
     * @param keys known to this set
     */
    record Case(String set, String name, String message, List<KeyFileEntry> keys) {}

    static List<Case> of(Path data) throws IOException {
        Cases cases = new Cases();
        cases.folder(data, "dkim/rfc", rfcKeys());
        cases.folder(data, "dkim/blaze", cases.records(data.resolve("dkim/blaze/dns"), "dns"));
        cases.folder(data, "dkim/mimekit", cases.mimekit(data.resolve("dkim/mimekit/gmail.pub")));
        cases.withTheirRecords(data, "dkim/mail-auth/dkim");
        Path keys = data.resolve("dkim/keys.tsv");
        if (Files.exists(keys)) {
            cases.list(data, "lists/integrity-2019-2021.zip", entries("keys.tsv", Files.readAllBytes(keys)));
        }
        return cases.all;
    }

    private static List<KeyFileEntry> entries(String name, byte[] bytes) {
        return KeyFiles.parse(name, bytes).entries();
    }

    private static List<KeyFileEntry> rfcKeys() throws IOException {
        try (InputStream in = Cases.class.getResourceAsStream("rfc-keys.zone")) {
            return in == null ? List.of() : entries("rfc-keys.zone", in.readAllBytes());
        }
    }

    private List<KeyFileEntry> mimekit(Path pem) throws IOException {
        List<KeyFileEntry> keys = new ArrayList<>(rfcKeys());
        if (Files.exists(pem)) {
            keys.addAll(entries("20120113._domainkey.gmail.com.pub", Files.readAllBytes(pem)));
        }
        return keys;
    }

    private List<KeyFileEntry> records(Path folder, String ending) throws IOException {
        List<KeyFileEntry> keys = new ArrayList<>();
        for (Path file : files(folder)) {
            if (file.toString().endsWith("." + ending)) {
                keys.addAll(entries(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return keys;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void folder(Path data, String set, List<KeyFileEntry> keys) throws IOException {
        for (Path file : files(data.resolve(set))) {
            String name = file.getFileName().toString();
            if (Stream.of(".eml", ".mail", ".msg").anyMatch(name::endsWith)) {
                add(set, name, Files.readAllBytes(file), keys);
            }
        }
    }

    /** Records, an empty line, the message. */
    private void withTheirRecords(Path data, String set) throws IOException {
        for (Path file : files(data.resolve(set))) {
            byte[] bytes = Files.readAllBytes(file);
            int empty = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\n\n");
            if (empty > 0) {
                String name = file.getFileName().toString();
                List<KeyFileEntry> keys = entries(name, Arrays.copyOf(bytes, empty));
                add(set, name, Arrays.copyOfRange(bytes, empty + 2, bytes.length), keys);
            }
        }
    }

    private void list(Path data, String set, List<KeyFileEntry> keys) throws IOException {
        Path zip = data.resolve(set);
        if (!Files.exists(zip)) {
            return;
        }
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (InputStream in = file.getInputStream(entry)) {
                    byte[] bytes = in.readAllBytes();
                    if (new String(bytes, StandardCharsets.ISO_8859_1).contains(GMAIL)) {
                        add(set, entry.getName(), bytes, keys);
                    }
                }
            }
        }
    }

    private void add(String set, String name, byte[] bytes, List<KeyFileEntry> keys) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String message = text.contains("\r\n") ? text : text.replace("\n", "\r\n");
        all.add(new Case(set, name, message, keys));
    }
}
