package org.isnad.bench.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.isnad.workbench.sample.chance.Chance;
import org.isnad.workbench.sample.mail.Attachment;
import org.isnad.workbench.sample.papers.Papers;
import org.isnad.workbench.sample.prose.Tongue;

/**
 * Files of many types, no two alike, each twice: as a file under {@code files/TYPE}, and as the attachment of a message under
 * {@code mail/TYPE}. Three in four are what people of the sample attach, one in four a copy of a file made by other software.
 */
final class AttachmentSet {
    private static final int COPIES_IN = 4;
    private static final long TIME = 1_493_000_000_000L;
    private static final int MEAN_BYTES = 20_000;

    private final Path folder;
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, Long> bytes = new TreeMap<>();

    private AttachmentSet(Path folder) {
        this.folder = folder;
    }

    /** @param others a folder of files by other software; may be empty, then all are of the sample */
    static AttachmentSet make(Path folder, List<Path> others, int count, long seed) throws IOException {
        AttachmentSet set = new AttachmentSet(folder);
        List<Attachment> strangers = new ArrayList<>();
        for (Path other : others) {
            strangers.add(new Attachment(
                    other.getFileName().toString(), "application/octet-stream", Files.readAllBytes(other)));
        }
        List<Papers.Kind> kinds = List.of(Papers.Kind.values());
        for (int n = 0; n < count; n++) {
            Chance chance = Chance.of(seed, "attachment", n);
            boolean copy = n % COPIES_IN == 0 && !strangers.isEmpty();
            Attachment one = copy
                    ? strangers.get(n / COPIES_IN % strangers.size())
                    : Papers.one(
                            kinds.get(chance.below(kinds.size())),
                            chance.one(List.of(Tongue.values())),
                            TIME,
                            MEAN_BYTES,
                            chance);
            set.put(n, one.name(), one.type(), Unlike.copy(one.content(), n));
        }
        return set;
    }

    private void put(int number, String name, String type, byte[] content) throws IOException {
        String ending = ending(name);
        counts.merge(ending, 1L, Long::sum);
        bytes.merge(ending, (long) content.length, Long::sum);
        Path file = folder.resolve("files").resolve(ending).resolve(number + "." + ending);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        Path mail = folder.resolve("mail").resolve(ending).resolve(number + ".eml");
        Files.createDirectories(mail.getParent());
        Files.writeString(mail, message(number, ending, type, content), StandardCharsets.US_ASCII);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String message(int number, String ending, String type, byte[] content) {
        return """
                From: Nour <nour@movement.example>
                To: Press <press@paper.example>
                Subject: File %d
                Date: Mon, 3 Apr 2017 10:00:00 +0200
                Message-ID: <file-%d@movement.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: text/plain

                See the file.
                --outer
                Content-Type: %s; name="%d.%s"
                Content-Disposition: attachment; filename="%d.%s"
                Content-Transfer-Encoding: base64

                %s
                --outer--
                """.formatted(
                        number,
                        number,
                        type,
                        number,
                        ending,
                        number,
                        ending,
                        Base64.getMimeEncoder().encodeToString(content).replace("\r\n", "\n"))
                .replace("\n", "\r\n");
    }

    /** A set that was made before. */
    static AttachmentSet there(Path folder) throws IOException {
        AttachmentSet set = new AttachmentSet(folder);
        try (Stream<Path> files = Files.walk(folder.resolve("files"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String ending = ending(file.getFileName().toString());
                set.counts.merge(ending, 1L, Long::sum);
                set.bytes.merge(ending, Files.size(file), Long::sum);
            }
        }
        return set;
    }

    List<String> types() {
        return List.copyOf(counts.keySet());
    }

    long count(String type) {
        return counts.getOrDefault(type, 0L);
    }

    long bytes(String type) {
        return bytes.getOrDefault(type, 0L);
    }

    Path files(String type) {
        return folder.resolve("files").resolve(type);
    }

    Path mail(String type) {
        return folder.resolve("mail").resolve(type);
    }

    Path allFiles() {
        return folder.resolve("files");
    }

    Path allMail() {
        return folder.resolve("mail");
    }
}
