package org.isnad.workbench.sample;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was written.
 *
 * @param dump the folder to be ingested
 * @param keys the key file that was "published", for {@code isnad keys add}
 * @param answerKey the truth, see {@link AnswerRow}
 * @param messages in the dump, copies counted each
 * @param distinctMessageIds among them
 * @param attachments of those messages, copies counted each; embedded messages included
 * @param signedMessages those that carry at least one DKIM-Signature
 * @param documents loose files beside the mailboxes
 * @param bytes of messages as they came from transport, before their containers
 * @param classes rows of the answer key for each class
 * @param demo what to show first
 */
public record SampleSummary(
        Path dump,
        Path keys,
        Path answerKey,
        long messages,
        long distinctMessageIds,
        long attachments,
        long signedMessages,
        long documents,
        long bytes,
        SortedMap<String, Long> classes,
        DemoSearches demo) {
    public SampleSummary {
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
    }
}
