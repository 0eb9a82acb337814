package org.isnad.workbench.web.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.Workbench;
import org.jspecify.annotations.Nullable;

/**
 * {@code audit.log} in the folder of a case: one line for everything that somebody looked at, looked for, wrote or took out. Each
 * line ends with the SHA-256 of the hash before it and of its own fields, so that no line can be changed, moved or taken out of
 * the middle without all that follow being made anew; {@code audit.head} keeps the number and hash of the last line, so that a
 * log cut at its end is seen too. Whoever owns the folder can make both anew: who must rely on it writes the head down elsewhere
 * ({@code isnad audit} prints it).
 *
 * <p>One process writes it at a time. A line is in the file before the answer leaves; what is written, noted or taken out is
 * forced to the disk, what is only looked at within a second.
 */
public final class AuditLog implements AutoCloseable {
    static final String NAME = "audit.log";
    static final String HEAD = "audit.head";
    private static final long FORCE_EVERY = 1_000_000_000L;

    private final FileChannel log;
    private final FileChannel head;
    private AuditLine last;
    private long forced;

    private AuditLog(FileChannel log, FileChannel head, AuditLine last) {
        this.log = log;
        this.head = head;
        this.last = last;
    }

    /**
     * Opens it to write on.
     *
     * @throws Workbench.BadRequest if another process writes it, or what is there is not whole
     */
    public static AuditLog open(Path caseFolder) {
        try {
            FileChannel head = FileChannel.open(
                    caseFolder.resolve(HEAD),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!isTaken(head)) {
                head.close();
                throw new Workbench.BadRequest(Phrase.of("web.problem.served-already"));
            }
            AuditCheck check = AuditCheck.of(caseFolder);
            if (!check.holds()) {
                head.close();
                throw new Workbench.BadRequest(Phrase.of("audit.problem.broken", check.lines() + 1));
            }
            FileChannel log = FileChannel.open(
                    caseFolder.resolve(NAME),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND);
            return new AuditLog(log, head, check.last());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** @param durable whether it is to outlive a loss of power at once */
    public synchronized void write(
            Instant at, String user, String address, String action, String subject, boolean durable) {
        try {
            last = last.next(at, user, address, action, subject);
            log.write(ByteBuffer.wrap((last.text() + "\n").getBytes(StandardCharsets.UTF_8)));
            ByteBuffer mark = ByteBuffer.wrap(
                    "%020d %s%n".formatted(last.number(), last.hash()).getBytes(StandardCharsets.US_ASCII));
            head.write(mark, 0);
            if (durable || System.nanoTime() - forced > FORCE_EVERY) {
                log.force(false);
                head.force(false);
                forced = System.nanoTime();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized AuditLine last() {
        return last;
    }

    /** The newest lines below a number, the newest first. */
    public static List<AuditLine> newest(Path caseFolder, @Nullable Long before, int most) {
        List<AuditLine> lines = new ArrayList<>();
        Path file = caseFolder.resolve(NAME);
        if (!Files.exists(file)) {
            return lines;
        }
        try (var texts = Files.lines(file, StandardCharsets.UTF_8)) {
            texts.forEach(text -> AuditLine.read(text)
                    .filter(line -> before == null || line.number() < before)
                    .ifPresent(line -> {
                        lines.add(line);
                        if (lines.size() > most) {
                            lines.removeFirst();
                        }
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.reversed();
    }

    @Override
    public synchronized void close() {
        try (log;
                head) {
            log.force(true);
            head.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
