package org.isnad.workbench.examine;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.near.PassageIndex;
import org.isnad.core.quote.QuoteFinder;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.judge.FetchedMessage;
import org.isnad.workbench.text.TextExtractor;

/**
 * Which messages have a passage among their authors' own words: an index over the whole case, made anew by whoever needs it
 * and held in memory (some 300 bytes a message). What is quoted in a message is not among its words.
 */
final class Passages {
    private static final int PAGE = 400;
    /** What progress calls it: nothing is written meanwhile, and in a large case it takes minutes. */
    private static final String STAGE = "passages";

    private final PassageIndex index;
    private final long[] numbers;

    private Passages(PassageIndex index, long[] numbers) {
        this.index = index;
        this.numbers = numbers;
    }

    /** Of all messages, page by page on all processors; of those read so far where it was stopped. */
    static Passages of(StageContext context) {
        PassageIndex.Builder builder = new PassageIndex.Builder();
        List<Long> numbers = new ArrayList<>();
        long total = context.reader().messages().count();
        long last = 0;
        List<Long> page = context.reader().messages().after(last, PAGE);
        while (!page.isEmpty()
                && !context.stop().getAsBoolean()
                && numbers.size() + page.size() < PassageIndex.MOST_TEXTS) {
            for (Kept kept : FetchedMessage.each(context.reader(), page, Passages::kept)) {
                builder.add(kept.hashes);
                numbers.add(kept.number);
            }
            context.progress().accept(new StageProgress(STAGE, numbers.size(), total));
            last = page.getLast();
            page = context.reader().messages().after(last, PAGE);
        }
        return new Passages(
                builder.build(), numbers.stream().mapToLong(Long::longValue).toArray());
    }

    /** What one message keeps. */
    private static final class Kept {
        final long number;
        final long[] hashes;

        Kept(long number, long[] hashes) {
            this.number = number;
            this.hashes = hashes;
        }
    }

    private static Kept kept(FetchedMessage message) {
        String own = QuoteFinder.find(TextExtractor.quotable(message.scanned()))
                .own()
                .text();
        return new Kept(message.stored().number(), PassageIndex.kept(Wording.of(own)));
    }

    /** Numbers of messages that may hold the passage, the likeliest first. */
    List<Long> holding(Wording passage, int most) {
        return index.candidates(passage, most).stream()
                .map(text -> numbers[text])
                .toList();
    }
}
