package org.isnad.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.Jazzer;
import com.google.common.net.InternetDomainName;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.core.dkim.TagList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Jazzer, guided by coverage, on all {@link FuzzTargets}: the seeds, and a short run from them. In a process of its own, for a
 * fuzzer instruments what it runs and ends its process when it finds something; what it says is shown only then.
 *
 * <p>The long form: {@code ./isnad bench fuzz --seconds 600}, or {@code -Disnad.fuzz.seconds=600} here.
 */
class FuzzTest {
    private static final int SHORT_RUNS = 6_000;
    private static final long SECONDS = Long.getLong("isnad.fuzz.seconds", 0);

    /** Of one input; the whole message search of a few kB takes milliseconds. */
    private static final int SLOWEST_SECONDS = 20;

    @TempDir
    Path folder;

    @Test
    void eachSeedIsRead() throws IOException {
        int read = 0;
        for (byte[] seed : seeds()) {
            FuzzTargets.fuzzerTestOneInput(seed);
            for (int cut = 1; cut < seed.length; cut += 7) {
                byte[] part = java.util.Arrays.copyOf(seed, cut);
                FuzzTargets.fuzzerTestOneInput(part);
            }
            read++;
        }
        assertThat(read).isGreaterThanOrEqualTo(FuzzTargets.readers());
    }

    @Test
    void aRunFromTheSeedsFindsNothing() throws IOException, InterruptedException, URISyntaxException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        int number = 0;
        for (byte[] seed : seeds()) {
            Files.write(corpus.resolve("seed-" + number++), seed);
        }
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                Jazzer.class.getName(),
                "--target_class=" + FuzzTargets.class.getName(),
                "--instrumentation_includes=org.isnad.**",
                "-timeout=" + SLOWEST_SECONDS,
                "-rss_limit_mb=0",
                "-artifact_prefix=" + folder + "/",
                "-max_len=4096"));
        command.addAll(
                SECONDS > 0 ? List.of("-max_total_time=" + SECONDS) : List.of("-runs=" + SHORT_RUNS, "-seed=20161025"));
        command.add(corpus.toString());
        Process fuzzer = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int status = fuzzer.waitFor();
        assertThat(status)
                .as(Files.readString(said, StandardCharsets.ISO_8859_1))
                .isZero();
        assertThat(Files.readString(said, StandardCharsets.ISO_8859_1)).contains("DONE");
    }

    /** One seed a file; its first line is the reader's number. */
    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz"))) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                int line = text.indexOf('\n');
                byte[] input = (" " + text.substring(line + 1)).getBytes(StandardCharsets.ISO_8859_1);
                input[0] = (byte) Integer.parseInt(text.substring(0, line).strip());
                seeds.add(input);
            }
        }
        return seeds;
    }

    private static String classPath() throws URISyntaxException {
        List<String> places = new ArrayList<>();
        for (Class<?> one : List.of(
                Jazzer.class,
                FuzzTargets.class,
                TagList.class,
                InternetDomainName.class,
                Nullable.class,
                com.code_intelligence.jazzer.api.FuzzedDataProvider.class)) {
            places.add(Path.of(one.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        places.addAll(List.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)));
        return String.join(java.io.File.pathSeparator, places);
    }
}
