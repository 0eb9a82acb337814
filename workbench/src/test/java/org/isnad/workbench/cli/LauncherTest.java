package org.isnad.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher itself, in a copy of the repository's outline whose path has spaces in it, with a Maven and JDKs that only
 * write down how they were called: nothing of this machine is found or built.
 */
class LauncherTest {
    private static final String JAVA = """
            #!/bin/bash
            for a; do [[ $a == -XX:AOTCacheOutput=* ]] && { : >"${a#*=}"; exit 0; }; done
            printf 'java %s' "${0%/bin/java}" | sed 's|.*/|java |'; printf ' <%s>' "$@"; echo
            exit 42
            """;
    private static final String MAVEN = """
            #!/bin/bash
            echo "$JAVA_HOME" >>"$MAVEN_CALLS"
            [[ -n $MAVEN_FAILS ]] && { echo '[INFO] chatter'; echo '[ERROR] Some.java:[1,2] nonsense'; exit 1; }
            mkdir -p workbench/target/lib
            echo jar >workbench/target/isnad-workbench-0.1.0.jar
            """;

    @TempDir
    private Path temp;

    private Path root;
    private Path jdks;
    private Path tools;
    private Path calls;

    @BeforeEach
    void outline() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "the launcher needs bash, which is not at /bin/bash");
        root = Files.createDirectories(temp.resolve("a folder with spaces/isnad"));
        jdks = Files.createDirectories(temp.resolve("jdks"));
        tools = Files.createDirectories(temp.resolve("bin"));
        calls = Files.writeString(temp.resolve("maven-calls"), "");
        Path repository = repository();
        Files.copy(repository.resolve("isnad"), root.resolve("isnad"));
        executable(root.resolve("isnad"));
        Files.createDirectories(root.resolve("tools"));
        Files.copy(repository.resolve("tools/launcher.sh"), root.resolve("tools/launcher.sh"));
        Files.createDirectories(root.resolve("workbench/src/main/java"));
        old(Files.writeString(root.resolve("workbench/src/main/java/A.java"), "class A {}"));
        old(Files.writeString(root.resolve("pom.xml"), "<project/>"));
        old(Files.writeString(root.resolve("workbench/pom.xml"), "<project/>"));
        old(root.resolve("workbench/src/main/java"));
        old(root.resolve("workbench/src/main"));
        executable(Files.writeString(tools.resolve("mvn"), MAVEN));
    }

    @Test
    void withoutAJdkItSaysInOneLineWhatToInstall() throws Exception {
        jdk("jdk-17", "17.0.12");

        Ended ended = start(Map.of(), root.resolve("isnad"), "report", "x");

        assertThat(ended.code()).isEqualTo(69);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).hasSize(1).first().asString().contains("JDK 25", "install", "JAVA_HOME");
    }

    @Test
    void withoutMavenItSaysInOneLineWhatToInstall() throws Exception {
        jdk("jdk-25", "25.0.3");
        Files.delete(tools.resolve("mvn"));

        Ended ended = start(Map.of("PATH", onlyNeededTools()), root.resolve("isnad"), "report", "x");

        assertThat(ended.code()).isEqualTo(70);
        assertThat(ended.err()).hasSize(1).first().asString().contains("Maven", "install");
    }

    @Test
    void itBuildsOnceAndAgainOnlyWhenASourceIsNewer() throws Exception {
        jdk("jdk-25", "25.0.3");
        assertThat(start(Map.of(), root.resolve("isnad"), "report").err()).anyMatch(line -> line.contains("building"));
        assertThat(start(Map.of(), root.resolve("isnad"), "report").err()).isEmpty();
        assertThat(Files.readAllLines(calls)).hasSize(1);

        Path source = root.resolve("workbench/src/main/java/A.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(start(Map.of("ISNAD_BUILD", "never"), root.resolve("isnad"), "report")
                        .err())
                .isEmpty();
        assertThat(Files.readAllLines(calls)).hasSize(1);
        assertThat(start(Map.of(), root.resolve("isnad"), "report").err()).anyMatch(line -> line.contains("building"));
        assertThat(Files.readAllLines(calls)).hasSize(2);
    }

    @Test
    void argumentsAndExitCodePassThroughALinkAndFromElsewhere() throws Exception {
        jdk("jdk-25", "25.0.3");
        Path link = Files.createSymbolicLink(temp.resolve("link to isnad"), root.resolve("isnad"));

        Ended ended = start(Map.of(), link, "search", "my case", "two words", "*", "");

        assertThat(ended.code()).isEqualTo(42);
        assertThat(ended.out()).hasSize(1);
        assertThat(ended.out().getFirst())
                .startsWith("java jdk-25")
                .contains(root + "/target/isnad/")
                .endsWith("isnad.jar> <search> <my case> <two words> <*> <>");
    }

    @Test
    void shortCommandsGetTheFlagsForStartingAndLongOnesDoNot() throws Exception {
        jdk("jdk-25", "25.0.3");
        start(Map.of(), root.resolve("isnad"), "report");

        String search = start(Map.of(), root.resolve("isnad"), "--lang", "fr", "search", "x")
                .out()
                .getFirst();
        String ingest =
                start(Map.of(), root.resolve("isnad"), "ingest", "x").out().getFirst();

        assertThat(search).contains("<-XX:TieredStopAtLevel=1>", "<-XX:+UseSerialGC>", "short.aot>");
        assertThat(search)
                .as("java says nothing among answers")
                .contains("<-Xlog:disable>", "<-Xlog:all=error:stderr>");
        assertThat(ingest).contains("<-XX:Tier4InvocationThreshold=").doesNotContain("TieredStopAtLevel", "short.aot");
    }

    @Test
    void aJavaHomeThatIsNewEnoughComesFirstAndAnOlderOneIsPassedOver() throws Exception {
        jdk("jdk-25", "25.0.3");
        Path older = jdk("other-17", "17.0.12");
        Path newer = jdk("other-26", "26-ea");

        assertThat(start(Map.of("JAVA_HOME", older.toString()), root.resolve("isnad"), "report")
                        .out()
                        .getFirst())
                .startsWith("java jdk-25");
        assertThat(start(Map.of("JAVA_HOME", newer.toString()), root.resolve("isnad"), "report")
                        .out()
                        .getFirst())
                .startsWith("java other-26")
                .as("a cache made by another Java")
                .doesNotContain("short.aot");
        assertThat(Files.readAllLines(calls))
                .containsExactly(jdks.resolve("jdk-25").toString());
    }

    @Test
    void aFailedBuildShowsItsErrorsAndLeavesTheNextStartToTryAgain() throws Exception {
        jdk("jdk-25", "25.0.3");

        Ended failed = start(Map.of("MAVEN_FAILS", "yes"), root.resolve("isnad"), "report");

        assertThat(failed.code()).isEqualTo(70);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("[ERROR] Some.java:[1,2] nonsense").noneMatch(l -> l.contains("chatter"));
        assertThat(failed.err().getLast()).contains("build.log");
        assertThat(start(Map.of(), root.resolve("isnad"), "report").code()).isEqualTo(42);
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/flock")), "flock is not at /usr/bin/flock");
        jdk("jdk-25", "25.0.3");
        Process first = begin(Map.of(), root.resolve("isnad"), "report");
        Process second = begin(Map.of(), root.resolve("isnad"), "report");

        assertThat(end(first).code()).isEqualTo(42);
        assertThat(end(second).code()).isEqualTo(42);
        assertThat(Files.readAllLines(calls)).hasSize(1);
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories((name.startsWith("other") ? temp : jdks).resolve(name));
        Files.createDirectories(home.resolve("bin"));
        executable(Files.writeString(home.resolve("bin/java"), JAVA));
        executable(Files.writeString(home.resolve("bin/javac"), "#!/bin/bash\n"));
        Files.writeString(
                home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"x\"\n");
        return home;
    }

    /** A folder with links to what the launcher calls, and to nothing else. */
    private String onlyNeededTools() throws IOException {
        for (String tool : List.of(
                "find",
                "mkdir",
                "mv",
                "cp",
                "rm",
                "date",
                "grep",
                "tail",
                "cat",
                "readlink",
                "mktemp",
                "bash",
                "flock",
                "sed")) {
            for (String folder : List.of("/usr/bin", "/bin")) {
                Path there = Path.of(folder, tool);
                if (Files.exists(there) && !Files.exists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), there);
                }
            }
        }
        return tools.toString();
    }

    private Ended start(Map<String, String> environment, Path command, String... args) throws Exception {
        return end(begin(environment, command, args));
    }

    private Process begin(Map<String, String> environment, Path command, String... args) throws IOException {
        List<String> words = new ArrayList<>(List.of("/bin/bash", command.toString()));
        words.addAll(List.of(args));
        ProcessBuilder process = new ProcessBuilder(words).directory(temp.toFile());
        process.environment().clear();
        process.environment().put("PATH", tools + ":/usr/bin:/bin");
        process.environment().put("HOME", temp.toString());
        process.environment().put("ISNAD_JDK_FOLDERS", jdks.toString());
        process.environment().put("MAVEN_CALLS", calls.toString());
        process.environment().putAll(environment);
        Process started = process.redirectInput(
                        ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        return started;
    }

    private static Ended end(Process process) throws Exception {
        List<String> out = lines(process.getInputStream().readAllBytes());
        List<String> err = lines(process.getErrorStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), out, err);
    }

    private static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    private record Ended(int code, List<String> out, List<String> err) {}

    private static Path executable(Path file) throws IOException {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void old(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    }

    /** The folder in which the launcher stands, found upwards from the module's folder. */
    static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("isnad"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException(
                        "no launcher above " + Path.of("").toAbsolutePath());
            }
        }
        return folder;
    }
}
