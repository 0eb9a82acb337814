package org.isnad.bench.shared;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The real mail that a measurement cannot do without. */
public final class RealMail {
    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Folder with real mail.")
    private Path folder = Path.of("");

    public Path folder() {
        return folder;
    }

    /** The file with the keys that the world saw. */
    public Path keys() {
        return folder.resolve("dkim/keys.tsv");
    }

    /** Those of these sets that are there. */
    public List<MailSet> sets(List<String> names) {
        return MailSet.in(folder, names);
    }
}
