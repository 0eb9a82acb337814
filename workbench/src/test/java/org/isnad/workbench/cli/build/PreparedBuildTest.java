package org.isnad.workbench.cli.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.isnad.workbench.cli.Commandless;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A build that was prepared works as before, and without what preparing spares. */
class PreparedBuildTest {
    @TempDir
    private Path temp;

    private Path lib;
    private Path picocli;

    @BeforeEach
    void aBuild() throws IOException {
        lib = Files.createDirectory(temp.resolve("lib"));
        picocli = Files.copy(jarOf(CommandLine.class), lib.resolve("picocli.jar"));
    }

    @Test
    void oldClassFilesAreRaisedOnceAndNothingElseIsTouched() throws IOException {
        Files.copy(jarOf(org.jspecify.annotations.NullMarked.class), lib.resolve("newer.jar"));
        byte[] newer = Files.readAllBytes(lib.resolve("newer.jar"));
        List<String> names = names();

        assertThat(OldClassFiles.raiseIn(lib)).containsExactly(picocli);

        assertThat(versions()).allMatch(version -> version >= ClassFile.JAVA_6_VERSION);
        assertThat(names()).isEqualTo(names);
        assertThat(Files.readAllBytes(lib.resolve("newer.jar"))).isEqualTo(newer);
        assertThat(OldClassFiles.raiseIn(lib)).isEmpty();
    }

    @Test
    void signaturesAreTakenOffOnceAndAllElseStays() throws IOException {
        Path signed = Files.copy(jarOf(BouncyCastleProvider.class), lib.resolve("signed.jar"));
        List<String> kept = entries(signed).keySet().stream()
                .filter(name -> !name.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)"))
                .toList();
        Map<String, Long> before = entries(signed);

        assertThat(SignedJars.stripIn(lib)).containsExactly(signed);

        Map<String, Long> after = entries(signed);
        assertThat(kept).hasSizeLessThan(before.size()).hasSizeGreaterThan(1_000);
        assertThat(after.keySet()).containsExactlyElementsOf(kept);
        assertThat(kept)
                .filteredOn(name -> !name.equals(JarFile.MANIFEST_NAME))
                .allSatisfy(name -> assertThat(after.get(name)).isEqualTo(before.get(name)));
        try (JarFile jar = new JarFile(signed.toFile())) {
            assertThat(jar.getManifest().getEntries()).isEmpty();
            assertThat(jar.getManifest().getMainAttributes().getValue("Multi-Release"))
                    .isEqualTo("true");
        }
        assertThat(SignedJars.stripIn(lib)).isEmpty();
    }

    @Test
    void aStartUsesBothWithoutUnpackingAnything() throws IOException, InterruptedException {
        OldClassFiles.raiseIn(lib);
        NativeLibraries.writeTo(temp.resolve("native"));
        String noFolder = temp.resolve("not there").toString();

        String said = java(
                List.of(
                        // All classes are checked by the verifier, ours and the rewritten ones.
                        "-Xverify:all",
                        "-Djava.io.tmpdir=" + noFolder,
                        "-Dorg.sqlite.tmpdir=" + noFolder,
                        "-DZstdTempFolder=" + noFolder,
                        "-Dorg.sqlite.lib.path=" + temp.resolve("native"),
                        "-Dorg.sqlite.lib.name=libsqlitejdbc",
                        "-DZstdNativePath=" + temp.resolve("native").resolve("libzstd-jni")),
                Commandless.class);

        assertThat(said).contains("Usage: isnad search", "tables: 1", "bytes: 5");
    }

    /** What a process with the build's picocli before all other libraries said. */
    private String java(List<String> options, Class<?> main) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xlog:disable");
        command.addAll(options);
        command.addAll(
                List.of("-cp", picocli + File.pathSeparator + System.getProperty("java.class.path"), main.getName()));
        Path said = temp.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }

    private List<Integer> versions() throws IOException {
        List<Integer> versions = new ArrayList<>();
        try (ZipFile zip = new ZipFile(picocli.toFile());
                Stream<? extends ZipEntry> entries = zip.stream()) {
            for (ZipEntry entry : entries.toList()) {
                if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/")) {
                    versions.add(ClassFile.of()
                            .parse(zip.getInputStream(entry).readAllBytes())
                            .majorVersion());
                }
            }
        }
        assertThat(versions).hasSizeGreaterThan(100);
        return versions;
    }

    private List<String> names() throws IOException {
        try (ZipFile zip = new ZipFile(picocli.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    /** Checksums by name, in the order of the jar. */
    private static Map<String, Long> entries(Path jar) throws IOException {
        Map<String, Long> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream().forEach(entry -> entries.put(entry.getName(), entry.getCrc()));
        }
        return entries;
    }

    private static Path jarOf(Class<?> type) {
        return Path.of(java.net.URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
