package org.isnad.workbench.examine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageIds;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.near.NearPairs;
import org.isnad.core.near.TextSketch;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.store.Sketched;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.text.Readings;

/**
 * Which messages are copies of which: sketches page by page, then pairs, then what is said of each. What it says is neutral:
 * copies inside one dump are one source and lift nothing (EVIDENCE, rule 14).
 */
public final class CopiesStage implements Stage {
    private static final long VERSION = 1;

    private static final int PAGE = 400;

    @Override
    public String name() {
        return "copies";
    }

    @Override
    public void run(StageContext context) {
        if (!sketch(context)) {
            return;
        }
        // What is said of a message depends on all others: their number stands in the version.
        long version = VERSION << 40 | context.reader().messages().count();
        if (context.reader().noticed().countWanting(name(), version) == 0) {
            return;
        }
        List<Sketched> sketches = context.reader().sketches().all();
        List<NearPairs.Pair> pairs =
                NearPairs.among(sketches.stream().map(Sketched::sketch).toList());
        context.writer().findings().forgetNearPairs();
        for (NearPairs.Pair pair : pairs) {
            context.writer()
                    .findings()
                    .nearPair(
                            sketches.get(pair.left()).number(),
                            sketches.get(pair.right()).number(),
                            pair.resemblance());
        }
        say(context, version, sketches, new CopyFindings(sketches, pairs));
    }

    private void say(StageContext context, long version, List<Sketched> sketches, CopyFindings findings) {
        Map<Long, List<Evidence>> sent = new SentPairs(context.reader()).among(sketches);
        List<Long> changed = new ArrayList<>();
        for (int i = 0; i < sketches.size(); i++) {
            long number = sketches.get(i).number();
            List<Evidence> evidence = new ArrayList<>(findings.of(i));
            evidence.addAll(sent.getOrDefault(number, List.of()));
            if (context.writer().findings().noticed(number, name(), version, evidence)) {
                changed.add(number);
            }
        }
        context.writer().commit();
        context.judgeAgain(changed);
        context.writer().commit();
    }

    /** Whether all messages have one now. */
    private boolean sketch(StageContext context) {
        return context.<Sketched>readWanting(
                name(),
                context.reader().sketches().countWanting(),
                last -> context.reader().sketches().wanting(last, PAGE),
                number -> read(context, number),
                sketched -> context.writer().findings().sketched(sketched));
    }

    private static Sketched read(StageContext context, long number) {
        StoredMessage stored = context.reader()
                .messages()
                .of(number)
                .orElseThrow(() -> new IllegalStateException("a message went away: " + number));
        Message message = MessageScanner.scan(context.reader().bytes(stored.content()), Limits.DEFAULT);
        Wording words =
                Wording.of(Readings.of(message, Readings.Preference.PLAIN).text());
        return new Sketched(number, stored.messageId(), untouched(message), parent(message), TextSketch.of(words));
    }

    private static String parent(Message message) {
        List<String> direct = MessageIds.inReplyTo(message);
        if (!direct.isEmpty()) {
            return direct.getFirst();
        }
        List<String> ancestors = MessageIds.references(message);
        return ancestors.isEmpty() ? "" : ancestors.getLast();
    }

    /** Whether no server wrote on it: no Received, none of Google's, no ARC set. */
    private static boolean untouched(Message message) {
        return message.fields().stream()
                .map(HeaderField::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .noneMatch(name -> name.equals("received") || name.equals("x-received") || name.startsWith("arc-"));
    }
}
