package org.isnad.workbench.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.workbench.sample.cast.Cast;
import org.isnad.workbench.sample.cast.Organisation;
import org.isnad.workbench.sample.chance.Chance;
import org.isnad.workbench.sample.mail.Attachment;
import org.isnad.workbench.sample.papers.Papers;
import org.isnad.workbench.sample.prose.Tongue;
import org.isnad.workbench.sample.story.Truth;

/** The two folders of files that lay beside the mailboxes, and what circulates without being in the dump at all. */
final class LooseDocuments {
    /** 2021-06-15: most files are older. */
    private static final long MADE = 1_623_750_000_000L;
    /** 2022-04-18: when the theft is said to have happened; what was saved after it was saved by somebody else. */
    private static final long STOLEN = 1_650_240_000_000L;

    private static final List<Tongue> TONGUES = List.of(Tongue.ARABIC, Tongue.FRENCH, Tongue.ENGLISH);
    private static final List<Papers.Kind> KINDS = List.of(Papers.Kind.values());
    private static final long DAY = 86_400_000L;
    private static final int FEWEST = 20;
    private static final int MOST = 400;
    private static final int MESSAGES_PER_DOCUMENT = 200;
    private static final int CIRCULATING = 2;

    private LooseDocuments() {}

    /** @param folder below the dump; empty for what is not in it */
    @SuppressWarnings("ArrayRecordComponent") // Handed on to the disk, never compared.
    record Loose(String folder, String name, byte[] content, Truth truth) {}

    static List<Loose> of(SampleOptions options) {
        List<Loose> all = new ArrayList<>();
        int count = Math.min(MOST, FEWEST + options.messages() / MESSAGES_PER_DOCUMENT);
        for (int i = 0; i < count; i++) {
            Chance chance = Chance.of(options.seed(), "document", i);
            all.add(document(i, Math.min(options.attachmentBytes(), 100_000), chance));
        }
        for (int i = 0; i < CIRCULATING; i++) {
            Chance chance = Chance.of(options.seed(), "circulating", i);
            Attachment file = Papers.one(Papers.Kind.NOTE, TONGUES.get(i), STOLEN, 1_000, chance);
            all.add(new Loose(
                    "",
                    "text-" + (i + 1) + ".txt",
                    file.content(),
                    Truth.forged("F13", "circulates and is nowhere in the dump", Truth.CONSISTENT)));
        }
        return all;
    }

    /** Names on the disk are ASCII: a machine may be set to write no other. */
    private static Loose document(int number, int meanBytes, Chance chance) {
        Tongue tongue = chance.one(TONGUES);
        Papers.Kind kind = KINDS.get(number % KINDS.size());
        String folder = number % 3 == 0 ? "bureau-partage" : "documents";
        String author = Cast.someone(Organisation.MOVEMENT, chance).name(tongue);
        long made = MADE - chance.between(1, 700) * DAY;
        String savedBy = author;
        long saved = made + DAY;
        Truth truth;
        switch (number % 8) {
            case 2, 5 -> {
                savedBy = "user";
                saved = STOLEN + chance.between(1, 5) * DAY;
                kind = Papers.Kind.TEXT_DOCUMENT;
                truth = Truth.bounded("F10", "a true file saved again after the theft", Truth.CONSISTENT);
            }
            case 3 -> {
                savedBy = "Конструктор";
                kind = Papers.Kind.SPREADSHEET;
                truth = Truth.forged("F11", "a name planted in the metadata", Truth.CONSISTENT);
            }
            case 4 -> truth = Truth.forged("F12", "made up; no message ever carried it", Truth.CONSISTENT);
            case 7 -> {
                author = "Cars du Delta";
                savedBy = author;
                truth = Truth.bounded("F16", "another company's document", Truth.CONSISTENT);
            }
            default -> truth = Truth.bounded("document", "untouched; no message carries it", Truth.CONSISTENT);
        }
        Attachment file = Papers.one(kind, tongue, author, made, savedBy, saved, meanBytes, chance);
        String serial = Integer.toString(number + 1);
        String name = "0".repeat(3 - serial.length()) + serial + "-"
                + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')
                + file.name().substring(file.name().lastIndexOf('.'));
        return new Loose(folder, name, file.content(), truth);
    }
}
