package org.isnad.workbench.web.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who wrote to whom, as the fields say; made from the case and can be made anew. */
public final class LetterTable {
    private final DeskFile desk;

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
        desk.together(() -> {
            for (Letter letter : letters) {
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
            desk.run("UPDATE letters_read SET through = ?", through);
        });
    }

    private long person(Somebody somebody) {
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

    /** Every letter of some months, both included; null for no bound. */
    public void forEach(@Nullable String from, @Nullable String to, Sink sink) {
        desk.forEach(
                "SELECT message, sender, recipient, month FROM letter WHERE (? IS NULL OR month >= ?) AND (? IS NULL OR"
                        + " month <= ?)",
                row -> sink.accept(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)),
                from,
                from,
                to,
                to);
    }
}
