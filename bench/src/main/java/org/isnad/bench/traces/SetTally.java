package org.isnad.bench.traces;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.bench.shared.MailSet;
import org.isnad.core.clock.EmbeddedTime;
import org.isnad.core.clock.MessageClocks;
import org.isnad.core.clock.Moment;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.DisplayFacts;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Exhibit;
import org.isnad.core.evidence.Observation;
import org.isnad.core.evidence.Strength;
import org.isnad.core.evidence.Surroundings;
import org.isnad.core.evidence.SurroundingsLearner;
import org.isnad.core.evidence.traces.Traces;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.DateParser;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.MailDate;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.verdict.Level;
import org.isnad.core.verdict.VerdictPolicy;

/** What traces find in one set of real mail; no signature is looked at, so that every message is as open to doubt as can be. */
final class SetTally {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    final String name;
    long messages;
    final List<String> suspicious = new ArrayList<>();
    final Map<String, Outcomes> byTrace = new TreeMap<>();
    final Map<String, List<Double>> behind = new TreeMap<>();

    final Rerouted rerouted = new Rerouted();

    private SetTally(String name) {
        this.name = name;
    }

    /** How often a trace said what. */
    static final class Outcomes {
        long supports;
        long neutral;
        long slight;
        long telling;
        long unreadable;

        void add(Evidence finding) {
            switch (finding.bearing()) {
                case SUPPORTS -> supports++;
                case NEUTRAL -> neutral++;
                case COULD_NOT_CHECK -> unreadable++;
                case AGAINST -> {
                    if (finding.strength() == Strength.TELLING) {
                        telling++;
                    } else {
                        slight++;
                    }
                }
            }
        }
    }

    static SetTally of(MailSet set) throws IOException {
        SetTally tally = new SetTally(set.name());
        SurroundingsLearner learner = new SurroundingsLearner();
        set.forEach((file, bytes) -> learner.add(Observation.of(scan(bytes))));
        Surroundings learnt = learner.learnt();
        set.forEach((file, bytes) -> tally.take(file, scan(bytes), learnt));
        return tally;
    }

    private static Message scan(byte[] bytes) {
        return MessageScanner.scan(ArrayOctets.of(bytes), Limits.DEFAULT);
    }

    private void take(String file, Message message, Surroundings learnt) {
        messages++;
        rerouted.take(message, learnt);
        DisplayFacts facts = DisplayFactsReader.read(message);
        List<Evidence> found = Traces.examine(new Exhibit(message, facts, learnt));
        for (Evidence finding : found) {
            String trace = finding.signal()
                    + (finding.signal().equals("client")
                            ? " " + finding.phrase().key()
                            : "");
            byTrace.computeIfAbsent(trace, unknown -> new Outcomes()).add(finding);
        }
        Level level =
                VerdictPolicy.judge(Context.of(facts, List.of()).with(found)).level();
        if (level == Level.SUSPICIOUS || level == Level.CONTRADICTED) {
            suspicious.add(file + ": "
                    + String.join(
                            "; ",
                            found.stream()
                                    .filter(finding -> finding.bearing() == Bearing.AGAINST)
                                    .map(finding -> finding.signal() + " "
                                            + finding.phrase().args())
                                    .toList()));
        }
        if (DateParser.of(message, NOW) instanceof MailDate.Stated stated) {
            for (EmbeddedTime time : MessageClocks.of(message).times()) {
                clock(time, stated);
            }
        }
    }

    private void clock(EmbeddedTime time, MailDate.Stated stated) {
        Instant instant = switch (time.moment()) {
            case Moment.Point point -> point.instant();
            case Moment.WallTime wall ->
                wall.at(
                        time.clock().key().startsWith("digits")
                                ? ZoneOffset.UTC
                                : stated.value().getOffset());
            case Moment.Unreadable unreadable -> null;
        };
        if (instant != null) {
            behind.computeIfAbsent(time.clock().key(), unknown -> new ArrayList<>())
                    .add(Duration.between(stated.instant(), instant).toMillis() / 1000.0);
        }
    }
}
