package org.isnad.core.exposure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that a text exposes. Where two detectors claim the same characters, the one that checks more counts: the order of
 * the table. A new kind is a detector and a line.
 */
public final class Exposures {
    /** Grows whenever a detector finds otherwise. */
    public static final long VERSION = 1;

    /** Of a longer text the beginning is looked at. */
    public static final int MOST_CHARS = 1 << 20;

    /** A text that exposes more is a list; its beginning tells that it is one. */
    private static final int MOST_PLACES = 2_000;

    static final List<Detector> DETECTORS = List.of(
            new PrivateKeyDetector(),
            new IbanDetector(),
            new IdentityDetector(),
            new CardDetector(),
            new ApiKeyDetector(),
            new PasswordDetector(),
            new AccountDetector(),
            new PhoneDetector(),
            new MedicalDetector());

    static final Clues.Index INDEX = new Clues.Index(
            DETECTORS.stream().flatMap(detector -> detector.starts().stream()).toList());

    private Exposures() {}

    /** In order of their places; none overlaps another. */
    public static List<ExposedPlace> in(String text) {
        String looked = text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS);
        Clues clues = Clues.of(looked, INDEX);
        List<ExposedPlace> places = new ArrayList<>();
        for (Detector detector : DETECTORS) {
            List<ExposedPlace> stronger = List.copyOf(places);
            for (ExposedPlace place : detector.find(clues)) {
                if (places.size() < MOST_PLACES && stronger.stream().noneMatch(other -> overlap(place, other))) {
                    places.add(place);
                }
            }
        }
        places.sort(Comparator.comparingInt(place -> place.span().start()));
        return places;
    }

    private static boolean overlap(ExposedPlace a, ExposedPlace b) {
        return a.span().start() < b.span().end() && b.span().start() < a.span().end();
    }
}
