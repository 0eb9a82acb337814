package org.isnad.workbench.examine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.isnad.core.document.Carrier;
import org.isnad.core.document.CarrierJudgement;
import org.isnad.core.document.DocumentKind;
import org.isnad.core.document.DocumentMetadata;
import org.isnad.core.document.DocumentReading;
import org.isnad.core.document.DocumentTime;
import org.isnad.core.document.MakerClock;
import org.isnad.core.document.SoftwareDates;
import org.isnad.core.document.StatedTimes;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Phrase;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.workbench.document.ChildLimits;
import org.isnad.workbench.document.DocumentPool;
import org.isnad.workbench.document.Outcome;
import org.isnad.workbench.document.RecordJson;
import org.isnad.workbench.document.Work;
import org.isnad.workbench.store.Acquisition;
import org.isnad.workbench.store.DocumentPair;
import org.isnad.workbench.store.DocumentRow;
import org.isnad.workbench.store.FileContent;
import org.isnad.workbench.store.StoredDocument;
import org.isnad.workbench.store.StoredMessage;
import org.jspecify.annotations.Nullable;

/**
 * Reads what files say of themselves, each distinct one once, in child processes; then holds it beside the messages that
 * carry them. The second half is a question to the catalog and a closer look at the few that it names, so that it is asked
 * anew each time.
 */
public final class DocumentStage implements Stage {
    /** Grows whenever readers read otherwise. */
    public static final long VERSION = 2;

    private static final int PAGE = 256;

    private final ChildLimits limits;

    public DocumentStage() {
        this(ChildLimits.DEFAULT);
    }

    public DocumentStage(ChildLimits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public void run(StageContext context) {
        readAll(context);
        if (!context.stop().getAsBoolean()) {
            judge(context);
        }
    }

    private void readAll(StageContext context) {
        long total = context.reader().documents().countWanting(VERSION);
        long done = 0;
        long last = 0;
        try (DocumentPool pool = new DocumentPool(
                limits,
                Runtime.getRuntime().availableProcessors(),
                context.writer().spoolFolder())) {
            while (!context.stop().getAsBoolean()) {
                List<FileContent> page = context.reader().documents().wanting(VERSION, last, PAGE);
                if (page.isEmpty()) {
                    return;
                }
                read(context, pool, page);
                context.writer().commit();
                done += page.size();
                last = page.getLast().number();
                context.progress().accept(new StageProgress(name(), done, total));
            }
        } catch (InterruptedException e) {
            // What was read is committed; the rest is for the next run.
            Thread.currentThread().interrupt();
        }
    }

    private void read(StageContext context, DocumentPool pool, List<FileContent> page) throws InterruptedException {
        List<DocumentPool.Task> tasks = new ArrayList<>();
        for (FileContent file : page) {
            Octets bytes = context.reader().bytes(file.content());
            if (DocumentKind.of(bytes) == DocumentKind.OTHER) {
                context.writer().documents().document(row(file.number(), "", null));
            } else if (file.length() > limits.fileBytes()) {
                context.writer()
                        .documents()
                        .document(row(file.number(), "", Phrase.of("document.failed.too-long", limits.fileBytes())));
            } else {
                tasks.add(new DocumentPool.Task(file.number(), () -> bytes(context, file)));
            }
        }
        for (DocumentPool.Done<DocumentReading> one : pool.read(Work.METADATA, tasks)) {
            context.writer().documents().document(row(one));
        }
    }

    /** Workers take turns at the reader. */
    private static byte[] bytes(StageContext context, FileContent file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) file.length());
        try {
            context.reader().copyTo(file.content(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static DocumentRow row(DocumentPool.Done<DocumentReading> one) {
        return switch (one.outcome()) {
            case Outcome.Failed<DocumentReading> failed -> row(one.number(), "", failed.cause());
            case Outcome.Read<DocumentReading> read -> {
                DocumentMetadata metadata = read.reading().metadata();
                yield new DocumentRow(
                        one.number(),
                        VERSION,
                        metadata instanceof DocumentMetadata.Unknown ? "" : metadata.family(),
                        seconds(metadata.properties().created()),
                        seconds(metadata.properties().modified()),
                        StatedTimes.latest(metadata)
                                .map(time -> time.at().getEpochSecond())
                                .orElse(null),
                        SoftwareDates.earliest(metadata)
                                .map(day -> day.toEpochDay() * 86_400)
                                .orElse(null),
                        metadata.properties().editor(),
                        SoftwareDates.named(metadata),
                        null,
                        RecordJson.write(read.reading()));
            }
        };
    }

    private static DocumentRow row(long number, String family, @Nullable Phrase failure) {
        return new DocumentRow(number, VERSION, family, null, null, null, null, "", "", failure, null);
    }

    private static @Nullable Long seconds(@Nullable DocumentTime time) {
        return time == null ? null : Long.valueOf(time.instant().getEpochSecond());
    }

    /** All messages concerned now, and those that were and no longer are. */
    private void judge(StageContext context) {
        Instant now = context.reader().custody().acquisitions().stream()
                .map(Acquisition::started)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Map<Long, List<DocumentPair>> byMessage = new LinkedHashMap<>();
        for (DocumentPair pair : context.reader().documents().pairs(CarrierJudgement.ZONES_APART.toSeconds())) {
            byMessage
                    .computeIfAbsent(pair.message(), number -> new ArrayList<>())
                    .add(pair);
        }
        TreeSet<Long> numbers = new TreeSet<>(context.reader().noticed().foundBy(name()));
        numbers.addAll(byMessage.keySet());
        List<Long> changed = new ArrayList<>();
        for (long number : numbers) {
            List<Evidence> found = evidence(context, number, byMessage.getOrDefault(number, List.of()), now);
            if (context.writer().findings().noticed(number, name(), VERSION, found)) {
                changed.add(number);
            }
        }
        context.writer().commit();
        context.judgeAgain(changed);
        context.writer().commit();
    }

    private static List<Evidence> evidence(StageContext context, long number, List<DocumentPair> pairs, Instant now) {
        StoredMessage stored = context.reader().messages().of(number).orElse(null);
        Long date = stored == null ? null : stored.date();
        if (stored == null || date == null || pairs.isEmpty()) {
            return List.of();
        }
        Message message = MessageScanner.scan(context.reader().bytes(stored.content()), Limits.DEFAULT);
        Carrier carrier = Carriers.of(message, Instant.ofEpochSecond(date), now);
        List<Evidence> found = new ArrayList<>();
        for (DocumentPair pair : pairs) {
            metadata(context, pair.file())
                    .ifPresent(metadata -> CarrierJudgement.judge(
                                    metadata, carrier, new MakerClock(pair.onTime(), pair.late()), now)
                            .forEach(finding -> found.add(Carriers.evidence(finding, message, pair.ordinal()))));
        }
        return found;
    }

    private static Optional<DocumentMetadata> metadata(StageContext context, long number) {
        String reading = context.reader()
                .documents()
                .of(number)
                .map(StoredDocument::row)
                .map(DocumentRow::reading)
                .orElse(null);
        if (reading == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(RecordJson.read(reading, DocumentReading.class).metadata());
        } catch (RecordJson.Unreadable e) {
            throw new IllegalStateException("a reading of version " + VERSION + " cannot be read", e);
        }
    }
}
