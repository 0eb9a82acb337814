package org.isnad.core.dkim.keyfile;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.dkim.KeyRecord;
import org.isnad.core.dkim.KeyRecordParser;
import org.isnad.core.item.Defect;
import org.jspecify.annotations.Nullable;

/** Collects what a file holds: an entry that cannot be read becomes a defect, so that all are accounted for. */
final class EntryList {
    private final List<KeyFileEntry> entries = new ArrayList<>();
    private final List<Defect> defects = new ArrayList<>();

    /** What a list may say of an entry beside the record. */
    record Statement(Sighting first, Sighting last, String origin, String source) {
        static final Statement NONE = new Statement(Sighting.NONE, Sighting.NONE, "", "");
    }

    /** @param name the published name, or null where it could not be read from {@code rawName} */
    void add(@Nullable KeyName name, String rawName, String text, Statement statement, int line) {
        if (name == null) {
            defect("dkim.keyfile.bad-name", line, rawName);
            return;
        }
        String recordText = isBareKey(text) ? "p=" + text.strip() : text;
        KeyRecord record = KeyRecordParser.parse(recordText);
        if (record.publicKey() == null && !record.revoked()) {
            defect("dkim.keyfile.unreadable", line, name);
            return;
        }
        statement.first().complain(this, line, name);
        statement.last().complain(this, line, name);
        entries.add(new KeyFileEntry(
                name.domain(),
                name.selector(),
                recordText,
                record,
                statement.first().instant(),
                statement.last().instant(),
                statement.origin(),
                statement.source(),
                line));
    }

    void add(KeyName name, String text, int line) {
        add(name, name.toString(), text, Statement.NONE, line);
    }

    /** @param line goes into the sentence as its first argument */
    void defect(String key, int line, Object... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = line;
        System.arraycopy(args, 0, all, 1, args.length);
        defects.add(Defect.of(key, all));
    }

    KeyFile finish(KeyFile.Format format) {
        if (entries.isEmpty() && defects.isEmpty()) {
            defects.add(Defect.of("dkim.keyfile.no-keys"));
        }
        return new KeyFile(format, entries, defects);
    }

    /** Lists often hold the value of {@code p=} alone. */
    private static boolean isBareKey(String text) {
        String value = text.strip();
        int equals = value.indexOf('=');
        return value.length() > 40 && !value.contains(";") && (equals < 0 || equals >= value.length() - 2);
    }
}
