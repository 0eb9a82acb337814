package org.isnad.workbench.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Supplier;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Octets;

/**
 * Reads a case, beside its writer and other readers. What can be asked is parted by what it is about; all parts ask by the
 * one connection of this reader. Every query sees the last commit; two queries may see two different ones. May be used by
 * many threads, which then take turns; a consumer that is handed rows may ask the same reader.
 */
public final class CaseReader implements AutoCloseable {
    /** Its lock is the only one: whoever holds it asks. */
    private final Sql sql;

    private final PackReader packs;
    private final TemporaryFiles temporary;
    private final BlobReader blobs;

    private CaseReader(CaseFolder folder, Problems problems, Sql sql) {
        this.sql = sql;
        this.packs = new PackReader(folder, problems, sql);
        this.temporary = new TemporaryFiles(problems);
        this.blobs = new BlobReader(problems, sql, packs, temporary);
    }

    static CaseReader open(Path root) {
        CaseFolder folder = new CaseFolder(root);
        Problems problems = new Problems(root);
        if (!CaseStore.isCase(root)) {
            throw problems.notACase();
        }
        Sql sql = new Sql(Catalog.read(folder.catalog(), problems), problems);
        sql.list("SELECT number, length FROM pack", row -> new Object[] {row.small(1), row.number(2)})
                .forEach(pack -> PackWriter.checkLength(folder, problems, (int) pack[0], (long) pack[1]));
        return new CaseReader(folder, problems, sql);
    }

    /** The sequence number of the last commit. */
    public long sequence() {
        return Recovery.meta(sql, "sequence");
    }

    /** The exact bytes; small ones lie in memory, large ones are read as they are looked at, by one thread at a time. */
    public Octets bytes(ItemId content) {
        return sql.together(() -> blobs.bytes(content));
    }

    /**
     * Writes out the exact bytes and checks their hash on the way.
     *
     * @throws IOException if {@code out} cannot take them
     * @throws CaseProblem if the case has no such content, or it is damaged: then what was written is worthless
     */
    public void copyTo(ItemId content, OutputStream out) throws IOException {
        synchronized (sql) {
            blobs.copyTo(content, out);
        }
    }

    /** Distinct messages, attached ones included. */
    public MessageQueries messages() {
        return new MessageQueries(sql);
    }

    /** Distinct files that have a document of their own in the index. */
    public FileQueries files() {
        return new FileQueries(sql);
    }

    /** Where things were found, and what became of them. */
    public ItemQueries items() {
        return new ItemQueries(sql);
    }

    /** What judging needs to know of messages. */
    public FactsQueries facts() {
        return new FactsQueries(sql);
    }

    /** Keys that were stated, those that are wanting, and those said to be known to others. */
    public KeyRows keys() {
        return new KeyRows(sql);
    }

    /** Keys computed from signatures. */
    public RecoveryRows recovery() {
        return new RecoveryRows(sql);
    }

    /** What searches undid of signatures. */
    public RepairRows repairs() {
        return new RepairRows(sql);
    }

    /** S/MIME and OpenPGP signatures, and the certificates and keys for them. */
    public LayerRows layers() {
        return new LayerRows(sql);
    }

    /** Contents that share a Message-ID. */
    public VersionRows versions() {
        return new VersionRows(sql);
    }

    /** Signatures that stand on another content of the same Message-ID. */
    public LentRows lent() {
        return new LentRows(sql);
    }

    /** What the passes over the whole case found of messages. */
    public NoticedRows noticed() {
        return new NoticedRows(sql);
    }

    /** How messages lie in their mailboxes. */
    public PlaceQueries places() {
        return new PlaceQueries(sql);
    }

    /** The words of messages in short, by which nearly equal ones are found. */
    public SketchRows sketches() {
        return new SketchRows(sql);
    }

    /** The words of documents in short. */
    public DocumentSketchRows documentSketches() {
        return new DocumentSketchRows(sql);
    }

    /** What headers say of the place of messages in a conversation. */
    public PostRows posts() {
        return new PostRows(sql);
    }

    /** Which message answers which. */
    public ThreadRows threads() {
        return new ThreadRows(sql);
    }

    /** Which message quotes which. */
    public QuoteRows quotes() {
        return new QuoteRows(sql);
    }

    /** What files say of themselves, and which messages carry them. */
    public DocumentRows documents() {
        return new DocumentRows(sql);
    }

    /** Texts of files. */
    public DocumentTextRows documentTexts() {
        return new DocumentTextRows(sql);
    }

    /** What was read off pictures. */
    public RecognitionRows recognitions() {
        return new RecognitionRows(sql);
    }

    /** Places that expose people. */
    public ExposedRows exposed() {
        return new ExposedRows(sql);
    }

    /** Sets of contents that have something in common. */
    public ContentSets contents() {
        return new ContentSets(sql);
    }

    /** Which contents belong together. */
    public RelationQueries relations() {
        return new RelationQueries(sql);
    }

    /** Counts over the whole case. */
    public OverviewQueries overview() {
        return new OverviewQueries(sql);
    }

    /** Which copy this is, and what in it cannot be searched. */
    public CoverageQueries coverage() {
        return new CoverageQueries(sql);
    }

    /** Who brought what into the case. */
    public CustodyRows custody() {
        return new CustodyRows(sql);
    }

    /** What each acquisition brought, and how two of them differ. */
    public AcquisitionQueries acquisitions() {
        return new AcquisitionQueries(sql);
    }

    /** Times in which somebody may have had the accounts. */
    public WindowRows windows() {
        return new WindowRows(sql);
    }

    /** Whatever is asked of this reader within the question sees only what lies in these mailboxes. */
    public <T> T within(Collection<String> mailboxes, Supplier<T> question) {
        return sql.together(() -> narrowed(mailboxes, question));
    }

    private <T> T narrowed(Collection<String> mailboxes, Supplier<T> question) {
        sql.script("CREATE TEMP TABLE permitted (name TEXT PRIMARY KEY);\n");
        try {
            mailboxes.forEach(name -> sql.run("INSERT OR IGNORE INTO temp.permitted (name) VALUES (?)", name));
            sql.script("""
                    CREATE TEMP VIEW item AS SELECT * FROM main.item WHERE mailbox IN (SELECT name FROM temp.permitted);
                    CREATE TEMP VIEW signature AS SELECT * FROM main.signature WHERE number IN (SELECT content FROM temp.item);
                    """);
            return question.get();
        } finally {
            sql.script("""
                    DROP VIEW IF EXISTS temp.signature;
                    DROP VIEW IF EXISTS temp.item;
                    DROP TABLE temp.permitted;
                    """);
        }
    }

    /**
     * Whatever is asked of this reader within the question counts only what came after an acquisition: views of the tables'
     * names stand before the tables for that long.
     */
    public <T> T since(long acquisition, Supplier<T> question) {
        return sql.together(() -> later(acquisition, question));
    }

    private <T> T later(long acquisition, Supplier<T> question) {
        sql.script("""
            CREATE TEMP VIEW item AS SELECT * FROM main.item WHERE acquisition > %1$d;
            CREATE TEMP VIEW input_file AS SELECT * FROM main.input_file WHERE acquisition > %1$d;
            CREATE TEMP VIEW signature AS SELECT * FROM main.signature WHERE number IN (SELECT content FROM temp.item);
            """.formatted(acquisition));
        try {
            return question.get();
        } finally {
            sql.script("DROP VIEW temp.signature;\nDROP VIEW temp.input_file;\nDROP VIEW temp.item;\n");
        }
    }

    @Override
    public void close() {
        synchronized (sql) {
            try (sql;
                    packs;
                    temporary) {
                return;
            }
        }
    }
}
