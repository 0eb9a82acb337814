package org.isnad.workbench.examine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * small for a habit are not looked at. What is kept of a message while all are looked at is a hundred bytes; the few that
 * stand out are fetched again for the bytes that are cited.
 */
public final class PlaceStage implements Stage {
    private static final long VERSION = 1;
    private static final int PAGE = 1_000;

    @Override
    public String name() {
        return "places";
    }

    @Override
    public void run(StageContext context) {
        // What is said of a message depends on all others: their number stands in the version.
        long version = VERSION << 40 | context.reader().places().count();
        if (context.reader().noticed().countWanting(name(), version) == 0) {
            return;
        }
        Map<Long, StoredForm> forms = new HashMap<>();
        if (read(context, forms)) {
            say(context, version, evidence(context, forms));
        }
    }

    /** Whether all that matter have been read. */
    private boolean read(StageContext context, Map<Long, StoredForm> forms) {
        BitSet wanted = context.reader().places().messagesIn(MailboxReview.LEAST);
        long total = wanted.cardinality();
        List<Long> page = new ArrayList<>(PAGE);
        for (int number = wanted.nextSetBit(0); number >= 0; number = wanted.nextSetBit(number + 1)) {
            page.add((long) number);
            if (page.size() == PAGE || wanted.nextSetBit(number + 1) < 0) {
                FetchedMessage.eachSmall(context.reader(), page, PlaceStage::form)
                        .forEach(read -> read.form().ifPresent(form -> forms.put(read.number(), form)));
                page.clear();
                context.progress().accept(new StageProgress(name(), forms.size(), total));
                if (context.stop().getAsBoolean()) {
                    return false;
                }
            }
        }
        return true;
    }

    private record Read(long number, Optional<StoredForm> form) {}

    /** A rendering shows nothing of the store from which it was made. What is cited is read again later. */
    private static Read form(FetchedMessage fetched) {
        Message message = fetched.scanned();
        return new Read(
                fetched.stored().number(),
                Rendering.is(message) ? Optional.empty() : Optional.of(StoredForm.of(message)));
    }

    private static Map<Long, List<Evidence>> evidence(StageContext context, Map<Long, StoredForm> forms) {
        Map<Long, List<Evidence>> evidence = new HashMap<>();
        for (String mailbox : context.reader().places().mailboxesOf(MailboxReview.LEAST)) {
            List<MailboxEntry> entries = new ArrayList<>();
            for (PlaceRow row : context.reader().places().in(mailbox)) {
                StoredForm form = forms.get(row.message());
                if (form != null) {
                    entries.add(MailboxEntry.of(
                            row.message(), row.container(), row.ordinal(), row.name(), row.format(), form));
                }
            }
            List<Oddity> oddities = MailboxReview.of(entries);
            List<Long> numbers =
                    oddities.stream().map(Oddity::message).distinct().toList();
            FetchedMessage.eachSmall(context.reader(), numbers, fetched -> fetched)
                    .forEach(fetched -> oddities.stream()
                            .filter(oddity ->
                                    oddity.message() == fetched.stored().number())
                            .map(oddity -> PlaceEvidence.of(oddity, mailbox, fetched.scanned()))
                            .forEach(found -> evidence.computeIfAbsent(
                                            fetched.stored().number(), unknown -> new ArrayList<>())
                                    .add(found)));
        }
        return evidence;
    }

    private void say(StageContext context, long version, Map<Long, List<Evidence>> evidence) {
        List<Long> page = context.reader().noticed().wanting(name(), version, 0, PAGE);
        while (!page.isEmpty()) {
            List<Long> changed = new ArrayList<>();
            for (long number : page) {
                List<Evidence> found = evidence.getOrDefault(number, List.of());
                if (context.writer().findings().noticed(number, name(), version, found)) {
                    changed.add(number);
                }
            }
            context.writer().commit();
            context.judgeAgain(changed);
            context.writer().commit();
            page = context.reader().noticed().wanting(name(), version, page.getLast(), PAGE);
        }
    }
}
