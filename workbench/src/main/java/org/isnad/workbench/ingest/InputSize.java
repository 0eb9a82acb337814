package org.isnad.workbench.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The size of what will be read, for the progress line; what cannot be listed counts nothing here and is reported later. */
public final class InputSize {
    private InputSize() {}

    public static long of(List<Path> paths) {
        long[] sum = {0};
        for (Path path : paths) {
            try {
                Files.walkFileTree(path, new Adder(sum));
            } catch (IOException e) {
                throw new UncheckedIOException("the visitor goes on over every problem", e);
            }
        }
        return sum[0];
    }

    private static final class Adder extends SimpleFileVisitor<Path> {
        private final long[] sum;

        Adder(long[] sum) {
            this.sum = sum;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                sum[0] += attributes.size();
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            return FileVisitResult.CONTINUE;
        }
    }
}
