package org.isnad.bench.documents;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.bench.shared.Seed;
import org.isnad.bench.shared.WorkFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isnad bench documents}. */
@Command(
        name = "documents",
        mixinStandardHelpOptions = true,
        description = {
            "Makes attachments of many types, no two alike, and has their texts read: by Isnad (ingest, then extract, as",
            "commands of the product), and by Tika's own parsers in one machine without protection, as tika-app's batch",
            "mode does it. Per type and for all together: time, memory, failures by cause, and what is left behind."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad bench documents --others ../shared/data/documents",
            "  isnad bench documents --files 2000 --folder set --no-mixed"
        })
public final class DocumentsCommand implements Callable<Integer> {
    private static final Pattern CAUSE = Pattern.compile("\"cause\":\\{\"key\":\"([^\"]+)\"");
    private static final Pattern TEXTS = Pattern.compile("\"texts\":(\\d+)");
    private static final Pattern TIKA_FAILURE = Pattern.compile("(?m)^failed (\\S+)$");

    private final PrintStream out;

    @Option(names = "--files", paramLabel = "N", description = "How many (${DEFAULT-VALUE}).")
    private int files = 26_506;

    @Option(
            names = "--others",
            paramLabel = "DIR",
            description = "Files by other software, of which one in four is a changed copy.")
    private @Nullable Path others;

    @Option(names = "--folder", paramLabel = "DIR", description = "Where the files lie; kept, and used again.")
    private @Nullable Path folder;

    @Option(names = "--no-types", description = "Only all of them together.")
    private boolean noTypes;

    @Option(names = "--no-mixed", description = "Only type by type.")
    private boolean noMixed;

    @Option(names = "--no-peer", description = "Only Isnad.")
    private boolean noPeer;

    @Option(names = "--isnad", paramLabel = "FILE", description = "The launcher of the product (${DEFAULT-VALUE}).")
    private Path isnad = Path.of("isnad");

    @Mixin
    private Seed seed = new Seed(1);

    public DocumentsCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Path work = Files.createTempDirectory("isnad-bench-documents");
        try {
            AttachmentSet set = set(folder == null ? work.resolve("set") : folder);
            out.println("| " + String.join(" | ", TypeFigures.HEAD) + " |\n|" + "---|".repeat(TypeFigures.HEAD.size()));
            if (!noTypes) {
                for (String type : set.types()) {
                    row(measured(work, type, set.count(type), set.bytes(type), set.mail(type), set.files(type)));
                }
            }
            if (!noMixed) {
                long count = set.types().stream().mapToLong(set::count).sum();
                long bytes = set.types().stream().mapToLong(set::bytes).sum();
                TypeFigures all = measured(work, "all together", count, bytes, set.allMail(), set.allFiles());
                row(all);
                out.printf(
                        Locale.ROOT,
                        "%nAll together: ingest %.0f s, extract %.0f s, Tika %.0f s on the clock; at most %d processes"
                                + " of the product at a time were seen in extract, its own shell among them.%n",
                        all.ingest().wall(),
                        all.extract().wall(),
                        all.tika().wall(),
                        all.extract().processes());
            }
            return 0;
        } finally {
            WorkFolder.removeAll(work);
        }
    }

    private void row(TypeFigures figures) {
        out.println("| " + String.join(" | ", figures.cells()) + " |");
    }

    private AttachmentSet set(Path place) throws IOException {
        if (Files.isDirectory(place.resolve("files"))) {
            return AttachmentSet.there(place);
        }
        List<Path> strangers = new ArrayList<>();
        if (others != null) {
            try (Stream<Path> all = Files.list(others)) {
                strangers.addAll(all.filter(Files::isRegularFile).sorted().toList());
            }
        }
        return AttachmentSet.make(place, strangers, files, seed.value());
    }

    private TypeFigures measured(Path work, String type, long count, long bytes, Path mail, Path plain)
            throws IOException {
        Path own = Files.createTempDirectory(work, "run");
        Path folder = own.resolve("case");
        Path temporary = Files.createDirectory(own.resolve("tmp"));
        TimedRun ingest =
                product(own, temporary, List.of("ingest", folder.toString(), mail.toString(), "--no-documents"));
        TimedRun extract = product(own, temporary, List.of("extract", folder.toString(), "--json"));
        Map<String, Long> failures = counted(
                CAUSE,
                product(own, temporary, List.of("extract", folder.toString(), "--failed", "--json"))
                        .said());
        long left = entries(temporary) + entries(folder.resolve("spool"));
        WorkFolder.removeAll(folder);
        TimedRun tika = noPeer ? TimedRun.NONE : tika(own, plain);
        TypeFigures figures = new TypeFigures(
                type,
                count,
                bytes,
                ingest,
                extract,
                tika,
                number(TEXTS, extract.said()),
                failures,
                counted(TIKA_FAILURE, tika.said()),
                left);
        WorkFolder.removeAll(own);
        return figures;
    }

    private TimedRun product(Path own, Path temporary, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(isnad.toAbsolutePath().toString()));
        command.addAll(arguments);
        return TimedRun.of(
                own, Map.of("ISNAD_BUILD", "never", "ISNAD_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary), command);
    }

    private static TimedRun tika(Path own, Path plain) throws IOException {
        Path texts = Files.createDirectory(own.resolve("texts"));
        return TimedRun.of(
                own,
                Map.of(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx1000m",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TikaBatch.class.getName(),
                        plain.toString(),
                        texts.toString()));
    }

    private static long entries(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.count() - 1;
        }
    }

    private static Map<String, Long> counted(Pattern pattern, String said) {
        Map<String, Long> counts = new TreeMap<>();
        Matcher matcher = pattern.matcher(said);
        while (matcher.find()) {
            counts.merge(matcher.group(1), 1L, Long::sum);
        }
        return counts;
    }

    private static long number(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
