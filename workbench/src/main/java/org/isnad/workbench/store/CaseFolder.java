package org.isnad.workbench.store;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Where things lie in a case folder. */
record CaseFolder(Path root) {
    private static final String PACK = ".pack";

    Path catalog() {
        return root.resolve("catalog.sqlite");
    }

    Path catalogInTheMaking() {
        return root.resolve("catalog.new");
    }

    Path lock() {
        return root.resolve("writer.lock");
    }

    Path packs() {
        return root.resolve("packs");
    }

    Path pack(int number) {
        return packs().resolve("%06d".formatted(number) + PACK);
    }

    Path spool() {
        return root.resolve("spool");
    }

    /** Numbers of the pack files that are there, growing. */
    List<Integer> packNumbers() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        try (var files = Files.newDirectoryStream(packs(), "[0-9]*" + PACK)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                numbers.add(Integer.parseInt(name.substring(0, name.length() - PACK.length())));
            }
        }
        numbers.sort(null);
        return numbers;
    }

    /** Makes the names within a folder durable, where the system can do that to a folder. */
    static void forceFolder(Path folder) throws IOException {
        if (File.separatorChar == '\\') {
            // Windows cannot open a folder; NTFS logs names by itself.
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
