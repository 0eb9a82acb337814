package org.isnad.workbench.sample.mail;

import java.util.ArrayList;
import java.util.List;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.prose.Tongue;

/**
 * What somebody wrote, before any software has put it into a form.
 *
 * @param time of sending, in milliseconds since 1970
 * @param text all of it, quotes included, lines ended by LF
 * @param messageId without angle brackets
 * @param references Message-IDs of what it answers, the oldest first; empty for a new conversation
 * @param threadIndex what Outlook hands on from letter to answer (MS-OXOMSG, 2.2.1.3); empty for other software
 */
public record Draft(
        Person from,
        List<Person> to,
        List<Person> cc,
        String subject,
        long time,
        Tongue tongue,
        String text,
        List<Attachment> attachments,
        String messageId,
        List<String> references,
        String threadIndex) {
    public Draft {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        attachments = List.copyOf(attachments);
        references = List.copyOf(references);
    }

    public Draft withText(String other) {
        return new Draft(from, to, cc, subject, time, tongue, other, attachments, messageId, references, threadIndex);
    }

    public Draft withSubject(String other) {
        return new Draft(from, to, cc, other, time, tongue, text, attachments, messageId, references, threadIndex);
    }

    public Draft withFrom(Person other) {
        return new Draft(other, to, cc, subject, time, tongue, text, attachments, messageId, references, threadIndex);
    }

    public Draft withTo(List<Person> other) {
        return new Draft(from, other, cc, subject, time, tongue, text, attachments, messageId, references, threadIndex);
    }

    public Draft withTime(long other) {
        return new Draft(from, to, cc, subject, other, tongue, text, attachments, messageId, references, threadIndex);
    }

    public Draft withMessageId(String other) {
        return new Draft(from, to, cc, subject, time, tongue, text, attachments, other, references, threadIndex);
    }

    public Draft withReferences(List<String> other) {
        return new Draft(from, to, cc, subject, time, tongue, text, attachments, messageId, other, threadIndex);
    }

    public Draft withAttachments(List<Attachment> other) {
        return new Draft(from, to, cc, subject, time, tongue, text, other, messageId, references, threadIndex);
    }

    public Draft withThreadIndex(String other) {
        return new Draft(from, to, cc, subject, time, tongue, text, attachments, messageId, references, other);
    }

    /** Everybody it went to. */
    public List<Person> recipients() {
        List<Person> all = new ArrayList<>(to);
        all.addAll(cc);
        return all;
    }

    /** The chain that an answer to this carries. */
    public List<String> chain() {
        List<String> all = new ArrayList<>(references);
        all.add(messageId);
        return all;
    }
}
