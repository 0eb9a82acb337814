package org.isnad.bench.queries;

import java.util.List;
import java.util.Random;
import org.isnad.bench.shared.InventedWords;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.search.EntryKind;
import org.isnad.workbench.search.IndexEntry;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.text.MessageText;

/**
 * Short messages of invented words, the n-th always the same. Words are as common as in a language (Zipf's law: the r-th has a
 * share of 1/r), so that some stand in nearly every message and most in few.
 */
final class ShortMessages {
    private static final int WORDS = 50_000;
    private static final int SENDERS = 2_000;
    private static final int FEWEST = 8;
    private static final int MOST = 40;
    private static final long FIRST_DATE = 1_400_000_000L;
    private static final long SECONDS_APART = 90;

    private final List<String> words;
    private final long seed;

    ShortMessages(long seed) {
        this.seed = seed;
        this.words = InventedWords.of(WORDS, seed);
    }

    /** Number from 1. */
    IndexEntry entry(long number) {
        String sender = sender(number);
        MessageText text = new MessageText(
                word(number, 1), sender, "all@list.example", body(number), List.of(), "", Language.ENGLISH);
        ItemId content = new ItemId(number * 0x9E3779B97F4A7C15L, number, seed, number);
        return new IndexEntry(number, number, content, EntryKind.MESSAGE, text, date(number), number + "@x", false);
    }

    static String sender(long number) {
        int sender = Math.floorMod(number * 0x9E3779B1L, SENDERS);
        return "user" + sender + "@domain" + sender % 100 + ".example";
    }

    static long date(long number) {
        return FIRST_DATE + number * SECONDS_APART;
    }

    private String body(long number) {
        Random random = new Random(seed + number);
        int length = FEWEST + random.nextInt(MOST - FEWEST);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < length; i++) {
            body.append(i > 0 ? " " : "").append(word(random));
        }
        return body.toString();
    }

    /** Words side by side that stand in a message, for a phrase that is found. */
    String phrase(long number, int count) {
        String[] body = body(number).split(" ", -1);
        int start = (int) (number % Math.max(1, body.length - count));
        return String.join(" ", List.of(body).subList(start, Math.min(body.length, start + count)));
    }

    String word(long number, int salt) {
        return word(new Random(seed + number * 31 + salt));
    }

    /** The inverse of the sum of 1/r. */
    private String word(Random random) {
        return words.get((int) Math.min(WORDS - 1, Math.exp(random.nextDouble() * Math.log(WORDS)) - 1));
    }
}
