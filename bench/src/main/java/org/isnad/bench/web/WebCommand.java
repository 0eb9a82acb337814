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
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.web.ServeOrder;
import org.isnad.workbench.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad bench web}. */
@Command(
        name = "web",
        mixinStandardHelpOptions = true,
        description = {
            "Serves a case on loopback and asks it, one request after the other, as a browser would:",
            "latency over HTTP in milliseconds, by kind of request. Beside it the processor time of the whole process,",
            "asking and compiling included: on a busy machine a request waits more than it is worked on.",
            "The first request of a kind stands apart, and everything is asked once before it is measured."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  isnad bench web CASE", "  isnad bench web CASE --each 200 --query 'budget from:marie'"})
public final class WebCommand implements Callable<Integer> {
    private static final Pattern ID = Pattern.compile("\"kind\":\"message\",\"id\":\"([0-9a-f]{64})\"");
    private static final List<String> QUERIES = List.of(
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

    private static final int STILL_COUNTING = 202;
    private static final long AGAIN_MILLIS = 50;
    private static final long LETTERS_MILLIS = 2_000;

    private final OperatingSystemMXBean processor = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final PrintStream out;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Option(names = "--each", paramLabel = "N", description = "Requests of each kind (${DEFAULT-VALUE}).")
    private int each = 100;

    @Option(names = "--query", paramLabel = "QUERY", description = "What to search for; repeatable.")
    private List<String> queries = QUERIES;

    public WebCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Clock clock = Clock.systemUTC();
        ServeOrder order = new ServeOrder("127.0.0.1", 0, List.of(), false, null, null);
        long began = System.nanoTime();
        try (WebServer server = WebServer.start(
                        Workbench.at(folder, clock),
                        folder,
                        clock,
                        order,
                        "bench",
                        mistake -> mistake.printStackTrace(out));
                HttpClient client = HttpClient.newHttpClient()) {
            out.printf("%s, listening after %.0f ms%n", folder, (System.nanoTime() - began) / 1e6);
            out.println(Latencies.head());
            for (Map.Entry<String, List<String>> kind : overviews().entrySet()) {
                out.println(
                        measured(kind.getKey(), kind.getValue(), client, server).line());
            }
            out.printf("who wrote to whom was read after %.0f s%n", lettersRead(client, server));
            for (Map.Entry<String, List<String>> kind : kinds(client, server).entrySet()) {
                out.println(
                        measured(kind.getKey(), kind.getValue(), client, server).line());
            }
        }
        return 0;
    }

    /** What a browser asks first, and what else is counted over a whole case. */
    private static Map<String, List<String>> overviews() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("report (first view)", List.of("api/report"));
        kinds.put("trust map: mailboxes", List.of("api/trust-map?rows=mailbox&limit=40"));
        kinds.put("trust map: domains", List.of("api/trust-map?rows=domain"));
        kinds.put("time line", List.of("api/timeline"));
        kinds.put("keys", List.of("api/keys"));
        kinds.put("progress", List.of("api/progress"));
        return kinds;
    }

    /** Waits until the server has read off all messages who wrote to whom, which it does once, in the background. */
    private static double lettersRead(HttpClient client, WebServer server) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (!ask(client, server, "api/people?limit=1").body.contains("\"ready\":true")) {
            Thread.sleep(LETTERS_MILLIS);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Kinds of requests, each with the paths that are asked in turn. */
    private Map<String, List<String>> kinds(HttpClient client, WebServer server)
            throws IOException, InterruptedException {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("search", queries.stream().map(WebCommand::search).toList());
        // Which of them is slow; many more of each would say no more.
        queries.forEach(query -> kinds.put("  " + query, List.of(search(query))));
        List<String> ids = ids(client, server);
        for (String way : List.of("", "/xray", "/thread", "/clocks", "/quotes", "/bytes")) {
            kinds.put(
                    "message" + way,
                    ids.stream().map(id -> "api/messages/" + id + way).toList());
        }
        kinds.put("people", List.of("api/people"));
        return kinds;
    }

    private static String search(String query) {
        return "api/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private List<String> ids(HttpClient client, WebServer server) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        Matcher found = ID.matcher(ask(client, server, "api/search?q=&limit=100").body);
        while (found.find()) {
            ids.add(found.group(1));
        }
        return ids;
    }

    private Latencies measured(String name, List<String> paths, HttpClient client, WebServer server)
            throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        List<Double> worked = new ArrayList<>();
        double complete = 0;
        int once = Math.min(each, paths.size());
        for (int i = 0; i < once + each; i++) {
            long began = System.nanoTime();
            long work = processor.getProcessCpuTime();
            boolean whole = ask(client, server, paths.get(i % paths.size())).whole;
            worked.add((processor.getProcessCpuTime() - work) / 1e6);
            millis.add((System.nanoTime() - began) / 1e6);
            while (!whole) {
                Thread.sleep(AGAIN_MILLIS);
                whole = ask(client, server, paths.get(i % paths.size())).whole;
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

    private static Asked ask(HttpClient client, WebServer server, String path)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(server.url() + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 && answer.statusCode() != STILL_COUNTING) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return new Asked(answer.body(), answer.statusCode() == 200);
    }
}
