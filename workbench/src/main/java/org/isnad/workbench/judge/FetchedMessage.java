package org.isnad.workbench.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Octets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;

/**
 * A message of a case with its bytes, for passes that look at many.
 *
 * @param stored as the catalog lists it
 * @param bytes in memory, or fetched while they are read if there are many
 */
public record FetchedMessage(StoredMessage stored, Octets bytes) {
    private static FetchedMessage of(CaseReader reader, long number) {
        StoredMessage stored = reader.messages()
                .of(number)
                .orElseThrow(() -> new IllegalStateException("a message went away: " + number));
        return new FetchedMessage(stored, reader.bytes(stored.content()));
    }

    public Message scanned() {
        return MessageScanner.scan(bytes, Limits.DEFAULT);
    }

    /** Looks at those that fit into memory, on all processors, in the order given; large ones are left out. */
    public static <T> List<T> eachSmall(CaseReader reader, List<Long> numbers, Function<FetchedMessage, T> look) {
        return small(fetched(reader, numbers), look);
    }

    /** Looks at all: large ones after the others and one by one, for the reader, from which they come, serves one at a time. */
    public static <T> List<T> each(CaseReader reader, List<Long> numbers, Function<FetchedMessage, T> look) {
        List<FetchedMessage> fetched = fetched(reader, numbers);
        List<T> seen = new ArrayList<>(small(fetched, look));
        fetched.stream().filter(one -> !one.isInMemory()).map(look).forEach(seen::add);
        return seen;
    }

    private static List<FetchedMessage> fetched(CaseReader reader, List<Long> numbers) {
        return numbers.stream().map(number -> of(reader, number)).toList();
    }

    private static <T> List<T> small(List<FetchedMessage> fetched, Function<FetchedMessage, T> look) {
        return fetched.parallelStream()
                .filter(FetchedMessage::isInMemory)
                .map(look)
                .toList();
    }

    private boolean isInMemory() {
        return bytes instanceof ArrayOctets;
    }
}
