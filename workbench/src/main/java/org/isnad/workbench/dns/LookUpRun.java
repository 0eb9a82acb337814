package org.isnad.workbench.dns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.isnad.workbench.dns.LookUpResult.Status;
import org.xbill.DNS.Type;

/** Asks every named resolver for every wanted key, one question after the other, and writes down what came. */
public final class LookUpRun {
    private final WantedList wanted;
    private final List<ResolverAddress> resolvers;
    private final byte[] anchors;
    private final Manner manner;
    private final Clock clock;
    private final String tool;

    /**
     * How it is asked.
     *
     * @param perSecond questions to one resolver in a second, at most
     * @param tries how often a question is asked before it counts as timed out
     * @param timeout of one try
     */
    public record Manner(int perSecond, int tries, Duration timeout) {}

    /**
     * How it went.
     *
     * @param counts answers by status, those of earlier runs included
     * @param skipped questions that an earlier run had a final answer to
     * @param disagreements names for which resolvers gave different texts or different kinds of final answers
     * @param stopped whether it was stopped from outside
     */
    public record Outcome(Map<Status, Long> counts, long skipped, List<String> disagreements, boolean stopped) {
        public Outcome {
            counts = new EnumMap<>(counts);
            disagreements = List.copyOf(disagreements);
        }
    }

    /**
     * @param resolvers at least one: nobody else is asked
     * @param anchors trust anchors in the form of a zone file; empty for those of the root that come with the product
     * @param tool name and version, for the head of the file
     */
    public LookUpRun(
            WantedList wanted, List<ResolverAddress> resolvers, byte[] anchors, Manner manner, Clock clock, String tool)
            throws IOException {
        if (resolvers.isEmpty()) {
            throw new IllegalArgumentException("no resolver was named");
        }
        this.wanted = wanted;
        this.resolvers = List.copyOf(resolvers);
        this.anchors = anchors.length == 0 ? rootAnchors() : anchors.clone();
        this.manner = manner;
        this.clock = clock;
        this.tool = tool;
    }

    private static byte[] rootAnchors() throws IOException {
        try (var in = LookUp.rootAnchors()) {
            return in.readAllBytes();
        }
    }

    /** A file of that name is there, and no look-up. */
    public static final class OtherFile extends IOException {
        private static final long serialVersionUID = 1L;

        OtherFile(Path path, Throwable cause) {
            super(path.toString(), cause);
        }
    }

    /**
     * @param out written to line by line; if it is there, the run goes on in it
     * @param progress told the number of questions done
     * @param stop asked before every question
     */
    public Outcome run(Path out, Consumer<Long> progress, BooleanSupplier stop) throws IOException {
        List<LookUpFile.Earlier> earlier;
        try {
            earlier = LookUpFile.read(out);
        } catch (LookUpFile.NotALookUp e) {
            throw new OtherFile(out, e);
        }
        Tally tally = new Tally();
        earlier.stream().filter(LookUpFile.Earlier::isFinal).forEach(tally::add);
        long done = 0;
        try (LookUpFile file = LookUpFile.open(out, clock.instant(), tool)) {
            for (ResolverAddress resolver : resolvers) {
                LookUp lookUp = lookUp(resolver);
                for (WantedList.Name name : wanted.names()) {
                    if (stop.getAsBoolean()) {
                        return tally.outcome(true);
                    }
                    if (earlier.stream().anyMatch(each -> each.isFinal() && each.isAbout(name, resolver))) {
                        tally.skipped++;
                    } else {
                        tally.add(ask(lookUp, name, resolver, file));
                    }
                    progress.accept(++done);
                }
            }
        }
        return tally.outcome(false);
    }

    private LookUp lookUp(ResolverAddress resolver) throws IOException {
        return new LookUp(
                resolver,
                new ByteArrayInputStream(anchors),
                new Pace(manner.perSecond()),
                manner.tries(),
                manner.timeout(),
                clock);
    }

    private LookUpResult ask(LookUp lookUp, WantedList.Name name, ResolverAddress resolver, LookUpFile file)
            throws IOException {
        LookUpResult result = lookUp.ask(name);
        for (Recorder.Answer each : lookUp.takeChain()) {
            if (each.message().getQuestion().getType() != Type.TXT) {
                file.addChain(resolver.text(), result.asked(), each);
            }
        }
        file.add(result);
        return result;
    }

    /** Counts, and who said what of each name. */
    private static final class Tally {
        private final Map<Status, Long> counts = new EnumMap<>(Status.class);
        private final Map<String, Set<String>> said = new LinkedHashMap<>();
        private long skipped;

        void add(LookUpResult result) {
            counts.merge(result.status(), 1L, Long::sum);
            if (result.status().isFinal()) {
                say(result.name().published(), result.status().word(), result.texts());
            }
        }

        void add(LookUpFile.Earlier earlier) {
            for (Status status : Status.values()) {
                if (status.word().equals(earlier.status())) {
                    counts.merge(status, 1L, Long::sum);
                }
            }
            WantedList.Name name = new WantedList.Name(earlier.domain(), earlier.selector());
            say(name.published(), earlier.status(), earlier.texts());
        }

        private void say(String name, String status, List<String> texts) {
            said.computeIfAbsent(name, each -> new HashSet<>())
                    .add(status + texts.stream().sorted().toList());
        }

        Outcome outcome(boolean stopped) {
            List<String> disagreements = new ArrayList<>();
            said.forEach((name, answers) -> {
                if (answers.size() > 1) {
                    disagreements.add(name);
                }
            });
            return new Outcome(counts, skipped, disagreements, stopped);
        }
    }
}
