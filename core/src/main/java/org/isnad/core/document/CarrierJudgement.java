package org.isnad.core.document;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isnad.core.item.Phrase;

/**
 * What a document says beside the message that carries it. A file cannot have been saved after it was sent: if it says so,
 * either a clock was wrong, or something on the way or in the archive wrote it again, or these are not the bytes that were
 * sent. The innocent causes are looked for one by one:
 *
 * <ul>
 *   <li><b>zones</b>: many formats store none, and some programs write local time as UTC. The two zones that lie furthest
 *       apart differ by 26 hours (UTC−12 and UTC+14); what is late by less is not late.
 *   <li><b>transit</b>: Date can be the moment a draft was begun. Held against the latest Received field as well.
 *   <li><b>a clock that is wrong</b>: times after the moment of judging; other documents of the same editor and program that
 *       are late too, or too few of them to know.
 *   <li><b>written again</b>: gateways put labels on documents, stamp PDFs, scale images. For PDFs and images that cannot
 *       be excluded; for office files it can where the container is as the named program writes it.
 * </ul>
 *
 * Names, languages and places are no part of this: they never bear on a level (DOMAIN, "Rules of wording").
 */
public final class CarrierJudgement {
    /** From UTC−12 to UTC+14. */
    public static final Duration ZONES_APART = Duration.ofHours(26);

    /** A machine whose clock is set wrong by a month does not get its mail out; what is newer than this was not there. */
    private static final Duration CLOCK = Duration.ofDays(31);

    private CarrierJudgement() {}

    /**
     * @param clock what the archive's other documents teach of the clock that set these times
     * @param now when it is judged
     */
    public static List<DocumentFinding> judge(
            DocumentMetadata metadata, Carrier carrier, MakerClock clock, Instant now) {
        List<DocumentFinding> findings = new ArrayList<>();
        late(metadata, carrier, clock, now).ifPresent(findings::add);
        tooNew(metadata, carrier).ifPresent(findings::add);
        return findings;
    }

    /** Whether it says it was saved after it was sent, whatever the causes. */
    public static boolean isLate(DocumentMetadata metadata, Carrier carrier) {
        return StatedTimes.latest(metadata)
                .filter(time -> time.at().isAfter(carrier.last().plus(ZONES_APART)))
                .isPresent();
    }

    private static Optional<DocumentFinding> late(
            DocumentMetadata metadata, Carrier carrier, MakerClock clock, Instant now) {
        if (!isLate(metadata, carrier)) {
            return Optional.empty();
        }
        StatedTimes.Stated latest = StatedTimes.latest(metadata).orElseThrow();
        List<Phrase> limits = new ArrayList<>();
        List<Phrase> excluded = new ArrayList<>();
        excluded.add(Phrase.of("document.excluded.zones"));
        sort(carrier.borneOut(), "transit", limits, excluded);
        sort(!latest.at().isAfter(now) && clock.trusted(), "clock", limits, excluded);
        sort(isAsWritten(metadata), "rewriting", limits, excluded);
        String key = "document.late." + latest.event().name().toLowerCase(Locale.ROOT);
        Phrase phrase = Phrase.of(key, latest.stored(), carrier.stated());
        return Optional.of(new DocumentFinding(weight(limits), phrase, limits, excluded));
    }

    /** The program named did not exist when the message says it was sent. */
    private static Optional<DocumentFinding> tooNew(DocumentMetadata metadata, Carrier carrier) {
        Optional<LocalDate> first = SoftwareDates.earliest(metadata);
        if (first.isEmpty()
                || !first.get()
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .isAfter(carrier.last().plus(CLOCK))) {
            return Optional.empty();
        }
        List<Phrase> limits = new ArrayList<>();
        List<Phrase> excluded = new ArrayList<>();
        sort(carrier.borneOut(), "transit", limits, excluded);
        sort(isAsWritten(metadata), "rewriting", limits, excluded);
        Phrase phrase = Phrase.of("document.too-new", SoftwareDates.named(metadata), first.get(), carrier.stated());
        return Optional.of(new DocumentFinding(weight(limits), phrase, limits, excluded));
    }

    private static DocumentFinding.Weight weight(List<Phrase> limits) {
        return limits.isEmpty() ? DocumentFinding.Weight.TELLING : DocumentFinding.Weight.SLIGHT;
    }

    private static void sort(boolean excluded, String cause, List<Phrase> limits, List<Phrase> excludedCauses) {
        if (excluded) {
            excludedCauses.add(Phrase.of("document.excluded." + cause));
        } else {
            limits.add(Phrase.of("document.limit." + cause));
        }
    }

    /** Whether the file lies there as the program that it names writes it, so that nothing on the way wrote it again. */
    private static boolean isAsWritten(DocumentMetadata metadata) {
        return switch (metadata) {
            case DocumentMetadata.Ooxml office -> Containers.isOfficeOwn(office);
            case DocumentMetadata.Ole2 old -> true;
            case DocumentMetadata.Rtf text -> true;
            case DocumentMetadata.Odf open -> false;
            case DocumentMetadata.Pdf pdf -> false;
            case DocumentMetadata.Image image -> false;
            case DocumentMetadata.Unknown unknown -> false;
        };
    }
}
