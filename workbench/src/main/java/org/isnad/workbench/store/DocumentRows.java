package org.isnad.workbench.store;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.isnad.core.evidence.Claim;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.item.Phrase;
import org.isnad.core.verdict.Level;
import org.jspecify.annotations.Nullable;

/** What files say of themselves, and which messages carry them. */
public final class DocumentRows {
    private final Sql sql;

    DocumentRows(Sql sql) {
        this.sql = sql;
    }

    private static final int PAGE = 1000;

    private static final String IS_FILE = "EXISTS (SELECT 1 FROM item i WHERE i.content = c.number AND i.kind IN ("
            + Codes.of(ItemKind.ATTACHMENT) + ", " + Codes.of(ItemKind.FILE) + "))";

    private static final String WANTING = " FROM content c LEFT JOIN document d ON d.number = c.number"
            + " WHERE (d.version IS NULL OR d.version <> ?) AND " + IS_FILE;

    private static final String DOCUMENT = "SELECT d.number, d.version, d.family, d.created, d.modified, d.latest,"
            + " d.software, d.editor, d.application, d.failure, d.reading, c.sha256, c.length, i.locator, i.name"
            + " FROM document d JOIN content c ON c.number = d.number LEFT JOIN item i ON i.id = c.item WHERE ";

    /** From a file upwards, through archives, to the message whose attachment it is or lies in. */
    private static final String UP = "WITH RECURSIVE up(file, id, parent, ordinal, kind, steps) AS ("
            + " SELECT i.content, i.id, i.parent, i.ordinal, i.kind, 0 FROM item i WHERE i.content %s"
            + " UNION ALL SELECT up.file, i.id, i.parent, i.ordinal, i.kind, up.steps + 1"
            + " FROM up JOIN item i ON i.id = up.parent WHERE up.kind <> " + Codes.of(ItemKind.ATTACHMENT)
            + " AND up.steps < 64)";

    void write(DocumentRow row) {
        Phrase failure = row.failure();
        sql.run(
                "INSERT OR REPLACE INTO document (number, version, family, created, modified, latest, software, editor,"
                        + " application, failure, reading) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.number(),
                row.version(),
                row.family(),
                row.created(),
                row.modified(),
                row.latest(),
                row.software(),
                row.editor(),
                row.application(),
                failure == null ? null : FactsCodec.encode(failure),
                row.reading());
    }

    /** Files above a number that readers of documents of that version have not seen, in order. */
    public List<FileContent> wanting(long version, long after, int most) {
        return sql.list(
                "SELECT c.number, c.sha256, c.length" + WANTING + " AND c.number > ? ORDER BY c.number LIMIT ?",
                row -> new FileContent(row.number(1), ItemId.of(row.bytes(2)), row.number(3)),
                version,
                after,
                most);
    }

    public long countWanting(long version) {
        return sql.count("SELECT count(*)" + WANTING, version);
    }

    public Optional<StoredDocument> of(long number) {
        return sql.first(DOCUMENT + "d.number = ?", DocumentRows::document, number);
    }

    /** Files that were read whose SHA-256 begins with these hexadecimal digits, in order of the hash. */
    public List<StoredDocument> byIdPrefix(String hex, int most) {
        if (hex.length() > 2 * ItemId.BYTES || !hex.chars().allMatch(HexFormat::isHexDigit)) {
            return List.of();
        }
        return sql.list(
                DOCUMENT + "c.sha256 BETWEEN ? AND ? ORDER BY c.sha256 LIMIT ?",
                DocumentRows::document,
                HexFormat.of().parseHex(hex + "0".repeat(2 * ItemId.BYTES - hex.length())),
                HexFormat.of().parseHex(hex + "f".repeat(2 * ItemId.BYTES - hex.length())),
                most);
    }

    /** Documents and files that could not be read, above a number, in order, a page of them. */
    private List<StoredDocument> after(long number) {
        return sql.list(
                DOCUMENT + "d.number > ? AND (d.family <> '' OR d.failure IS NOT NULL) ORDER BY d.number LIMIT ?",
                DocumentRows::document,
                number,
                PAGE);
    }

    /** The messages that carry a file, in order of their locators. */
    public List<CarrierRow> carriers(long number) {
        int shift = 4 * Codes.of(Claim.ATTACHMENTS);
        return sql.list(
                UP.formatted("= ?") + " SELECT DISTINCT m.number, c.sha256, first.locator, up.ordinal, m.date,"
                        + " (v.claims >> " + shift + ") & 15, up.steps FROM up JOIN item p ON p.id = up.parent"
                        + " JOIN message m ON m.number = p.content JOIN content c ON c.number = m.number"
                        + " LEFT JOIN item first ON first.id = c.item LEFT JOIN verdict v ON v.number = m.number"
                        + " WHERE up.kind = " + Codes.of(ItemKind.ATTACHMENT)
                        + " ORDER BY first.locator, m.number, up.ordinal",
                row -> new CarrierRow(
                        row.number(1),
                        ItemId.of(row.bytes(2)),
                        new Locator(row.text(3)),
                        row.number(4),
                        row.nullable(5),
                        level(row.nullable(6)),
                        row.small(7) == 0),
                number);
    }

    /** Takes a file with what the first message that carries it says of it. */
    @FunctionalInterface
    interface CarriedSink {
        /** @param date stated by that message, or null where it states none that can be */
        void carried(int file, @Nullable Long date);
    }

    /** Every file that has a document in the index and is carried by a message, with the first that carries it. */
    void forEachCarried(CarriedSink sink) {
        BitSet had = new BitSet();
        sql.forEach(
                UP.formatted("IN (SELECT number FROM file)")
                        + " SELECT up.file, CASE WHEN NOT m.date_impossible THEN m.date END"
                        + " FROM up JOIN item p ON p.id = up.parent JOIN message m ON m.number = p.content"
                        + " JOIN content c ON c.number = m.number LEFT JOIN item first ON first.id = c.item"
                        + " WHERE up.kind = " + Codes.of(ItemKind.ATTACHMENT)
                        + " ORDER BY up.file, first.locator, m.number, up.ordinal",
                row -> {
                    int file = row.small(1);
                    if (!had.get(file)) {
                        had.set(file);
                        sink.carried(file, row.nullable(2));
                    }
                });
    }

    private static @Nullable Level level(@Nullable Long packed) {
        return packed == null || packed == 0 ? null : Codes.constant(Level.values(), packed - 1);
    }

    /**
     * Makes the table of pairs (message, file, whether the file says it is later than the message and how) that the
     * questions below are asked of: once, for they are asked of all messages.
     */
    private void pair(long tolerance) {
        sql.script("DROP TABLE IF EXISTS temp.carried;\n");
        sql.script("CREATE TEMP TABLE carried AS " + UP.formatted("IN (SELECT number FROM document WHERE family <> '')")
                + " SELECT DISTINCT m.number AS message, up.file AS file, up.ordinal AS ordinal,"
                + " coalesce(d.latest > m.date + " + tolerance + ", 0) AS late,"
                + " coalesce(d.software > m.date, 0) AS too_new, d.latest IS NOT NULL AS timed, d.editor AS editor,"
                + " d.application AS application FROM up JOIN item p ON p.id = up.parent"
                + " JOIN message m ON m.number = p.content JOIN document d ON d.number = up.file"
                + " WHERE up.kind = " + Codes.of(ItemKind.ATTACHMENT) + " AND m.date IS NOT NULL;\n"
                + "CREATE INDEX temp.carried_maker ON carried (editor, application);\n");
    }

    /** A file that deserves a closer look beside the message that carries it. */
    private record Pair(long message, long file, long ordinal) {}

    /** After {@link #pair}: those that are late or too new beside Date alone, by message. */
    private List<Pair> suspects() {
        return sql.list(
                "SELECT message, file, ordinal FROM carried WHERE late OR too_new ORDER BY message, ordinal, file",
                row -> new Pair(row.number(1), row.number(2), row.number(3)));
    }

    /** After {@link #pair}: other files of the same editor and program that were sent after, and before, they were saved. */
    private long[] clock(long file) {
        return sql.list(
                        "SELECT count(DISTINCT CASE WHEN NOT c.late THEN c.file END),"
                                + " count(DISTINCT CASE WHEN c.late THEN c.file END) FROM carried c, document d"
                                + " WHERE d.number = ?1 AND c.editor = d.editor AND c.application = d.application"
                                + " AND c.editor <> '' AND c.timed AND c.file <> ?1",
                        row -> new long[] {row.number(1), row.number(2)},
                        file)
                .getFirst();
    }

    /** How many documents were read, by family; those that could not be read under an empty one. */
    public List<Map.Entry<String, Long>> counts() {
        return sql.list(
                "SELECT CASE WHEN failure IS NULL THEN family ELSE '' END, count(*) FROM document"
                        + " WHERE family <> '' OR failure IS NOT NULL GROUP BY 1 ORDER BY 1",
                row -> Map.entry(row.text(1), row.number(2)));
    }

    private static StoredDocument document(Sql.Row row) throws SQLException {
        byte[] failure = row.blob(10);
        DocumentRow read = new DocumentRow(
                row.number(1),
                row.number(2),
                row.text(3),
                row.nullable(4),
                row.nullable(5),
                row.nullable(6),
                row.nullable(7),
                row.text(8),
                row.text(9),
                failure == null ? null : FactsCodec.phrase(failure),
                row.nullableText(11));
        return new StoredDocument(
                read, ItemId.of(row.bytes(12)), row.number(13), new Locator(row.text(14)), row.text(15));
    }

    /** Every document, and every file that could not be read as one, in order of their numbers. */
    public void forEach(Consumer<StoredDocument> consumer) {
        long last = 0;
        List<StoredDocument> page;
        do {
            page = after(last);
            page.forEach(consumer);
            last = page.isEmpty() ? last : page.getLast().row().number();
        } while (page.size() == PAGE);
    }

    /**
     * Pairs of a message and a file that it carries, the file later than the message's Date says, or its program newer.
     *
     * @param tolerance seconds by which it may be later
     */
    public List<DocumentPair> pairs(long tolerance) {
        return sql.together(() -> {
            pair(tolerance);
            return suspects().stream().map(this::withClock).toList();
        });
    }

    private DocumentPair withClock(Pair pair) {
        long[] clock = clock(pair.file());
        return new DocumentPair(pair.message(), pair.file(), pair.ordinal(), (int) clock[0], (int) clock[1]);
    }
}
