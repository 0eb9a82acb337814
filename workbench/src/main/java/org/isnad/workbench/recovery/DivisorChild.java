package org.isnad.workbench.recovery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.isnad.core.dkim.recovery.CommonDivisor;
import org.isnad.core.dkim.recovery.Equation;

/**
 * Computes divisors in a process of its own ({@link DivisorProcess}: the same program, another {@code main}) with limits of
 * memory and CPU time. Used by one thread.
 */
final class DivisorChild implements CommonDivisor, AutoCloseable {
    /** How often it is looked whether there is an answer, whether time is up and whether the user wants to end. */
    private static final int LOOK_EVERY_MILLIS = 100;

    private final Process process;
    private final Writer requests;
    private final BufferedReader answers;
    private final Duration most;
    private final BooleanSupplier stop;
    private Duration used = Duration.ZERO;

    /**
     * @param libraries names under which libgmp is looked for
     * @param memory bytes
     * @param most CPU time
     * @param stop asked while waiting; once it says true, waiting ends with {@link DivisorFailed}
     */
    static DivisorChild start(List<String> libraries, long memory, Duration most, BooleanSupplier stop) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-XX:ReservedCodeCacheSize=16m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                DivisorProcess.class.getName(),
                Long.toString(memory),
                Long.toString(most.toSeconds() + 1)));
        command.addAll(libraries);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new DivisorChild(process, most, stop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DivisorChild(Process process, Duration most, BooleanSupplier stop) {
        this.process = process;
        this.requests = process.outputWriter(StandardCharsets.US_ASCII);
        this.answers = process.inputReader(StandardCharsets.US_ASCII);
        this.most = most;
        this.stop = stop;
    }

    @Override
    public BigInteger of(int exponent, Equation pivot, List<Equation> others) {
        StringBuilder request = new StringBuilder().append(exponent);
        append(request, pivot);
        others.forEach(other -> append(request, other));
        try {
            requests.write(request.append('\n').toString());
            requests.flush();
        } catch (IOException gone) {
            throw ended();
        }
        return answer();
    }

    private static void append(StringBuilder request, Equation equation) {
        request.append(' ').append(equation.signature().toString(16));
        request.append(' ').append(equation.encoded().toString(16));
    }

    private BigInteger answer() {
        try {
            while (true) {
                boolean ended = process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                if (answers.ready()) {
                    String line = answers.readLine();
                    look();
                    return new BigInteger(line, 16);
                }
                if (ended) {
                    throw ended();
                }
                look();
                if (stop.getAsBoolean()) {
                    throw new DivisorFailed(DivisorFailed.Kind.STOPPED);
                }
                if (used.compareTo(most) > 0) {
                    throw new DivisorFailed(DivisorFailed.Kind.TIME);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DivisorFailed(DivisorFailed.Kind.STOPPED);
        }
    }

    private void look() {
        used = process.info().totalCpuDuration().orElse(used);
    }

    /** Why it ended by itself: the library was missing, the system took its time away, or its memory was used up. */
    private DivisorFailed ended() {
        try {
            int code = process.waitFor();
            if (code == DivisorProcess.NO_LIBRARY) {
                return new DivisorFailed(DivisorFailed.Kind.NO_LIBRARY);
            }
            boolean time = used.plusSeconds(2).compareTo(most) > 0;
            return new DivisorFailed(time ? DivisorFailed.Kind.TIME : DivisorFailed.Kind.MEMORY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new DivisorFailed(DivisorFailed.Kind.STOPPED);
        }
    }

    /** CPU time so far, as far as the system told. */
    Duration used() {
        return used;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
