package org.isnad.core.dkim.keyfile;

import java.util.List;

/**
 * Data of tinydns: {@code 'name:text:ttl…} is a TXT record, {@code :name:16:rdata:ttl…} the same in wire form. A byte
 * may be written as a backslash and three octal digits.
 */
final class TinyDnsKeys {
    private static final String TXT = "16";

    private TinyDnsKeys() {}

    static boolean recognises(String text) {
        return text.lines().anyMatch(TinyDnsKeys::isRecord);
    }

    private static boolean isRecord(String row) {
        int colon = row.indexOf(':', 1);
        return (row.startsWith("'") || row.startsWith(":"))
                && colon > 0
                && row.substring(0, colon).contains("._domainkey.");
    }

    static KeyFile parse(String text) {
        EntryList entries = new EntryList();
        List<String> rows = text.lines().toList();
        for (int i = 0; i < rows.size(); i++) {
            String row = rows.get(i);
            if (!isRecord(row)) {
                continue;
            }
            String[] fields = row.substring(1).split(":", -1);
            boolean wire = row.charAt(0) == ':';
            if (wire && (fields.length < 3 || !fields[1].equals(TXT))) {
                continue;
            }
            String record = wire ? strings(unescape(fields[2])) : unescape(fields[1]);
            entries.add(KeyName.parse(unescape(fields[0])), fields[0], record, EntryList.Statement.NONE, i + 1);
        }
        return entries.finish(KeyFile.Format.TINYDNS);
    }

    private static String unescape(String field) {
        StringBuilder out = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            if (i + 3 < field.length() && field.substring(i, i + 4).matches("\\\\[0-3][0-7]{2}")) {
                out.append((char) Integer.parseInt(field, i + 1, i + 4, 8));
                i += 3;
            } else {
                out.append(field.charAt(i));
            }
        }
        return out.toString();
    }

    /** Strings of a TXT record in wire form: each behind its length (RFC 1035, 3.3.14). */
    private static String strings(String wire) {
        StringBuilder out = new StringBuilder(wire.length());
        int at = 0;
        while (at < wire.length()) {
            int end = Math.min(wire.length(), at + 1 + wire.charAt(at));
            out.append(wire, at + 1, end);
            at = end;
        }
        return out.toString();
    }
}
