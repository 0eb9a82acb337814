package org.isnad.workbench.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;

/** Original bytes on their way out. Their hash is checked as they are copied; nothing that exists is overwritten. */
public final class MailExport {
    /** The date of a {@code From } line (RFC 4155, appendix A). */
    private static final DateTimeFormatter ASCTIME = DateTimeFormatter.ofPattern(
                    "EEE MMM ppd HH:mm:ss uuuu", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private MailExport() {}

    /** One file a message, {@code <SHA-256>.eml}, byte for byte. Returns the number of bytes. */
    public static long eml(CaseReader reader, List<StoredMessage> messages, Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Files.createDirectories(folder);
        long bytes = 0;
        for (StoredMessage message : messages) {
            Path file = folder.resolve(message.content().hex() + ".eml");
            // The name is the hash of the content: what is there under this name and length was put there by us.
            if (!Files.exists(file) || Files.size(file) != message.length()) {
                Path unfinished = folder.resolve(message.content().hex() + ".part");
                try (OutputStream out = Files.newOutputStream(unfinished)) {
                    reader.copyTo(message.content(), out);
                }
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
            bytes += message.length();
        }
        return bytes;
    }

    /** One file in the form mboxrd. Returns the number of bytes of the messages in it. */
    public static long mbox(CaseReader reader, List<StoredMessage> messages, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        long bytes = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16)) {
            for (StoredMessage message : messages) {
                out.write(fromLine(message).getBytes(StandardCharsets.US_ASCII));
                MboxQuoting quoting = new MboxQuoting(out);
                reader.copyTo(message.content(), quoting);
                quoting.end();
                bytes += message.length();
            }
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return bytes;
    }

    private static String fromLine(StoredMessage message) {
        Long date = message.date();
        return "From MAILER-DAEMON " + ASCTIME.format(Instant.ofEpochSecond(date == null ? 0 : date)) + "\n";
    }
}
