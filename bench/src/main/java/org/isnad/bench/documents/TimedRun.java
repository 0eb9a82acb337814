package org.isnad.bench.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command that was run to its end.
 *
 * @param said its standard output
 * @param cpu seconds of processor time, of it and of all that it waited for
 * @param wall seconds on the clock
 * @param megabytes the most memory of it and all that it started
 * @param processes how many were seen
 * @param left how many of these did not end with it
 */
record TimedRun(String said, double cpu, double wall, long megabytes, int processes, long left) {
    private static final Pattern TIMES = Pattern.compile("cpu ([0-9.]+) ([0-9.]+)");

    static final TimedRun NONE = new TimedRun("", 0, 0, 0, 0, 0);

    /** The shell's own clock counts the process and all that it started, which no Java API does of a process that ended. */
    static TimedRun of(Path scratch, Map<String, String> environment, List<String> command) throws IOException {
        Path said = scratch.resolve("said");
        Path told = scratch.resolve("told");
        List<String> whole = new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='cpu %U %S'; time \"$@\"", "bash"));
        whole.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(whole).redirectOutput(said.toFile()).redirectError(told.toFile());
        builder.environment().putAll(environment);
        long began = System.nanoTime();
        Process process = builder.start();
        ProcessTree tree = new ProcessTree(process);
        tree.watch();
        double wall = (System.nanoTime() - began) / 1e9;
        String errors = Files.readString(told, StandardCharsets.UTF_8);
        if (process.exitValue() > 1) {
            throw new IOException(command + " ended with " + process.exitValue() + ": " + errors);
        }
        Matcher seconds = TIMES.matcher(errors.toLowerCase(Locale.ROOT));
        double cpu = 0;
        while (seconds.find()) {
            cpu = Double.parseDouble(seconds.group(1)) + Double.parseDouble(seconds.group(2));
        }
        return new TimedRun(
                Files.readString(said, StandardCharsets.UTF_8),
                cpu,
                wall,
                tree.peakMegabytes(),
                tree.met(),
                tree.left());
    }

    TimedRun plus(TimedRun other) {
        return new TimedRun(
                said + other.said,
                cpu + other.cpu,
                wall + other.wall,
                Math.max(megabytes, other.megabytes),
                Math.max(processes, other.processes),
                left + other.left);
    }
}
