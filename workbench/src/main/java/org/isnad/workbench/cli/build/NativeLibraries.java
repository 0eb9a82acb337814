package org.isnad.workbench.cli.build;

import com.github.luben.zstd.util.ZstdVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The libraries in machine code that SQLite and Zstandard carry in their jars, laid out as files once after a build.
 *
 * <p>Both would otherwise, on every start, ask the system what it is (SQLite even by other programs), copy a megabyte into
 * the folder for temporary files, load it from there and delete it at the end: a quarter of a search's time, and a file
 * that a kill leaves behind. The launcher names these files by the properties that both libraries read first; where they
 * are missing or do not load, both go their usual way.
 */
public final class NativeLibraries {
    /** Names that the launcher gives on; the ending does not matter to the loader. */
    private static final String SQLITE = "libsqlitejdbc";

    private static final String ZSTD = "libzstd-jni";

    private NativeLibraries() {}

    /**
     * Writes both into {@code folder}, which is made.
     *
     * @throws IOException if the folder cannot be written, or this system is none that the libraries know
     */
    public static void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        copy(LibraryLoaderUtil.class, sqliteResource(), folder.resolve(SQLITE));
        copy(ZstdVersion.class, zstandardResource(), folder.resolve(ZSTD));
    }

    private static String sqliteResource() {
        return LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
    }

    /** As its loader names them: the system, the JDK's word for the processor, the version. */
    private static String zstandardResource() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        return "/%s/%s/libzstd-jni-%s.%s"
                .formatted(
                        mac ? "darwin" : "linux",
                        System.getProperty("os.arch"),
                        ZstdVersion.VERSION,
                        mac ? "dylib" : "so");
    }

    private static void copy(Class<?> neighbour, String resource, Path file) throws IOException {
        try (InputStream in = neighbour.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("no library for this system: " + resource);
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
