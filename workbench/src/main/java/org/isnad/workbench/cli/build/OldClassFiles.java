package org.isnad.workbench.cli.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Brings class files older than version 50 (Java 6) to the form that a cache of loaded classes takes.
 *
 * <p>Older ones carry no stack maps (JVMS 4.7.4) and are checked by the old verifier, whose work no cache keeps: picocli,
 * written for Java 5, was read, checked and linked anew by every single command. The instructions stay as they are; stack
 * maps are computed and the version is raised.
 */
public final class OldClassFiles {
    private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;
    private static final int RAISED_TO = ClassFile.JAVA_17_VERSION;

    /** Where a class file says its major version (JVMS 4.1): the lower byte, which is enough for versions below 256. */
    private static final int VERSION_AT = 7;

    private OldClassFiles() {}

    /**
     * Rewrites those jars in a folder that hold old class files; each is replaced in one step.
     *
     * @return the jars rewritten
     * @throws IOException if one cannot be read or written; those before it are done, this one and the rest are as before
     */
    public static List<Path> raiseIn(Path folder) throws IOException {
        List<Path> old;
        try (Stream<Path> files = Files.list(folder)) {
            old = files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(OldClassFiles::hasOld)
                    .sorted()
                    .toList();
        }
        for (Path jar : old) {
            raise(jar);
        }
        return old;
    }

    private static boolean hasOld(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (isClass(entry) && isOld(start(zip, entry))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void raise(Path jar) throws IOException {
        Path next = Files.createTempFile(jar.getParent(), "raised", ".new");
        try (ZipFile zip = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(next);
                ZipOutputStream out = new ZipOutputStream(file)) {
            ClassFile forms = ClassFile.of(
                    ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                    ClassFile.ClassHierarchyResolverOption.of(
                            ClassHierarchyResolver.ofResourceParsing(named -> open(zip, named))
                                    .orElse(ClassHierarchyResolver.defaultResolver())));
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes = bytes(zip, entry);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(isClass(entry) && isOld(bytes) ? raised(forms, bytes) : bytes);
                out.closeEntry();
            }
        }
        Files.move(next, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A body that is handed on element by element is written anew, and only such a one gets stack maps. */
    private static byte[] raised(ClassFile forms, byte[] bytes) {
        ClassTransform bodies = ClassTransform.transformingMethodBodies((code, element) -> code.with(element));
        ClassTransform version = (type, element) -> {
            if (element instanceof ClassFileVersion) {
                type.withVersion(RAISED_TO, 0);
            } else {
                type.with(element);
            }
        };
        return forms.transformClass(forms.parse(bytes), bodies.andThen(version));
    }

    private static boolean isClass(ZipEntry entry) {
        return entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/");
    }

    private static boolean isOld(byte[] bytes) {
        return bytes.length > VERSION_AT && bytes[VERSION_AT] < FIRST_WITH_STACK_MAPS;
    }

    private static byte[] start(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(VERSION_AT + 1);
        }
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static @Nullable InputStream open(ZipFile zip, ClassDesc named) {
        String descriptor = named.descriptorString();
        ZipEntry entry = zip.getEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
        try {
            return entry == null ? null : zip.getInputStream(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
