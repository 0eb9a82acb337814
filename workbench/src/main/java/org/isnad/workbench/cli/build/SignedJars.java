package org.isnad.workbench.cli.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes the signature off libraries that carry one (JAR File Specification, "Signed JAR File").
 *
 * <p>Nobody asks here who signed them: Maven has compared their checksums, and whoever could change a library of a build
 * could change Isnad itself. But each start that loads one class of such a library reads a manifest of thousands of
 * sections, hashes it and every class once more, and the cache of loaded classes leaves them all out.
 */
public final class SignedJars {
    private static final String FOLDER = "META-INF/";
    private static final List<String> BLOCKS = List.of(".SF", ".RSA", ".DSA", ".EC");

    private SignedJars() {}

    /**
     * Rewrites the signed jars in a folder without their signatures; each is replaced in one step.
     *
     * @return the jars rewritten
     * @throws IOException if one cannot be read or written; those before it are done, this one and the rest are as before
     */
    public static List<Path> stripIn(Path folder) throws IOException {
        List<Path> signed;
        try (Stream<Path> files = Files.list(folder)) {
            signed = files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(SignedJars::isSigned)
                    .sorted()
                    .toList();
        }
        for (Path jar : signed) {
            strip(jar);
        }
        return signed;
    }

    private static boolean isSigned(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().anyMatch(SignedJars::isOfSignature);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void strip(Path jar) throws IOException {
        Path next = Files.createTempFile(jar.getParent(), "unsigned", ".new");
        try (ZipFile zip = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(next);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (isOfSignature(entry)) {
                    continue;
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = zip.getInputStream(entry)) {
                    if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        withoutSections(in).write(out);
                    } else {
                        in.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
        Files.move(next, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Of a signed jar the sections hold the digests of its entries. */
    private static Manifest withoutSections(InputStream in) throws IOException {
        Manifest manifest = new Manifest(in);
        manifest.getEntries().clear();
        return manifest;
    }

    private static boolean isOfSignature(ZipEntry entry) {
        String name = entry.getName().toUpperCase(Locale.ROOT);
        return name.startsWith(FOLDER)
                && name.indexOf('/', FOLDER.length()) < 0
                && BLOCKS.stream().anyMatch(name::endsWith);
    }
}
