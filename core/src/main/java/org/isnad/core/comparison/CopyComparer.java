package org.isnad.core.comparison;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares two copies of a message in everything a reader is shown. */
public final class CopyComparer {
    private CopyComparer() {}

    /**
     * @param around what is known of the two sides (EVIDENCE, rule 9)
     * @param otherSending see {@link Comparison}
     */
    public static Comparison compare(MailCopy reference, MailCopy dump, Surroundings around, boolean otherSending) {
        Map<Aspect, Finding> findings = new EnumMap<>(Aspect.class);
        findings.put(Aspect.CONTENT, ContentComparer.compare(reference, dump, around));
        findings.put(Aspect.SENDER, Finding.of(SenderComparer.compare(reference, dump)));
        findings.put(Aspect.RECIPIENTS, Finding.of(RecipientComparer.compare(reference, dump)));
        findings.put(Aspect.SUBJECT, Finding.of(SubjectComparer.compare(reference, dump, around)));
        findings.put(Aspect.STATED_DATE, Finding.of(DateComparer.compare(reference.dates(), dump.dates())));
        findings.put(Aspect.ATTACHMENTS, Finding.of(FileComparer.compare(reference.files(), dump.files(), around)));
        findings.put(Aspect.THREAD, Finding.of(thread(reference, dump)));
        return new Comparison(findings, otherSending);
    }

    private static Set<Cause> thread(MailCopy reference, MailCopy dump) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        if (!reference.messageId().equals(dump.messageId())) {
            boolean missing =
                    reference.messageId().isEmpty() || dump.messageId().isEmpty();
            causes.add(missing ? Cause.THREAD_FIELD_MISSING : Cause.MESSAGE_ID_OTHER);
        }
        List<String> left = reference.repliesTo();
        List<String> right = dump.repliesTo();
        if (!left.equals(right)) {
            boolean missing = left.isEmpty() || right.isEmpty();
            boolean shared = left.stream().anyMatch(right::contains);
            causes.add(missing || shared ? Cause.THREAD_FIELD_MISSING : Cause.THREAD_PLACE);
        }
        return causes;
    }
}
