package org.isnad.workbench.document;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a child is started. It is the same program with another {@code main}, and on its class path alone the libraries of
 * {@code lib/documents}.
 *
 * <p>Loading and linking a few thousand classes of parsers takes longer than reading a few documents. The launcher therefore makes a
 * cache of them after a build (JEP 483, with the profiles of JEP 515), which lies beside the jar; it holds for these options and this
 * class path, and where it is absent or does not fit the child starts without it.
 */
final class ChildCommand {
    /** By name, for no class of it may be loaded here. */
    private static final String MAIN = "org.isnad.workbench.document.child.DocumentProcess";

    private static final String CACHE = "documents.aot";

    private ChildCommand() {}

    /** @param own folder for its temporary files, or null for the system's */
    static List<String> of(ChildLimits limits, Amount amount, @Nullable Path own) {
        Path cache = beside(CACHE);
        return command(limits, amount, own, Files.isRegularFile(cache) ? "-XX:AOTCache=" + cache : null);
    }

    /** One that writes the cache for all others once it ends. */
    static List<String> training(ChildLimits limits, Path cache) {
        return command(limits, Amount.MANY, null, "-XX:AOTCacheOutput=" + cache);
    }

    private static List<String> command(ChildLimits limits, Amount amount, @Nullable Path own, @Nullable String cache) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + limits.heapMegabytes() + "m",
                "-Xss1m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                // Its answers go to standard output, where java would write its warnings.
                "-Xlog:disable",
                "-Xlog:all=error:stderr"));
        if (amount == Amount.FEW) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        if (cache != null) {
            command.add(cache);
        }
        if (own != null) {
            command.add("-Djava.io.tmpdir=" + own);
        }
        command.addAll(List.of("-cp", classPath(), MAIN));
        return command;
    }

    /** The product is one jar with {@code lib} beside it; in a build everything is on the class path. */
    private static String classPath() {
        String own = System.getProperty("java.class.path");
        Path folder = beside("lib").resolve("documents");
        return Files.isDirectory(folder) ? own + File.pathSeparator + folder.resolve("*") : own;
    }

    private static Path beside(String name) {
        String own = System.getProperty("java.class.path");
        return Path.of(own.split(File.pathSeparator, 2)[0]).toAbsolutePath().resolveSibling(name);
    }
}
