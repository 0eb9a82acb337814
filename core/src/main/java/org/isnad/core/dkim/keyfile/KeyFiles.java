package org.isnad.core.dkim.keyfile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.isnad.core.item.Defect;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a file of keys by its content; its name counts only where the content names no selector and domain.
 * Nothing that is in the file is looked up, included or believed.
 */
public final class KeyFiles {
    private static final String KEY_INFIX = "._domainkey";

    private KeyFiles() {}

    /** @param fileName with or without folders; a whole folder is read file by file */
    public static KeyFile parse(String fileName, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return parse(fileName, text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static KeyFile parse(String fileName, String text) {
        KeyName name = KeyName.ofFile(fileName);
        String start = text.stripLeading();
        if (start.contains("-----BEGIN ")) {
            return PemKey.parse(name, fileName, start);
        }
        if (LookUpAnswers.recognises(start)) {
            return LookUpAnswers.parse(text);
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return JsonKeys.parse(text);
        }
        TableKeys table = TableKeys.recognise(text);
        if (table != null) {
            return table.parse();
        }
        if (TinyDnsKeys.recognises(text)) {
            return TinyDnsKeys.parse(text);
        }
        KeyFile named = namedRecords(text);
        if (named != null) {
            return named;
        }
        if (text.contains(KEY_INFIX) || text.contains("$ORIGIN")) {
            KeyFile zone = ZoneKeys.parse(text);
            if (!zone.entries().isEmpty() || name == null) {
                return zone;
            }
        }
        return name == null ? unknown() : single(name, start);
    }

    private static KeyFile unknown() {
        return new KeyFile(KeyFile.Format.UNKNOWN, List.of(), List.of(Defect.of("dkim.keyfile.not-recognised")));
    }

    /** A record as it stands, or in quoted strings, or behind {@code txt:}. */
    private static KeyFile single(KeyName name, String start) {
        String record = start.startsWith("txt:") ? start.substring("txt:".length()) : start;
        EntryList entries = new EntryList();
        if (record.startsWith("\"") || record.startsWith("(")) {
            record = String.join("", ZoneTokens.strings(record));
        }
        entries.add(name, record.strip(), 1);
        return entries.finish(KeyFile.Format.SINGLE_RECORD);
    }

    /** Lines of a name and its record, up to an empty line; null if the first line is none. */
    private static @Nullable KeyFile namedRecords(String text) {
        EntryList entries = new EntryList();
        int line = 0;
        for (String row : text.lines().toList()) {
            if (row.isBlank()) {
                break;
            }
            line++;
            String[] halves = row.split("[ \t]+", 2);
            KeyName name = KeyName.parse(halves[0]);
            boolean record = halves.length == 2 && halves[1].matches("(?s)[vkphstng][ \t]*=.*");
            if (name != null && record) {
                entries.add(name, halves[1].strip(), line);
            } else if (line == 1) {
                return null;
            }
        }
        return line == 0 ? null : entries.finish(KeyFile.Format.NAMED_RECORDS);
    }
}
