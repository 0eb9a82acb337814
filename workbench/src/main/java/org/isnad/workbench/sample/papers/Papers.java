package org.isnad.workbench.sample.papers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.isnad.workbench.sample.cast.Cast;
import org.isnad.workbench.sample.cast.Organisation;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.chance.Chance;
import org.isnad.workbench.sample.mail.Attachment;
import org.isnad.workbench.sample.prose.Dates;
import org.isnad.workbench.sample.prose.Prose;
import org.isnad.workbench.sample.prose.Setting;
import org.isnad.workbench.sample.prose.Tongue;
import org.isnad.workbench.sample.prose.Topic;

/** Files that people send each other or leave lying about. */
public final class Papers {
    private static final long DAY = 86_400_000L;
    private static final int SHEET_ROWS = 12;

    private Papers() {}

    /** What a file is. */
    public enum Kind {
        NOTE,
        TABLE,
        PAGE,
        PICTURE,
        PRINT,
        TEXT_DOCUMENT,
        SPREADSHEET
    }

    /** One to three files, as go with a letter of that time. */
    public static List<Attachment> some(Tongue tongue, long time, int meanBytes, Chance chance) {
        int count = chance.share(0.8) ? 1 : chance.between(2, 3);
        List<Attachment> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(one(chance.one(List.of(Kind.values())), tongue, time, meanBytes, chance));
        }
        return files;
    }

    public static Attachment one(Kind kind, Tongue tongue, long time, int meanBytes, Chance chance) {
        Person author = Cast.someone(Organisation.MOVEMENT, chance);
        long made = time - chance.between(1, 30) * DAY / 2;
        return one(kind, tongue, author.name(tongue), made, author.name(tongue), made + DAY / 4, meanBytes, chance);
    }

    /**
     * @param made when it was created, in milliseconds since 1970
     * @param savedBy and
     * @param saved who saved it last and when: for files that somebody opened after the theft
     */
    public static Attachment one(
            Kind kind,
            Tongue tongue,
            String author,
            long made,
            String savedBy,
            long saved,
            int meanBytes,
            Chance chance) {
        Topic topic = chance.one(List.of(Topic.values()));
        Person reader = Cast.someone(Organisation.MOVEMENT, chance);
        Setting setting = new Setting(
                reader.firstName(tongue), author, List.of(reader.name(tongue), author), made, reader.offsetMinutes());
        String title = Prose.in(tongue).subject(topic, setting, chance);
        String text = Prose.in(tongue).opening(topic, setting, chance.share(0.5), chance);
        byte[] filler = chance.bytes(chance.between(meanBytes / 4, meanBytes * 7 / 4));
        Office.Properties properties = new Office.Properties(title, author, instant(made), savedBy, instant(saved));
        byte[] content = switch (kind) {
            case NOTE -> text.getBytes(StandardCharsets.UTF_8);
            case TABLE ->
                table(tongue, chance).stream()
                        .map(row -> String.join(";", row))
                        .reduce("", (all, row) -> all + row + "\r\n")
                        .getBytes(StandardCharsets.UTF_8);
            case PAGE -> page(tongue, title, text).getBytes(StandardCharsets.UTF_8);
            case PICTURE -> Png.noise(filler.length, chance);
            case PRINT -> Pdf.page(latin(title), latin(text), latin(author), "D:" + Dates.digits(made) + "Z", filler);
            case TEXT_DOCUMENT -> Office.text(text, properties, Png.noise(filler.length, chance));
            case SPREADSHEET -> Office.sheet(table(tongue, chance), properties, Png.noise(filler.length, chance));
        };
        return new Attachment(name(kind, tongue, chance), type(kind), content);
    }

    private static List<List<String>> table(Tongue tongue, Chance chance) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < SHEET_ROWS; i++) {
            rows.add(List.of(
                    Cast.someone(Organisation.MOVEMENT, chance).name(tongue),
                    Integer.toString(chance.between(1, 400) * 5),
                    Dates.longDay(1_560_000_000_000L + i * DAY, 60, tongue)));
        }
        return rows;
    }

    private static String page(Tongue tongue, String title, String text) {
        String direction = tongue == Tongue.ARABIC ? " dir=\"rtl\"" : "";
        return "<!DOCTYPE html>\n<html" + direction + "><head><meta charset=\"utf-8\"><title>" + title
                + "</title></head>\n<body><h1>" + title + "</h1>\n<p>" + text.replace("\n", "<br>\n")
                + "</p></body></html>\n";
    }

    /** The built-in fonts of PDF have no Arabic letters. */
    private static String latin(String text) {
        return StandardCharsets.ISO_8859_1.newEncoder().canEncode(text) ? text : "Document";
    }

    private static String name(Kind kind, Tongue tongue, Chance chance) {
        String stem = switch (tongue) {
            case ARABIC -> chance.one(List.of("محضر", "ميزانية", "قائمة", "ملصق"));
            case FRENCH -> chance.one(List.of("compte rendu", "budget prévisionnel", "liste", "affiche"));
            case ENGLISH -> chance.one(List.of("minutes", "budget", "list", "poster"));
        };
        return stem + "-" + chance.between(1, 99) + extension(kind);
    }

    private static String extension(Kind kind) {
        return switch (kind) {
            case NOTE -> ".txt";
            case TABLE -> ".csv";
            case PAGE -> ".html";
            case PICTURE -> ".png";
            case PRINT -> ".pdf";
            case TEXT_DOCUMENT -> ".docx";
            case SPREADSHEET -> ".xlsx";
        };
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case NOTE -> "text/plain; charset=utf-8";
            case TABLE -> "text/csv; charset=utf-8";
            case PAGE -> "text/html; charset=utf-8";
            case PICTURE -> "image/png";
            case PRINT -> "application/pdf";
            case TEXT_DOCUMENT -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case SPREADSHEET -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        };
    }

    private static String instant(long millis) {
        return Instant.ofEpochMilli(millis / 1000 * 1000).toString();
    }
}
