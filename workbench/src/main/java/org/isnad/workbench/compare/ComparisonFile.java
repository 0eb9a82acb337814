package org.isnad.workbench.compare;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.core.comparison.Aspect;
import org.isnad.core.comparison.Cause;
import org.isnad.core.comparison.KnownSurroundings;
import org.isnad.core.comparison.Outcome;
import org.isnad.core.comparison.Side;
import org.isnad.core.item.ItemId;

/**
 * A comparison as it lies in its reference's folder: one line a message or pair, tabs between the columns, nothing in it but
 * hashes, numbers and names of constants. It is written whole or not at all; one that cannot be read is as if it were not
 * there, for it can be made again.
 *
 * <pre>
 * isnad-comparison 1 TIME DUMP-SEQUENCE REFERENCE-SEQUENCE
 * known SIDE PLACE LIST CONTENT
 * pair DUMP REFERENCE ROUTE OUTCOME OTHER-SENDING VERSIONS VERSIONS ASPECT=CAUSE,CAUSE;…
 * dump SHA-256
 * reference SHA-256
 * end
 * </pre>
 *
 * @param made when it was made
 * @param dumpSequence the last commit of the case that it saw
 * @param referenceSequence the same of the reference
 * @param comparison the results
 */
public record ComparisonFile(Instant made, long dumpSequence, long referenceSequence, CaseComparison comparison) {
    private static final String FIRST = "isnad-comparison\t1";

    public void write(ReferenceFolder folder) {
        Path file = folder.comparison();
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                line(out, FIRST, made, dumpSequence, referenceSequence);
                for (KnownSurroundings.Mark mark : comparison.known().marks()) {
                    line(out, "known", mark.side(), mark.place(), mark.list(), mark.content());
                }
                for (List<PairResult> pairs : List.of(comparison.identical(), comparison.pairs())) {
                    for (PairResult pair : pairs) {
                        write(out, pair);
                    }
                }
                for (ItemId id : comparison.onlyInDump()) {
                    line(out, "dump", id);
                }
                for (ItemId id : comparison.onlyInReference()) {
                    line(out, "reference", id);
                }
                line(out, "end");
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(BufferedWriter out, PairResult pair) throws IOException {
        String causes = new EnumMap<>(
                        pair.causes().isEmpty() ? new EnumMap<Aspect, Set<Cause>>(Aspect.class) : pair.causes())
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + names(entry.getValue()))
                        .collect(Collectors.joining(";"));
        line(
                out,
                "pair",
                pair.dump(),
                pair.reference(),
                pair.route(),
                pair.outcome(),
                pair.otherSending(),
                pair.versionsInDump(),
                pair.versionsInReference(),
                causes);
    }

    private static String names(Collection<Cause> causes) {
        return causes.stream().sorted().map(Cause::name).collect(Collectors.joining(","));
    }

    private static void line(BufferedWriter out, Object... columns) throws IOException {
        for (int i = 0; i < columns.length; i++) {
            out.write((i == 0 ? "" : "\t") + columns[i]);
        }
        out.write('\n');
    }

    /** The last one that was made; empty where there is none that can be read. */
    public static Optional<ComparisonFile> read(ReferenceFolder folder) {
        if (!Files.isRegularFile(folder.comparison())) {
            return Optional.empty();
        }
        try (BufferedReader in = Files.newBufferedReader(folder.comparison(), StandardCharsets.UTF_8)) {
            return new Reader(in).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException | java.time.DateTimeException | IndexOutOfBoundsException notOurs) {
            // Made by another version, or damaged: it is made again on demand.
            return Optional.empty();
        }
    }

    /** Reads line by line. */
    private static final class Reader {
        private final BufferedReader in;
        private final List<PairResult> identical = new ArrayList<>();
        private final List<PairResult> pairs = new ArrayList<>();
        private final List<ItemId> onlyInDump = new ArrayList<>();
        private final List<ItemId> onlyInReference = new ArrayList<>();
        private final Set<KnownSurroundings.Mark> known = new HashSet<>();

        Reader(BufferedReader in) {
            this.in = in;
        }

        Optional<ComparisonFile> read() throws IOException {
            String first = in.readLine();
            if (first == null || !first.startsWith(FIRST + "\t")) {
                return Optional.empty();
            }
            String[] head = first.split("\t", -1);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] columns = line.split("\t", -1);
                switch (columns[0]) {
                    case "known" ->
                        known.add(new KnownSurroundings.Mark(
                                Side.valueOf(columns[1]),
                                KnownSurroundings.Place.valueOf(columns[2]),
                                Long.parseLong(columns[3]),
                                Long.parseLong(columns[4])));
                    case "pair" -> add(columns);
                    case "dump" -> onlyInDump.add(ItemId.parse(columns[1]));
                    case "reference" -> onlyInReference.add(ItemId.parse(columns[1]));
                    case "end" -> {
                        return Optional.of(new ComparisonFile(
                                Instant.parse(head[2]),
                                Long.parseLong(head[3]),
                                Long.parseLong(head[4]),
                                new CaseComparison(
                                        identical, pairs, onlyInDump, onlyInReference, new KnownSurroundings(known))));
                    }
                    default -> {
                        return Optional.empty();
                    }
                }
            }
            return Optional.empty();
        }

        private void add(String[] columns) {
            Map<Aspect, Set<Cause>> causes = new EnumMap<>(Aspect.class);
            for (String part : columns[8].isEmpty() ? new String[0] : columns[8].split(";", -1)) {
                int equals = part.indexOf('=');
                Set<Cause> found = EnumSet.noneOf(Cause.class);
                for (String name : part.substring(equals + 1).split(",", -1)) {
                    found.add(Cause.valueOf(name));
                }
                causes.put(Aspect.valueOf(part.substring(0, equals)), found);
            }
            PairResult pair = new PairResult(
                    ItemId.parse(columns[1]),
                    ItemId.parse(columns[2]),
                    Route.valueOf(columns[3]),
                    Outcome.valueOf(columns[4]),
                    causes,
                    Boolean.parseBoolean(columns[5]),
                    Integer.parseInt(columns[6]),
                    Integer.parseInt(columns[7]));
            (pair.route() == Route.SAME_BYTES ? identical : pairs).add(pair);
        }
    }
}
