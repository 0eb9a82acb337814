package org.isnad.workbench.sample;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.isnad.workbench.sample.story.Outcome;
import org.isnad.workbench.sample.story.Truth;

/** Counts what is written, and remembers what is worth showing. */
final class Tally {
    private static final String FOREIGN_SIGNER = "F22";
    private static final String NAME_INSERTED = "F1";

    private final SortedMap<String, Long> classes = new TreeMap<>();
    /** 64 bits of each Message-ID: bounded enough for a million messages, and no two meet by chance. */
    private final Set<Long> ids = new HashSet<>();

    private long messages;
    private long attachments;
    private long signed;
    private long bytes;
    private long documents;
    private String verified = "";
    private String foreignSigner = "";
    private String altered = "";
    private String alteredMessageId = "";
    private String circulating = "";

    void count(Outcome.Copy copy) {
        messages++;
        attachments += copy.attachments();
        signed += copy.signed() ? 1 : 0;
        bytes += copy.bytes().length;
        ids.add(hash(copy.messageId()));
        if (verified.isEmpty()
                && copy.truth().kind().equals(Truth.GENUINE.kind())
                && !copy.box().bareLineFeeds()) {
            verified = copy.messageId();
        }
        if (foreignSigner.isEmpty() && copy.truth().kind().equals(FOREIGN_SIGNER)) {
            foreignSigner = copy.messageId();
        }
        if (altered.isEmpty()
                && copy.truth().kind().equals(NAME_INSERTED)
                && copy.box().isOrganisations()) {
            altered = copy.truth().changed().getFirst().after();
            alteredMessageId = copy.messageId();
        }
        count(copy.truth().kind());
    }

    /** A text that goes round: its longest line is what people pass on. */
    void countCirculating(String text) {
        if (circulating.isEmpty()) {
            circulating =
                    text.lines().max(Comparator.comparingInt(String::length)).orElse("");
        }
    }

    void count(String kind) {
        classes.merge(kind, 1L, Long::sum);
    }

    void countDocument() {
        documents++;
    }

    long messages() {
        return messages;
    }

    long distinctMessageIds() {
        return ids.size();
    }

    long attachments() {
        return attachments;
    }

    long signed() {
        return signed;
    }

    long bytes() {
        return bytes;
    }

    long documents() {
        return documents;
    }

    SortedMap<String, Long> classes() {
        return classes;
    }

    DemoSearches demo() {
        return new DemoSearches(
                "انتخابات",
                "reunion",
                "polling election",
                verified,
                foreignSigner,
                altered,
                alteredMessageId,
                circulating);
    }

    /** FNV-1a over the characters. */
    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }
}
