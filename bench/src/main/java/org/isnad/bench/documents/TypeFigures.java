package org.isnad.bench.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one type of files, or all of them, came to.
 *
 * @param ingest the product taking their messages in, without texts of documents
 * @param extract the product reading those texts
 * @param tika the peer
 * @param texts that the product has of documents
 * @param failures of the product, by cause
 * @param tikaFailures by exception
 * @param temporary files that lay in folders for temporary files afterwards
 */
record TypeFigures(
        String type,
        long files,
        long bytes,
        TimedRun ingest,
        TimedRun extract,
        TimedRun tika,
        long texts,
        Map<String, Long> failures,
        Map<String, Long> tikaFailures,
        long temporary) {
    private static final double MEGABYTE = 1e6;

    static final List<String> HEAD = List.of(
            "type",
            "files",
            "MB",
            "ingest CPU s",
            "extract CPU s",
            "files a CPU-s",
            "Tika CPU s",
            "files a CPU-s",
            "texts",
            "failed, ours",
            "failed, Tika",
            "peak MB",
            "Tika peak MB",
            "processes left",
            "files left");

    TypeFigures {
        failures = Map.copyOf(failures);
        tikaFailures = Map.copyOf(tikaFailures);
    }

    List<String> cells() {
        List<String> cells = new ArrayList<>();
        cells.add(type);
        cells.add(String.format(Locale.ROOT, "%,d", files));
        cells.add(figure(bytes / MEGABYTE));
        cells.add(figure(ingest.cpu()));
        cells.add(figure(extract.cpu()));
        cells.add(figure(files / Math.max(0.01, extract.cpu())));
        cells.add(figure(tika.cpu()));
        cells.add(tika.cpu() == 0 ? "" : figure(files / tika.cpu()));
        cells.add(String.format(Locale.ROOT, "%,d", texts));
        cells.add(counted(failures));
        cells.add(counted(tikaFailures));
        cells.add(String.valueOf(Math.max(ingest.megabytes(), extract.megabytes())));
        cells.add(String.valueOf(tika.megabytes()));
        cells.add(String.valueOf(ingest.left() + extract.left()));
        cells.add(String.valueOf(temporary));
        return cells;
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }

    private static String counted(Map<String, Long> counts) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(counts)
                .forEach((cause, count) -> text.append(text.isEmpty() ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(cause));
        return text.isEmpty() ? "0" : text.toString();
    }
}
