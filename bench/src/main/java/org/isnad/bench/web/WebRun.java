package org.isnad.bench.web;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.web.ServeOrder;
import org.isnad.workbench.web.WebServer;

/** One case, served on loopback and asked as a browser would, one request after the other. */
final class WebRun {
    static final List<String> QUERIES = List.of(
            "budget",
            "réunion",
            "meeting agenda",
            "from:a*",
            "level:undecided",
            "has:attachment",
            "date:2017",
            "الاجتماع",
            "subject:re",
            "\"the next\"",
            "invoice OR facture",
            "press -draft");

    private static final Pattern ID = Pattern.compile("\"kind\":\"message\",\"id\":\"([0-9a-f]{64})\"");
    private static final Pattern MESSAGES = Pattern.compile("\"messages\":(\\d+)");
    private static final int STILL_COUNTING = 202;
    private static final long AGAIN_MILLIS = 50;
    private static final long LETTERS_MILLIS = 2_000;

    private final OperatingSystemMXBean processor = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final List<String> queries;
    private final int each;
    private final boolean people;
    private final PrintStream out;

    /**
     * @param each requests of each kind
     * @param people whether it is waited for who wrote to whom, which is read off all messages once
     * @param out where each line goes as soon as it is known
     */
    WebRun(List<String> queries, int each, boolean people, PrintStream out) {
        this.queries = queries;
        this.each = each;
        this.people = people;
        this.out = out;
    }

    /**
     * What came of it.
     *
     * @param messages in the case
     * @param lettersSeconds until it was read who wrote to whom; 0 if that was not waited for
     * @param megabytes the most memory that the process had, asking and all
     * @param heapMegabytes what of the heap was in use at the end, after a collection
     * @param load of the machine, before and after, so many processes that wanted to run
     */
    record Measured(
            long messages,
            List<Latencies> kinds,
            double lettersSeconds,
            long megabytes,
            long heapMegabytes,
            List<Double> load) {
        Measured {
            kinds = List.copyOf(kinds);
            load = List.copyOf(load);
        }
    }

    Measured of(Path folder) throws IOException, InterruptedException {
        Clock clock = Clock.systemUTC();
        ServeOrder order = new ServeOrder("127.0.0.1", 0, List.of(), false, null, null);
        List<Latencies> measured = new ArrayList<>();
        double before = processor.getSystemLoadAverage();
        try (BorrowedCase borrowed = BorrowedCase.of(folder);
                WebServer server = WebServer.start(
                        Workbench.at(borrowed.folder(), clock),
                        borrowed.folder(),
                        clock,
                        order,
                        "bench",
                        mistake -> mistake.printStackTrace(out));
                HttpClient client = HttpClient.newHttpClient()) {
            Asker asker = new Asker(client, server);
            out.println(folder);
            out.println(Latencies.head());
            measured.addAll(all(overviews(), asker));
            double letters = people ? lettersRead(asker) : 0;
            measured.addAll(all(kinds(asker), asker));
            long messages = number(MESSAGES, asker.ask("api/progress").body);
            System.gc();
            Runtime heap = Runtime.getRuntime();
            return new Measured(
                    messages,
                    measured,
                    letters,
                    peak(),
                    (heap.totalMemory() - heap.freeMemory()) >> 20,
                    List.of(before, processor.getSystemLoadAverage()));
        }
    }

    private List<Latencies> all(Map<String, List<String>> kinds, Asker asker) throws IOException, InterruptedException {
        List<Latencies> measured = new ArrayList<>();
        for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
            Latencies latencies = measured(kind.getKey(), kind.getValue(), asker);
            out.println(latencies.line());
            measured.add(latencies);
        }
        return measured;
    }

    private static long number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    /** Linux keeps the most that a process ever had. */
    private static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                        .sum()
                : 0;
    }

    /** What a browser asks first, and what else is counted over a whole case. */
    private static Map<String, List<String>> overviews() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("trust map: mailboxes", List.of("api/trust-map?rows=mailbox&columns=month&claim=message&limit=40"));
        kinds.put("report", List.of("api/report"));
        kinds.put("trust map: domains", List.of("api/trust-map?rows=domain"));
        kinds.put("time line", List.of("api/timeline"));
        kinds.put("keys", List.of("api/keys"));
        kinds.put("progress", List.of("api/progress"));
        return kinds;
    }

    /** Waits until the server has read off all messages who wrote to whom, which it does once, in the background. */
    private static double lettersRead(Asker asker) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (!asker.ask("api/people?limit=1").body.contains("\"ready\":true")) {
            Thread.sleep(LETTERS_MILLIS);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Kinds of requests, each with the paths that are asked in turn. */
    private Map<String, List<String>> kinds(Asker asker) throws IOException, InterruptedException {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("search", queries.stream().map(WebRun::search).toList());
        // Which of them is slow; many more of each would say no more.
        queries.forEach(query -> kinds.put("  " + query, List.of(search(query))));
        List<String> ids = ids(asker);
        for (String way : List.of("", "/xray", "/thread", "/clocks", "/quotes", "/bytes")) {
            kinds.put(
                    "message" + way,
                    ids.stream().map(id -> "api/messages/" + id + way).toList());
        }
        if (people) {
            kinds.put("people", List.of("api/people"));
        }
        return kinds;
    }

    private static String search(String query) {
        return "api/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static List<String> ids(Asker asker) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        Matcher found = ID.matcher(asker.ask("api/search?q=&limit=100").body);
        while (found.find()) {
            ids.add(found.group(1));
        }
        return ids;
    }

    private Latencies measured(String name, List<String> paths, Asker asker) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        List<Double> worked = new ArrayList<>();
        double complete = 0;
        int once = Math.min(each, paths.size());
        for (int i = 0; i < once + each; i++) {
            long began = System.nanoTime();
            long work = processor.getProcessCpuTime();
            boolean whole = asker.ask(paths.get(i % paths.size())).whole;
            worked.add((processor.getProcessCpuTime() - work) / 1e6);
            millis.add((System.nanoTime() - began) / 1e6);
            while (!whole) {
                Thread.sleep(AGAIN_MILLIS);
                whole = asker.ask(paths.get(i % paths.size())).whole;
                complete = (System.nanoTime() - began) / 1e6;
            }
        }
        return new Latencies(
                name,
                millis.getFirst(),
                millis.subList(once, millis.size()),
                worked.subList(once, worked.size()),
                complete);
    }

    /** @param whole false where the server is still counting, and said what it knows so far */
    private record Asked(String body, boolean whole) {}

    private record Asker(HttpClient client, WebServer server) {
        Asked ask(String path) throws IOException, InterruptedException {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(server.url() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 && answer.statusCode() != STILL_COUNTING) {
                throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return new Asked(answer.body(), answer.statusCode() == 200);
        }
    }
}
