package org.isnad.workbench.web.api;

import java.util.List;

/** The schema of that name. */
public record Timeline(
        long sequence, List<Day> days, long undated, List<MailboxSpan> mailboxes, List<Gap> gaps, List<Saves> saves) {
    public Timeline {
        days = List.copyOf(days);
        mailboxes = List.copyOf(mailboxes);
        gaps = List.copyOf(gaps);
        saves = List.copyOf(saves);
    }
}
