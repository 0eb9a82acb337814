package org.isnad.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what README.md tells people to type, in its order, in one empty folder: every block that is marked {@code sh}. */
class ReadmeTest {
    @TempDir
    private Path temp;

    @Test
    void whatTheReadmeSaysWorks() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "README commands need bash, which is not at /bin/bash");
        Path isnad = temp.resolve("isnad");
        Files.writeString(isnad, launcher());
        Files.setPosixFilePermissions(isnad, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> commands = commands();
        assertThat(commands).as("commands in README.md").hasSizeGreaterThan(8).anyMatch(c -> c.contains("isnad demo"));

        for (String command : commands) {
            Path output = temp.resolve("output.txt");
            Process process = new ProcessBuilder("/bin/bash", "-c", command)
                    .directory(temp.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(4, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            assertThat(ended).as("%s ends", command).isTrue();
            assertThat(process.exitValue())
                    .as("%s ends with:%n%s", command, Files.readString(output))
                    .isZero();
        }
        assertThat(Files.readString(temp.resolve("custody.txt"))).contains("SHA-256");
        assertThat(temp.resolve("verified")).isDirectoryContaining("glob:**.eml");
    }

    /** Runs the classes under test; the real launcher has a test of its own. */
    private static String launcher() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return "#!/bin/bash\nexec '" + java
                + "' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g --enable-native-access=ALL-UNNAMED -cp '"
                + System.getProperty("java.class.path") + "' org.isnad.workbench.cli.Isnad \"$@\"\n";
    }

    private static List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(LauncherTest.repository().resolve("README.md"))) {
            if (line.startsWith("```")) {
                inside = line.equals("```sh");
            } else if (inside && !line.isBlank()) {
                commands.add(line);
            }
        }
        return commands;
    }
}
