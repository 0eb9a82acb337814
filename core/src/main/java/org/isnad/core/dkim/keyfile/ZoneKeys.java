package org.isnad.core.dkim.keyfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keys of a DNS master file, or of what {@code dig}, {@code host} and {@code nslookup} print. Aliases within the file
 * (CNAME) are followed, for big senders publish that way. Records of other kinds are passed over.
 */
final class ZoneKeys {
    private static final Set<String> CLASSES = Set.of("in", "ch", "hs", "any");
    private static final int MAX_ALIASES = 8;

    /** A record's data and where it stands. */
    private record Data(String text, int line) {}

    private final Map<String, List<Data>> texts = new LinkedHashMap<>();
    private final Map<String, Data> aliases = new LinkedHashMap<>();
    private final EntryList entries = new EntryList();
    private String origin = "";
    private String owner = "";

    private ZoneKeys() {}

    static KeyFile parse(String text) {
        ZoneKeys keys = new ZoneKeys();
        ZoneTokens.rows(text).forEach(keys::row);
        keys.texts.forEach((name, data) -> data.forEach(d -> keys.add(name, d.text(), d.line())));
        keys.aliases.forEach(keys::addAlias);
        return keys.entries.finish(KeyFile.Format.ZONE);
    }

    private void row(ZoneTokens.Row row) {
        List<String> words = row.words();
        String first = words.getFirst();
        if (first.startsWith("$")) {
            directive(row);
            return;
        }
        int at = 0;
        if (!row.continued()) {
            owner = absolute(first);
            at = 1;
        }
        while (at < words.size() && isTtlOrClass(words.get(at))) {
            at++;
        }
        if (at < words.size()) {
            record(words.get(at).toLowerCase(Locale.ROOT), words.subList(at + 1, words.size()), row.line());
        }
    }

    private void record(String type, List<String> data, int line) {
        switch (type) {
            case "txt" -> text(data, line);
            // "name descriptive text …" is what host prints, "name text = …" nslookup
            case "descriptive" -> text(data.isEmpty() ? data : data.subList(1, data.size()), line);
            case "text" -> text(data.isEmpty() ? data : data.subList(1, data.size()), line);
            case "cname" -> {
                if (!data.isEmpty()) {
                    aliases.putIfAbsent(owner, new Data(absolute(data.getFirst()), line));
                }
            }
            default -> {
                // Another kind of record, which says nothing of keys.
            }
        }
    }

    private void text(List<String> strings, int line) {
        texts.merge(owner, List.of(new Data(String.join("", strings), line)), ZoneKeys::both);
    }

    private static List<Data> both(List<Data> a, List<Data> b) {
        return java.util.stream.Stream.concat(a.stream(), b.stream()).toList();
    }

    private void directive(ZoneTokens.Row row) {
        String word = row.words().getFirst().toUpperCase(Locale.ROOT);
        if (word.equals("$ORIGIN") && row.words().size() > 1) {
            origin = absolute(row.words().get(1));
        } else if (word.equals("$INCLUDE")) {
            entries.defect("dkim.keyfile.include", row.line());
        }
    }

    private void add(String name, String text, int line) {
        if (name.contains("._domainkey.")) {
            entries.add(KeyName.parse(name), name, text, EntryList.Statement.NONE, line);
        }
    }

    private void addAlias(String name, Data alias) {
        Data target = alias;
        for (int i = 0; i < MAX_ALIASES; i++) {
            List<Data> found = texts.get(target.text());
            if (found != null) {
                found.forEach(d -> add(name, d.text(), alias.line()));
                return;
            }
            @Nullable Data next = aliases.get(target.text());
            if (next == null) {
                return;
            }
            target = next;
        }
    }

    private String absolute(String name) {
        if (name.equals("@")) {
            return origin;
        }
        if (name.endsWith(".")) {
            return name.toLowerCase(Locale.ROOT);
        }
        return (origin.isEmpty() ? name + "." : name + "." + origin).toLowerCase(Locale.ROOT);
    }

    private static boolean isTtlOrClass(String word) {
        return CLASSES.contains(word.toLowerCase(Locale.ROOT)) || word.matches("[0-9]+([wdhmsWDHMS][0-9]*)*");
    }
}
