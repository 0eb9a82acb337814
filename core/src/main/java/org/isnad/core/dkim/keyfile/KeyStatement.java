package org.isnad.core.dkim.keyfile;

import java.util.Locale;
import java.util.Map;

/** A row of a table or an object of JSON that states a key, with its fields under the names used here. */
record KeyStatement(Map<String, String> values) {
    KeyStatement {
        values = Map.copyOf(values);
    }

    /** The field that a column or member of that name holds, or the name itself, reduced to its letters. */
    static String field(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return switch (letters) {
            case "d", "domain", "signingdomain" -> "domain";
            case "s", "selector" -> "selector";
            case "name", "host", "hostname", "fqdn", "owner", "dnsname", "query" -> "name";
            case "record", "key", "txt", "value", "data", "publickey", "recordtext", "dkimrecord", "p" -> "record";
            case "firstseen", "first", "firstseenat", "from", "since" -> "first";
            case "lastseen", "last", "lastseenat", "until", "to" -> "last";
            default -> letters;
        };
    }

    boolean statesKey() {
        return values.containsKey("record")
                && (values.containsKey("name") || (values.containsKey("domain") && values.containsKey("selector")));
    }

    void addTo(EntryList entries, int line) {
        if (value("record").isEmpty()) {
            entries.defect("dkim.keyfile.record-missing", line);
            return;
        }
        boolean apart = values.containsKey("domain") && values.containsKey("selector");
        String raw = apart ? value("selector") + "._domainkey." + value("domain") : value("name");
        KeyName name = apart ? KeyName.of(value("selector"), value("domain")) : KeyName.parse(raw);
        entries.add(
                name,
                raw,
                value("record"),
                new EntryList.Statement(
                        Sighting.parse(value("first")),
                        Sighting.parse(value("last")),
                        value("origin"),
                        value("source")),
                line);
    }

    private String value(String field) {
        return values.getOrDefault(field, "");
    }
}
