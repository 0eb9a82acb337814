package org.isnad.workbench.search.query;

import java.util.List;
import java.util.Set;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.item.ItemId;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.text.Language;

/** One condition of a query. The tree is what was asked, not how it is looked up. */
public sealed interface Clause {
    /** A word, in any of its forms (docs/design/search.md). */
    record Word(TextField field, String text) implements Clause {}

    /** Words side by side, each as it is written: no stems, but folded letters and Arabic particles stuck on. */
    record Quoted(TextField field, String text) implements Clause {}

    /**
     * Words near each other, in any order that so many moves make: at most {@code slop} places lie between where they stand and
     * where they would stand side by side.
     */
    record Near(TextField field, String text, int slop) implements Clause {}

    /** A word, or one that differs from it by so many letters (one or two) put in, left out, changed or swapped; the first stays. */
    record Fuzzy(TextField field, String word, int edits) implements Clause {}

    /** A name, however it is written in Latin or Arabic letters (docs/design/search.md). */
    record Name(TextField field, String text) implements Clause {}

    /** A word with {@code *} (any letters, or none) and {@code ?} (one letter), on folded words. */
    record Wildcard(TextField field, String pattern) implements Clause {}

    /** All of them; never empty. */
    record All(List<Clause> clauses) implements Clause {
        public All {
            clauses = List.copyOf(clauses);
        }
    }

    /** At least one of them; never empty. */
    record Any(List<Clause> clauses) implements Clause {
        public Any {
            clauses = List.copyOf(clauses);
        }
    }

    record Not(Clause clause) implements Clause {}

    /**
     * Stated date within a period.
     *
     * @param from epoch seconds of the first instant, or {@link Long#MIN_VALUE}
     * @param until epoch seconds of the first instant after it, or {@link Long#MAX_VALUE}
     */
    record Dated(long from, long until) implements Clause {}

    /** The level of the message is one of these; joined from the catalog at search time. */
    record Levels(Set<Level> levels) implements Clause {
        public Levels {
            levels = Set.copyOf(levels);
        }
    }

    /** Found in a mailbox; joined from the catalog at search time. {@code *} and {@code ?} as in {@link Wildcard}. */
    record InMailbox(String pattern) implements Clause {}

    record HasAttachment() implements Clause {}

    /** What is counted of a content, by the catalog. */
    enum Measure {
        /** Bytes of the whole message or file. */
        SIZE,
        ATTACHMENTS
    }

    /** A measure between two values, both in. */
    record Measured(Measure measure, long least, long most) implements Clause {}

    /** At least one signature of the message has one of these causes; joined from the catalog at search time. */
    record WithCause(Set<DkimCause> causes) implements Clause {
        public WithCause {
            causes = Set.copyOf(causes);
        }
    }

    /** A message, or a loose file. */
    record OfKind(boolean file) implements Clause {}

    /**
     * Loose files and attached documents of a format.
     *
     * @param pattern of a media type in lower case, {@code *} for any characters and {@code ?} for one
     */
    record OfFormat(String pattern) implements Clause {}

    /** What belongs together, by the catalog. */
    enum Relation {
        /** A message, what is attached to it, and what it is attached to. */
        FAMILY,
        /** Messages that answer each other, as far as {@code isnad examine} found. */
        THREAD
    }

    /** Everything that belongs together with something that meets a clause, that itself among it. */
    record Related(Relation relation, Clause to) implements Clause {}

    record InLanguage(Language language) implements Clause {}

    /** A Message-ID, or the first digits (six at least) of an item's SHA-256. */
    record WithId(String id) implements Clause {
        private static final int FEWEST_DIGITS = 6;

        /** Whether an id may be the beginning of a SHA-256 in hexadecimal digits of lower case. */
        public static boolean isHashPrefix(String id) {
            return id.length() >= FEWEST_DIGITS
                    && id.length() <= 2 * ItemId.BYTES
                    && id.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        }
    }

    /** Every message and file. */
    record Everything() implements Clause {}
}
