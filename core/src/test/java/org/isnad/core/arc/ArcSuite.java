package org.isnad.core.arc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.core.dkim.KeyRecordParser;
import org.isnad.core.dkim.KeySource;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.signature.KeyOrigin;

/**
 * The ValiMail ARC suite, read from its own file: the few forms of YAML that it uses (a block of text behind {@code |},
 * folded text behind {@code >-}, names at two spaces, their fields at four), and no more.
 */
final class ArcSuite {
    /** A message, what its chain should come to, and the whole of DNS around it. */
    record Case(String name, String message, String expected, KeySource keys) {
        byte[] bytes() {
            return message.getBytes(ISO_8859_1);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private ArcSuite() {}

    static List<Case> cases(Path file) {
        try {
            List<Case> cases = new ArrayList<>();
            for (String document : Files.readString(file, UTF_8).split("\n---[ ]*\n")) {
                cases.addAll(document(document.lines().toList()));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Case> document(List<String> lines) {
        int dns = lines.indexOf("txt-records:");
        KeySource keys = keys(lines.subList(dns + 1, lines.size()));
        // As in YAML, a name that comes twice stands for its last occurrence.
        Map<String, Case> cases = new LinkedHashMap<>();
        String name = "";
        String message = "";
        for (int i = 0; i < dns; i++) {
            String line = lines.get(i);
            if (line.matches("  \\w+:\\s*")) {
                name = line.strip().replace(":", "");
            } else if (line.matches("    message:\\s*\\|\\s*")) {
                message = block(lines, i + 1);
            } else if (line.matches("    cv:.*")) {
                String expected =
                        line.substring(line.indexOf(':') + 1).replace("|", "").strip();
                cases.put(name, new Case(name, message, expected.toLowerCase(Locale.ROOT), keys));
            }
        }
        return List.copyOf(cases.values());
    }

    /** The lines of six spaces or none, with one line end behind the last one that holds anything. */
    private static String block(List<String> lines, int from) {
        StringBuilder text = new StringBuilder();
        for (String line : lines.subList(from, lines.size())) {
            if (!line.isBlank() && !line.startsWith("      ")) {
                break;
            }
            text.append(line.length() > 6 ? line.substring(6) : "").append("\r\n");
        }
        String all = text.toString();
        String content = all.replaceAll("(\r\n)+$", "");
        return content.isEmpty() ? "" : content + "\r\n";
    }

    private static KeySource keys(List<String> lines) {
        Map<String, String> records = new LinkedHashMap<>();
        String name = "";
        for (String line : lines) {
            if (line.matches("  \\S+:.*")) {
                name = line.strip().replaceAll(":\\s*>-.*$|:\\s*$", "");
                records.put(name, "");
            } else if (line.startsWith("    ")) {
                records.merge(name, line.strip() + " ", String::concat);
            }
        }
        KeyOrigin origin = new KeyOrigin(KeyOrigin.Kind.DNS, "the suite", null, Instant.EPOCH, null, null);
        return (domain, selector) -> {
            String record = records.get(selector + "._domainkey." + domain);
            return record == null
                    ? List.of()
                    : List.of(new KnownKey(domain, selector, record, KeyRecordParser.parse(record), origin));
        };
    }
}
