package org.isnad.workbench.sample;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answer key as a file: tab-separated, UTF-8, LF, one header line, one line a message copy or document. */
public final class AnswerKey implements Closeable {
    private static final String HEADER =
            "locator\tmessage_id\tclass\twhat\tnever_verified\tlowest_level\thighest_level\tchanged\tdamage\toriginal\treference\n";
    private static final int COLUMNS = 11;

    private final BufferedWriter out;

    private AnswerKey(BufferedWriter out) {
        this.out = out;
    }

    static AnswerKey create(Path file) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(file);
        out.write(HEADER);
        return new AnswerKey(out);
    }

    void add(AnswerRow row) throws IOException {
        out.write(Stream.of(
                        row.locator(),
                        row.messageId(),
                        row.kind(),
                        row.what(),
                        String.join(",", row.neverVerified()),
                        row.lowest(),
                        row.highest(),
                        row.changed(),
                        row.damage(),
                        row.original(),
                        row.reference())
                .collect(Collectors.joining("\t", "", "\n")));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Hands over the rows of a file one after another, in their order. */
    public static void forEach(Path file, Consumer<AnswerRow> consumer) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            lines.skip(1).map(AnswerKey::row).forEach(consumer);
        }
    }

    private static AnswerRow row(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("not a line of an answer key: " + line);
        }
        List<String> never = cells[4].isEmpty() ? List.of() : Arrays.asList(cells[4].split(","));
        return new AnswerRow(
                cells[0], cells[1], cells[2], cells[3], never, cells[5], cells[6], cells[7], cells[8], cells[9],
                cells[10]);
    }
}
