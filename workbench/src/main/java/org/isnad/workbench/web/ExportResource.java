package org.isnad.workbench.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.item.ByteString;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.Version;
import org.isnad.workbench.publish.MailExport;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.web.api.Keys;
import org.isnad.workbench.web.api.LevelCounts;
import org.isnad.workbench.web.api.Line;
import org.isnad.workbench.web.api.People;
import org.isnad.workbench.web.api.Person;
import org.isnad.workbench.web.api.Report;
import org.isnad.workbench.web.api.Timeline;
import org.isnad.workbench.web.api.TrustMap;

/** What a screen shows, as a file. */
final class ExportResource implements Resource {
    private static final List<String> FORMATS = List.of("csv", "json", "html", "mbox");
    private static final int MOST = 10_000;
    private static final List<String> OF_LINES =
            List.of("date", "from", "name", "subject", "level", "locator", "id", "messageId", "tags", "review");
    private static final List<String> OF_LEVELS =
            List.of("VERIFIED", "CORROBORATED", "CONSISTENT", "UNDECIDED", "SUSPICIOUS", "CONTRADICTED", "unjudged");

    private final Desk desk;
    private final ReportResource report;
    private final TrustMapResource map;
    private final SearchResource search;
    private final PeopleResource people;
    private final TimelineResource timeline;
    private final KeysResource keys;
    private final MarksResource marks;

    ExportResource(Desk desk, PeopleResource people) {
        this.desk = desk;
        this.report = new ReportResource(desk);
        this.map = new TrustMapResource(desk);
        this.search = new SearchResource(desk);
        this.people = people;
        this.timeline = new TimelineResource(desk);
        this.keys = new KeysResource(desk);
        this.marks = new MarksResource(desk);
    }

    @Override
    public Answer answer(Call call) throws IOException {
        String screen = call.named("screen");
        String format = call.oneOf("format", FORMATS, "");
        if (format.equals("mbox")) {
            return mbox(screen, call);
        }
        String json = JsonText.of(value(screen, call));
        if (format.equals("json")) {
            return new Answer.Made(ByteString.of(bytes(json)), "application/json", "isnad-" + screen + ".json");
        }
        Table table = table(screen, json);
        if (format.equals("csv")) {
            return new Answer.Made(
                    ByteString.of(bytes(table.csv())), "text/csv; charset=utf-8", "isnad-" + screen + ".csv");
        }
        return new Answer.Page(table.page(call.words())
                .html(Version.CURRENT, desk.open().clock().instant()));
    }

    private Object value(String screen, Call call) {
        return switch (screen) {
            case "report" -> report.json(Sight.of(call.known()), call.words());
            case "trust-map" -> map.json(call);
            case "search" -> search.search(call, 0, MOST);
            case "people" -> people.json(call);
            case "timeline" -> timeline.json(call);
            case "keys" -> keys.json(call);
            case "review" -> marks.review(call, 0, MOST);
            default -> throw HttpProblem.notFound();
        };
    }

    /** From the very JSON that the screen is made of. */
    private static Table table(String screen, String json) {
        byte[] text = bytes(json);
        return switch (screen) {
            case "report" -> report(read(text, Report.class));
            case "trust-map" -> map(read(text, TrustMap.class));
            case "search" ->
                lines(
                        screen,
                        read(text, org.isnad.workbench.web.api.SearchAnswer.class)
                                .lines());
            case "people" -> people(read(text, People.class));
            case "timeline" -> timeline(read(text, Timeline.class));
            case "keys" -> keys(read(text, Keys.class));
            case "review" ->
                lines(
                        screen,
                        read(text, org.isnad.workbench.web.api.MessageList.class)
                                .lines());
            default -> throw HttpProblem.notFound();
        };
    }

    private static <T> T read(byte[] json, Class<T> type) {
        return JsonText.read(json, type).orElseThrow(() -> new IllegalStateException("no " + type));
    }

    private static Table report(Report report) {
        List<List<String>> rows = new ArrayList<>();
        report.funnel().forEach(step -> rows.add(List.of(step.step(), "" + step.messages())));
        report.causes().forEach(cause -> rows.add(List.of(cause.text(), "" + cause.signatures())));
        report.mailboxes().forEach(box -> rows.add(List.of(box.name(), "" + box.count())));
        return new Table("report", List.of("what", "count"), rows);
    }

    private static Table map(TrustMap map) {
        List<List<String>> rows = new ArrayList<>();
        map.cells().forEach(cell -> {
            List<String> row = new ArrayList<>(List.of(
                    map.rows().get((int) cell.row()).name(),
                    map.columns().get((int) cell.column()).name()));
            row.addAll(levels(cell.levels()));
            rows.add(row);
        });
        return new Table("trust-map", joined(List.of("row", "column"), OF_LEVELS), rows);
    }

    private static Table timeline(Timeline timeline) {
        List<List<String>> rows = new ArrayList<>();
        timeline.days().forEach(day -> rows.add(joined(List.of(day.day()), levels(day.levels()))));
        return new Table("timeline", joined(List.of("day"), OF_LEVELS), rows);
    }

    private static Table people(People people) {
        List<List<String>> rows = new ArrayList<>();
        people.edges()
                .forEach(edge -> rows.add(joined(
                        List.of(address(people, edge.from()), address(people, edge.to()), "" + edge.messages()),
                        levels(edge.levels()))));
        return new Table("people", joined(List.of("from", "to", "messages"), OF_LEVELS), rows);
    }

    private static String address(People people, long number) {
        return people.nodes().stream()
                .filter(node -> node.number() == number)
                .map(Person::address)
                .findFirst()
                .orElse("");
    }

    private static Table keys(Keys keys) {
        List<List<String>> rows = new ArrayList<>();
        keys.known()
                .forEach(key -> rows.add(List.of(key.domain(), key.selector(), key.originName(), key.source(), "")));
        keys.wanted().forEach(key -> rows.add(List.of(key.domain(), key.selector(), "", "", "" + key.wouldDecide())));
        return new Table("keys", List.of("domain", "selector", "origin", "source", "wouldDecide"), rows);
    }

    private static Table lines(String screen, List<Line> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(List.of(
                    text(line.date()),
                    text(line.from()),
                    text(line.fromName()),
                    line.subject(),
                    text(line.level()),
                    line.locator(),
                    line.id(),
                    text(line.messageId()),
                    String.join("; ", line.tags()),
                    line.review()));
        }
        return new Table(screen, OF_LINES, rows);
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static List<String> levels(LevelCounts counts) {
        return List.of(
                "" + counts.verified(),
                "" + counts.corroborated(),
                "" + counts.consistent(),
                "" + counts.undecided(),
                "" + counts.suspicious(),
                "" + counts.contradicted(),
                "" + counts.unjudged());
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private Answer mbox(String screen, Call call) throws IOException {
        List<String> ids = switch (screen) {
            case "search" -> messages(search.search(call, 0, MOST).lines());
            case "review" -> messages(marks.review(call, 0, MOST).lines());
            default -> throw HttpProblem.badRequest("format");
        };
        Path folder = Files.createTempDirectory("isnad-web");
        Path file = folder.resolve("mail.mbox");
        desk.open().read(reader -> {
            List<StoredMessage> chosen = ids.stream()
                    .flatMap(id -> reader
                            .messages()
                            .of(ItemId.of(java.util.HexFormat.of().parseHex(id)))
                            .stream())
                    .toList();
            try {
                return MailExport.mbox(reader, chosen, file);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return new Answer.Spooled(file, "isnad-" + screen + ".mbox");
    }

    private static List<String> messages(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.kind().equals("message"))
                .map(Line::id)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
