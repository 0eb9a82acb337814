package org.isnad.workbench.examine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.Rendering;
import org.isnad.core.mailbox.MailboxEntry;
import org.isnad.core.mailbox.MailboxReview;
import org.isnad.core.mailbox.Oddity;
import org.isnad.core.mailbox.PlaceEvidence;
import org.isnad.core.mailbox.StoredForm;
import org.isnad.workbench.judge.FetchedMessage;
import org.isnad.workbench.store.PlaceRow;

/**
 * How messages lie in their mailboxes: out of the order of arrival, or written otherwise than their neighbours. Mailboxes too
 * small for a habit are not looked at, very large ones in stretches, for all entries that are held beside one another lie in
 * memory, some hundreds of bytes each. The few that stand out are fetched again for the bytes that are cited.
 */
public final class PlaceStage implements Stage {
    private static final long VERSION = 1;
    private static final int PAGE = 1_000;
    private static final int STRETCH = 200_000;

    @Override
    public String name() {
        return "places";
    }

    @Override
    public void run(StageContext context) {
        // What is said of a message depends on all others: their number stands in the version.
        long total = context.reader().places().count();
        long version = VERSION << 40 | total;
        if (context.reader().noticed().countWanting(name(), version) == 0) {
            return;
        }
        Map<Long, List<Evidence>> evidence = new HashMap<>();
        long done = 0;
        List<PlaceRow> stretch = stretch(context, PlaceRow.START);
        while (!stretch.isEmpty()) {
            for (List<PlaceRow> mailbox : byMailbox(stretch)) {
                List<MailboxEntry> entries = entries(context, mailbox);
                if (context.stop().getAsBoolean()) {
                    return;
                }
                review(context, mailbox.getFirst().mailbox(), entries, evidence);
                done += mailbox.size();
                context.progress().accept(new StageProgress(name(), done, total));
            }
            stretch = stretch(context, stretch.getLast());
        }
        context.noticeAll(name(), version, evidence);
    }

    /** Whole mailboxes, or as much of one as there is room for. */
    private static List<PlaceRow> stretch(StageContext context, PlaceRow behind) {
        List<PlaceRow> rows = context.reader().places().behind(behind, STRETCH);
        if (rows.size() < STRETCH
                || rows.getFirst().mailbox().equals(rows.getLast().mailbox())) {
            return rows;
        }
        String unfinished = rows.getLast().mailbox();
        return rows.stream().filter(row -> !row.mailbox().equals(unfinished)).toList();
    }

    /** Those large enough for a habit. */
    private static List<List<PlaceRow>> byMailbox(List<PlaceRow> rows) {
        Map<String, List<PlaceRow>> mailboxes = new LinkedHashMap<>();
        rows.forEach(row -> mailboxes
                .computeIfAbsent(row.mailbox(), unknown -> new ArrayList<>())
                .add(row));
        return mailboxes.values().stream()
                .filter(mailbox -> mailbox.size() >= MailboxReview.LEAST)
                .toList();
    }

    /** Cut short where it is to stop. */
    private static List<MailboxEntry> entries(StageContext context, List<PlaceRow> rows) {
        List<MailboxEntry> entries = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size() && !context.stop().getAsBoolean(); from += PAGE) {
            List<PlaceRow> page = rows.subList(from, Math.min(rows.size(), from + PAGE));
            Map<Long, StoredForm> forms = new HashMap<>();
            List<Long> numbers = page.stream().map(PlaceRow::message).distinct().toList();
            FetchedMessage.eachSmall(context.reader(), numbers, PlaceStage::form)
                    .forEach(read -> read.form().ifPresent(form -> forms.put(read.number(), form)));
            for (PlaceRow row : page) {
                StoredForm form = forms.get(row.message());
                if (form != null) {
                    entries.add(MailboxEntry.of(
                            row.message(), row.container(), row.ordinal(), row.name(), row.format(), form));
                }
            }
        }
        return entries;
    }

    private record Read(long number, Optional<StoredForm> form) {}

    /** A rendering shows nothing of the store from which it was made. What is cited is read again later. */
    private static Read form(FetchedMessage fetched) {
        Message message = fetched.scanned();
        return new Read(
                fetched.stored().number(),
                Rendering.is(message) ? Optional.empty() : Optional.of(StoredForm.of(message)));
    }

    private static void review(
            StageContext context, String mailbox, List<MailboxEntry> entries, Map<Long, List<Evidence>> evidence) {
        Map<Long, List<Oddity>> oddities = MailboxReview.of(entries).stream()
                .collect(Collectors.groupingBy(Oddity::message, TreeMap::new, Collectors.toList()));
        for (FetchedMessage fetched :
                FetchedMessage.eachSmall(context.reader(), List.copyOf(oddities.keySet()), one -> one)) {
            long number = fetched.stored().number();
            Message message = fetched.scanned();
            for (Oddity oddity : oddities.getOrDefault(number, List.of())) {
                evidence.computeIfAbsent(number, unknown -> new ArrayList<>())
                        .add(PlaceEvidence.of(oddity, mailbox, message));
            }
        }
    }
}
