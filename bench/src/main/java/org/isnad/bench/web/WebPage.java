package org.isnad.bench.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures of some cases beside one another, as a page of Markdown. */
final class WebPage {
    private WebPage() {}

    static String of(String command, List<WebRun.Measured> cases) {
        StringBuilder page =
                new StringBuilder("# The workbench over HTTP, as measured\n\nMade by `" + command + "`.\n\n");
        page.append(
                        "A case is served on loopback by the process that asks, one request after the other. Milliseconds: the very first\n")
                .append(
                        "request of a kind (*first*), when that was answered whole if it was first answered with what was known so far\n")
                .append(
                        "(*whole*), and, after everything was asked once, the median and the 95th percentile, with the processor time\n")
                .append("of the whole process, asking and compiling included, at the 95th percentile (*CPU*).\n\n");
        cell(page, "", cases, one -> String.format(Locale.ROOT, "%,d messages", one.messages()) + " | | | |");
        page.append("|---").append("|---".repeat(5 * cases.size())).append("|\n");
        cell(page, "request", cases, one -> "first | whole | p50 | p95 | CPU");
        for (int i = 0; i < cases.getFirst().kinds().size(); i++) {
            int at = i;
            String name = cases.getFirst().kinds().get(i).name();
            cell(
                    page,
                    name.startsWith("  ") ? "· `" + name.strip() + "`" : name,
                    cases,
                    one -> one.kinds().get(at).cells());
        }
        page.append('\n');
        for (WebRun.Measured one : cases) {
            page.append(String.format(
                    Locale.ROOT,
                    "%,d messages: load of the machine (two cores) %s; most memory of the process %,d MB, heap in use at the end %,d MB%s.%n",
                    one.messages(),
                    one.load().stream()
                            .map(load -> String.format(Locale.ROOT, "%.1f", load))
                            .collect(Collectors.joining(" and ", "before and after ", "")),
                    one.megabytes(),
                    one.heapMegabytes(),
                    one.lettersSeconds() > 0
                            ? String.format(
                                    Locale.ROOT,
                                    "; who wrote to whom was read after another %.0f s",
                                    one.lettersSeconds())
                            : ""));
        }
        return page.toString();
    }

    /** What one case has in a row. */
    @FunctionalInterface
    private interface Cells {
        String of(WebRun.Measured one);
    }

    private static void cell(StringBuilder page, String name, List<WebRun.Measured> cases, Cells cells) {
        page.append("| ").append(name);
        cases.forEach(one -> page.append(" | ").append(cells.of(one)));
        page.append(" |\n");
    }
}
