package org.isnad.workbench.store;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Phrase;
import org.isnad.core.near.ImageSketch;

/** What was read off pictures. Words are one line each, cells apart by tabs, compressed as a whole. */
public final class RecognitionRows {
    private final Sql sql;

    RecognitionRows(Sql sql) {
        this.sql = sql;
    }

    private static final int COMPRESSION = 3;
    private static final int CELLS = 8;

    private static final String WANTING = " FROM content c LEFT JOIN recognition r ON r.number = c.number"
            + " LEFT JOIN document_text t ON t.number = c.number WHERE (r.version IS NULL OR r.version <> ?)"
            + " AND coalesce(t.characters, 0) = 0 AND EXISTS (SELECT 1 FROM item i WHERE i.content = c.number"
            + " AND i.status = " + Codes.of(ItemStatus.EMITTED) + " AND i.kind IN (" + Codes.of(ItemKind.ATTACHMENT)
            + ", "
            + Codes.of(ItemKind.FILE) + "))";

    void write(Recognition row) {
        Phrase failure = row.failure();
        byte[] words = row.words().stream()
                .map(RecognitionRows::line)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        sql.run(
                "INSERT OR REPLACE INTO recognition (number, version, languages, word_count, bytes, words, failure)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                row.number(),
                row.version(),
                row.languages(),
                row.words().size(),
                words.length,
                Zstd.compress(words, COMPRESSION),
                failure == null ? null : FactsCodec.encode(failure));
        sql.run("DELETE FROM page_sketch WHERE number = ?", row.number());
        for (Recognition.Page page : row.sketches()) {
            sql.run(
                    "INSERT INTO page_sketch (number, page, sketch) VALUES (?, ?, ?)",
                    row.number(),
                    page.page(),
                    page.sketch().hex());
        }
    }

    private static String line(RecognisedWord word) {
        return word.page() + "\t" + word.line() + "\t" + word.left() + "\t" + word.top() + "\t" + word.width() + "\t"
                + word.height() + "\t" + word.confidence() + "\t"
                + word.text().replace('\t', ' ').replace('\n', ' ');
    }

    /** Files without text whose pictures nothing of that version has looked at, in order. */
    public List<FileContent> wanting(long version) {
        return sql.list(
                "SELECT c.number, c.sha256, c.length" + WANTING + " ORDER BY c.number",
                row -> new FileContent(row.number(1), ItemId.of(row.bytes(2)), row.number(3)),
                version);
    }

    /** What was read off the pictures of a file, without their sketches. */
    public Optional<Recognition> of(long number) {
        return sql.first(
                "SELECT number, version, languages, bytes, words, failure FROM recognition WHERE number = ?",
                row -> {
                    byte[] failure = row.blob(6);
                    return new Recognition(
                            row.number(1),
                            row.number(2),
                            row.text(3),
                            List.of(),
                            words(new String(Zstd.decompress(row.bytes(5), row.small(4)), StandardCharsets.UTF_8)),
                            failure == null ? null : FactsCodec.phrase(failure));
                },
                number);
    }

    private static List<RecognisedWord> words(String lines) {
        return lines.lines()
                .map(line -> line.split("\t", CELLS))
                .map(cells -> new RecognisedWord(
                        Integer.parseInt(cells[0]),
                        Integer.parseInt(cells[1]),
                        Integer.parseInt(cells[2]),
                        Integer.parseInt(cells[3]),
                        Integer.parseInt(cells[4]),
                        Integer.parseInt(cells[5]),
                        Integer.parseInt(cells[6]),
                        cells[7]))
                .toList();
    }

    /** What every page looks like that was looked at as a picture, in order. */
    public List<PicturedPage> pages() {
        return sql.list(
                "SELECT number, page, sketch FROM page_sketch ORDER BY number, page",
                row -> new PicturedPage(row.number(1), row.small(2), new ImageSketch(row.text(3))));
    }
}
