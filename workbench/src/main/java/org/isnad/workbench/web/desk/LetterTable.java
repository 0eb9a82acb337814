package org.isnad.workbench.web.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who wrote to whom, as the fields say; made from the case and can be made anew. */
public final class LetterTable {
    /** Others wait for the file meanwhile: so many messages at a time. */
    private static final long AT_ONCE = 20_000;

    private static final int REMEMBERED = 50_000;

    private final DeskFile desk;

    /** Numbers of those who were met last: most letters are by and to few. */
    private final Map<String, Long> numbers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    public LetterTable(DeskFile desk) {
        this.desk = desk;
    }

    public record Somebody(String address, String name) {}

    /** A message by its number in the catalog, with the month of its stated date, or an empty one. */
    public record Letter(long message, Somebody sender, List<Somebody> recipients, String month) {
        public Letter {
            recipients = List.copyOf(recipients);
        }
    }

    /** Takes a row. */
    @FunctionalInterface
    public interface Sink {
        void accept(long message, long sender, long recipient, String month);
    }

    /** Messages up to this number were read. */
    public long through() {
        return desk.list("SELECT through FROM letters_read", row -> row.getLong(1))
                .getFirst();
    }

    public void add(List<Letter> letters, long through) {
        boolean done = false;
        try {
            desk.together(() -> {
                letters.forEach(this::write);
                desk.run("UPDATE letters_read SET through = ?", through);
            });
            done = true;
        } finally {
            if (!done) {
                // What was rolled back has no number any more.
                numbers.clear();
            }
        }
    }

    private void write(Letter letter) {
        long sender = person(letter.sender());
        for (Somebody recipient : letter.recipients()) {
            desk.run(
                    "INSERT OR IGNORE INTO letter (message, sender, recipient, month) VALUES (?, ?, ?, ?)",
                    letter.message(),
                    sender,
                    person(recipient),
                    letter.month());
        }
    }

    /** Only called while the file is held. */
    private long person(Somebody somebody) {
        Long known = numbers.get(somebody.address());
        if (known == null) {
            known = written(somebody);
            numbers.put(somebody.address(), known);
        }
        return known;
    }

    private long written(Somebody somebody) {
        desk.run("INSERT OR IGNORE INTO person (address, name) VALUES (?, ?)", somebody.address(), somebody.name());
        return desk.list("SELECT number FROM person WHERE address = ?", row -> row.getLong(1), somebody.address())
                .getFirst();
    }

    public Optional<Somebody> person(long number) {
        return desk.first(
                "SELECT address, name FROM person WHERE number = ?",
                row -> new Somebody(row.getString(1), row.getString(2)),
                number);
    }

    /** The number of an address, or null. */
    public @Nullable Long number(String address) {
        return desk.first("SELECT number FROM person WHERE address = ?", row -> row.getLong(1), address)
                .orElse(null);
    }

    /** Every letter of some months, both included; null for no bound. Those that are added meanwhile may be among them. */
    public void forEach(@Nullable String from, @Nullable String to, Sink sink) {
        long last = through();
        for (long after = 0; after < last; after += AT_ONCE) {
            desk.forEach(
                    "SELECT message, sender, recipient, month FROM letter WHERE message > ? AND message <= ?"
                            + " AND (? IS NULL OR month >= ?) AND (? IS NULL OR month <= ?)",
                    row -> sink.accept(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)),
                    after,
                    Math.min(after + AT_ONCE, last),
                    from,
                    from,
                    to,
                    to);
        }
    }
}
