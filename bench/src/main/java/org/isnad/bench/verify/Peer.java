package org.isnad.bench.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An engine as a process that is given a folder and how often to read it, and prints how many messages passed.
 *
 * @param name of it
 * @param setUp what has to be done first, or nothing
 * @param command without the two arguments
 * @param share of the readings that it is given, so that the slow ones do not take hours
 */
record Peer(String name, List<String> setUp, List<String> command, double share) {
    private static final String MAILAUTH = "mailauth@4.13.3";
    private static final Pattern TIMES = Pattern.compile("cpu ([0-9.]+) ([0-9.]+)");

    static List<Peer> all(Path scripts, Path work) throws IOException {
        Path node = Files.createDirectory(work.resolve("node"));
        Path script = Files.copy(scripts.resolve("peers/mailauth.mjs"), node.resolve("mailauth.mjs"));
        return List.of(
                new Peer("Isnad", List.of(), java(IsnadProcess.class), 1),
                new Peer("jDKIM 0.5", List.of(), java(JdkimProcess.class), 0.2),
                new Peer(
                        "dkimpy",
                        List.of(),
                        List.of(
                                "/usr/bin/python3",
                                scripts.resolve("peers/dkimpy.py").toString(),
                                "--count"),
                        0.1),
                new Peer(
                        "Mail::DKIM",
                        List.of(),
                        List.of("perl", scripts.resolve("peers/mail-dkim.pl").toString(), "--count"),
                        0.1),
                new Peer(
                        MAILAUTH.replace('@', ' '),
                        List.of(
                                "npm",
                                "install",
                                "--silent",
                                "--no-audit",
                                "--no-fund",
                                "--prefix",
                                node.toString(),
                                MAILAUTH),
                        List.of("node", script.toString()),
                        0.1));
    }

    private static List<String> java(Class<?> main) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
    }

    /** @param most readings of the folder by the engine that is given all of them */
    Measured measure(Path folder, int messages, int most) throws IOException {
        if (!setUp.isEmpty() && run(setUp, folder) == null) {
            return Measured.absent(name, setUp.getFirst() + " could not fetch it");
        }
        int times = Math.max(2, (int) Math.round(most * share));
        int half = times / 2;
        Run first = run(with(folder, half), folder);
        Run whole = first == null ? null : run(with(folder, times), folder);
        if (first == null || whole == null) {
            return Measured.absent(name, "not installed");
        }
        long passed = Long.parseLong(
                whole.said.lines().reduce("0", (before, line) -> line).strip());
        return new Measured(name, "", messages, passed, half, times, first.seconds, whole.seconds);
    }

    private List<String> with(Path folder, int times) {
        List<String> whole = new ArrayList<>(command);
        whole.add(folder.toString());
        whole.add(String.valueOf(times));
        return whole;
    }

    private record Run(String said, double seconds) {}

    /** The shell's own clock counts the process and all that it started, which no Java API does of a process that ended. */
    private static @Nullable Run run(List<String> command, Path folder) throws IOException {
        Path said = folder.resolveSibling("said");
        Path timed = folder.resolveSibling("timed");
        List<String> whole =
                new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='cpu %U %S'; time \"$@\" 2>/dev/null", "bash"));
        whole.addAll(command);
        Process process = new ProcessBuilder(whole)
                .redirectOutput(said.toFile())
                .redirectError(timed.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                return null;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
        Matcher seconds = TIMES.matcher(VerifyCommand.read(timed).toLowerCase(Locale.ROOT));
        double cpu = 0;
        while (seconds.find()) {
            cpu = Double.parseDouble(seconds.group(1)) + Double.parseDouble(seconds.group(2));
        }
        return new Run(VerifyCommand.read(said), cpu);
    }
}
