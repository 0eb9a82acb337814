package org.isnad.workbench.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.isnad.core.mail.AddressParser;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Mailbox;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.workbench.OpenCase;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.web.desk.LetterTable;
import org.isnad.workbench.web.desk.LetterTable.Letter;
import org.isnad.workbench.web.desk.LetterTable.Somebody;

/** Reads who wrote to whom off the messages of a case, beside everything else, a page at a time; goes on where it stopped. */
final class LetterReader {
    private static final int PAGE = 500;
    /** A letter to more people than this is a mailing; it would draw a thousand edges that mean nothing. */
    private static final int MOST_RECIPIENTS = 200;

    private static final int LONGEST_NAME = 200;

    private final OpenCase open;
    private final LetterTable letters;
    private final WebHandler.ErrorReport errors;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    LetterReader(OpenCase open, LetterTable letters, WebHandler.ErrorReport errors) {
        this.open = open;
        this.letters = letters;
        this.errors = errors;
    }

    /** Begins, if it is not under way; returns at once. */
    void begin() {
        if (!stopped && running.compareAndSet(false, true)) {
            thread = Thread.ofPlatform().daemon().name("letters").start(() -> {
                try {
                    readAll();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                } catch (RuntimeException mistake) {
                    if (!stopped) {
                        errors.tell(mistake);
                    }
                } finally {
                    running.set(false);
                }
            });
        }
    }

    void stop() {
        stopped = true;
    }

    /** Waits for the page that it is at, after which nothing of the case is used any more. */
    void awaitEnd() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Half of the time at most: whoever waits for an answer meanwhile is worth more. */
    private void readAll() throws InterruptedException {
        List<Long> page;
        long took = 0;
        do {
            if (open.awaitClosing(took)) {
                return;
            }
            long began = System.nanoTime();
            long after = letters.through();
            page = open.read(reader -> reader.messages().after(after, PAGE));
            if (!page.isEmpty() && !stopped) {
                List<Long> numbers = page;
                List<Letter> read = open.read(reader -> read(reader, numbers));
                letters.add(read, page.getLast());
            }
            took = (System.nanoTime() - began) / 1_000_000;
        } while (page.size() == PAGE && !stopped);
    }

    private static List<Letter> read(CaseReader reader, List<Long> numbers) {
        List<Letter> read = new ArrayList<>();
        for (long number : numbers) {
            reader.messages().of(number).ifPresent(stored -> {
                Message message = MessageScanner.scan(reader.bytes(stored.content()), Limits.DEFAULT);
                letter(stored, message, read);
            });
        }
        return read;
    }

    private static void letter(StoredMessage stored, Message message, List<Letter> read) {
        Map<String, Somebody> recipients = new LinkedHashMap<>();
        for (HeaderField field : message.fields()) {
            if (field.is("To") || field.is("Cc")) {
                for (Mailbox mailbox : AddressParser.of(message.bytes(), field)) {
                    if (!mailbox.address().isEmpty()) {
                        Somebody somebody = somebody(mailbox.address(), mailbox.name());
                        recipients.putIfAbsent(somebody.address(), somebody);
                    }
                }
            }
        }
        if (!stored.fromAddress().isEmpty() && !recipients.isEmpty() && recipients.size() <= MOST_RECIPIENTS) {
            read.add(new Letter(
                    stored.number(),
                    somebody(stored.fromAddress(), stored.fromName()),
                    List.copyOf(recipients.values()),
                    month(stored)));
        }
    }

    private static Somebody somebody(String address, String name) {
        return new Somebody(address.toLowerCase(Locale.ROOT), name.substring(0, Math.min(LONGEST_NAME, name.length())));
    }

    private static String month(StoredMessage stored) {
        Long date = stored.date();
        return date == null || stored.dateImpossible()
                ? ""
                : Instant.ofEpochSecond(date)
                        .atOffset(ZoneOffset.UTC)
                        .toString()
                        .substring(0, "2017-04".length());
    }
}
