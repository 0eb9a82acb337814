package org.isnad.workbench.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a main class in a JVM of its own and lets it die: at a named point, at any instant, or for want of space. The
 * class gets {@code args}; it has to hand {@link CrashPoint#fromProperties} to whatever it opens.
 *
 * @param main the class
 * @param args its arguments; the first is the case folder
 * @param scratch a folder for what the harness itself writes
 */
public record CrashHarness(Class<?> main, List<String> args, Path scratch) {
    private static final long TOO_LONG = 300;

    public CrashHarness {
        args = List.copyOf(args);
    }

    /** How a run ended, and what it said. */
    public record Ended(int status, String output) {}

    /** Lets it run to its end. */
    public Ended run() throws IOException, InterruptedException {
        return end(command(List.of()));
    }

    /** Lets it end at a point, the n-th time it comes there; {@link CrashPoint#STATUS} if it did come there. */
    public Ended crash(DurabilityPoint point, int times) throws IOException, InterruptedException {
        return end(command(List.of(
                "-D" + CrashPoint.AT + "=" + point + ":" + times, "-D" + CrashPoint.LENGTHS + "=" + lengths())));
    }

    /** Kills it after a time (SIGKILL), if it has not ended by then. */
    public Ended kill(long microseconds) throws IOException, InterruptedException {
        Process process = start(command(List.of()));
        if (!process.waitFor(microseconds, TimeUnit.MICROSECONDS)) {
            process.destroyForcibly();
        }
        return ended(process);
    }

    /** Lets no file grow beyond a size: every write beyond fails, as on a full disk. */
    public Ended withFilesUpTo(int kibibytes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", "ulimit -f " + kibibytes + "; exec \"$@\"", "-"));
        command.addAll(command(List.of()));
        return end(command);
    }

    /** After {@link #crash}: takes away what was written after each file's last fsync. Returns the bytes taken. */
    public long loseWhatWasNotForced() throws IOException {
        long lost = 0;
        for (String line : Files.readAllLines(lengths())) {
            int space = line.indexOf(' ');
            Path file = Path.of(line.substring(space + 1));
            long length = Long.parseLong(line.substring(0, space));
            if (Files.exists(file) && Files.size(file) > length) {
                lost += Files.size(file) - length;
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(length);
                }
            }
        }
        return lost;
    }

    private Path lengths() {
        return scratch.resolve("lengths");
    }

    private List<String> command(List<String> properties) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--add-modules", "jdk.incubator.vector"));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Djava.io.tmpdir=" + scratch));
        command.addAll(properties);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(args);
        return command;
    }

    private Ended end(List<String> command) throws IOException, InterruptedException {
        return ended(start(command));
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("output").toFile())
                .start();
    }

    private Ended ended(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(TOO_LONG, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("the run hangs");
        }
        return new Ended(process.exitValue(), Files.readString(scratch.resolve("output")));
    }
}
