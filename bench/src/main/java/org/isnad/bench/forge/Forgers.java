package org.isnad.bench.forge;

import java.util.List;

/** The table of classes of DOMAIN.md that a message can belong to; F13 is a text without one, see {@code CaseRun}. */
public final class Forgers {
    public static final List<Forger> ALL = List.of(
            new InsertedNames(),
            new DeletedLimits(),
            new LengthenedLists(),
            new Anachronisms(),
            new InventedMail(),
            new BodyChanges(),
            new FieldChanges(),
            new Uncovered(),
            new Replays(),
            new SavedAgain("F10", false),
            new SavedAgain("F11", true),
            new LooseThings("F12"),
            new LooseThings("F15"),
            new LooseThings("F16"),
            new Omissions(),
            new WeakKeys(),
            new SelfMadeKeys(),
            new ForeignSigners(),
            new ForgedQuotes(),
            new PlantedOriginals(),
            new SwappedReadings(),
            new BackDated(),
            new MovedReplies(),
            new SplicedSeals());

    private Forgers() {}
}
