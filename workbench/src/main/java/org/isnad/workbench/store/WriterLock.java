package org.isnad.workbench.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** The right to write to a case, held by one at a time; the system takes it back when its holder dies. */
final class WriterLock implements AutoCloseable {
    /**
     * Cases this process writes to. Without it a second attempt would open the lock file and close it again, which on
     * POSIX systems gives up the lock of the first.
     */
    private static final Set<Path> HELD = new HashSet<>();

    private final Path path;
    private final FileChannel channel;
    private final Problems problems;

    private WriterLock(Path path, FileChannel channel, Problems problems) {
        this.path = path;
        this.channel = channel;
        this.problems = problems;
    }

    /** Takes it, or says who cannot be disturbed. */
    static WriterLock take(CaseFolder folder, Problems problems) {
        synchronized (HELD) {
            try {
                Path path = folder.root().toRealPath();
                if (HELD.contains(path)) {
                    throw problems.busy();
                }
                FileChannel channel =
                        FileChannel.open(folder.lock(), StandardOpenOption.WRITE, StandardOpenOption.CREATE);
                FileLock lock = channel.tryLock();
                if (lock == null) {
                    channel.close();
                    throw problems.busy();
                }
                HELD.add(path);
                return new WriterLock(path, channel, problems);
            } catch (IOException e) {
                throw problems.of(e);
            }
        }
    }

    @Override
    public void close() {
        synchronized (HELD) {
            try {
                channel.close();
            } catch (IOException e) {
                throw problems.of(e);
            } finally {
                HELD.remove(path);
            }
        }
    }
}
