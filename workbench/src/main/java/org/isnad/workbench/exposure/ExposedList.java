package org.isnad.workbench.exposure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.isnad.core.exposure.ActiveContent;
import org.isnad.core.exposure.ExposureKind;
import org.isnad.core.exposure.Masks;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.workbench.store.AttachedFileRow;
import org.isnad.workbench.store.CarrierRow;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.ExposedRow;
import org.isnad.workbench.store.ExposedText;
import org.isnad.workbench.store.StoredFile;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.text.MessageText;
import org.jspecify.annotations.Nullable;

/**
 * What was found, read again from the texts: the catalog has only places. Masked unless the caller asks otherwise, and who asks
 * otherwise has that written down first.
 *
 * @param values those that were wanted
 * @param owners how many of each kind, by mailbox
 * @param concerned how many of each kind, by the address that wrote them: whom to warn
 * @param active files that act when they are opened
 */
public record ExposedList(
        List<ExposedValue> values,
        Map<String, Map<ExposureKind, Long>> owners,
        Map<String, Map<ExposureKind, Long>> concerned,
        List<Active> active) {

    /** A file that acts when it is opened. */
    public record Active(ActiveContent what, AttachedFileRow file) {}

    /** @param wanted asked of a masked value */
    public static ExposedList of(CaseReader reader, boolean masked, Predicate<ExposedValue> wanted) {
        List<ExposedValue> values = new ArrayList<>();
        Map<String, Map<ExposureKind, Long>> owners = new TreeMap<>();
        Map<String, Map<ExposureKind, Long>> concerned = new TreeMap<>();
        Texts texts = new Texts(reader);
        reader.exposed().forEach(exposed -> {
            MessageText text = texts.of(exposed.number(), exposed.message());
            Source source = source(reader, exposed);
            for (ExposedRow row : exposed.rows()) {
                ExposedValue hidden = value(exposed, row, text, source, true);
                if (wanted.test(hidden)) {
                    values.add(masked ? hidden : value(exposed, row, text, source, false));
                    exposed.mailboxes().forEach(owner -> count(owners, owner, row));
                    count(concerned, source.from, row);
                }
            }
        });
        List<Active> active = new ArrayList<>();
        reader.exposed()
                .forEachFile(file -> ActiveContent.of(
                                file.name(), file.leading().isEmpty() ? file.declared() : file.leading(), file.macros())
                        .ifPresent(what -> active.add(new Active(what, file))));
        return new ExposedList(values, owners, concerned, active);
    }

    /** Where a text comes from. */
    private record Source(
            Locator locator,
            String title,
            String from,
            @Nullable Long date) {}

    private static Source source(CaseReader reader, ExposedText text) {
        if (text.message()) {
            return reader.messages().of(text.number()).map(ExposedList::of).orElseThrow();
        }
        StoredFile file = reader.files().of(text.number()).orElseThrow();
        StoredMessage carrier = reader.documents().carriers(text.number()).stream()
                .findFirst()
                .map(CarrierRow::number)
                .flatMap(reader.messages()::of)
                .orElse(null);
        return new Source(
                file.locator(),
                file.name(),
                carrier == null ? "" : carrier.fromAddress(),
                carrier == null ? null : carrier.date());
    }

    private static Source of(StoredMessage message) {
        return new Source(message.locator(), message.subject(), message.fromAddress(), message.date());
    }

    private static ExposedValue value(
            ExposedText exposed, ExposedRow row, MessageText text, Source source, boolean masked) {
        String part = Texts.part(text, row.text());
        int end = Math.min(row.place().span().end(), part.length());
        String value = part.substring(Math.min(row.place().span().start(), end), end);
        ItemId content = exposed.content();
        return new ExposedValue(
                row.place().kind(),
                row.place().form(),
                masked ? Masks.of(row.place().kind(), value) : value,
                content,
                source.locator,
                source.title,
                source.from,
                source.date,
                exposed.mailboxes());
    }

    private static void count(Map<String, Map<ExposureKind, Long>> counts, String name, ExposedRow row) {
        counts.computeIfAbsent(name, _ -> new EnumMap<>(ExposureKind.class))
                .merge(row.place().kind(), 1L, Long::sum);
    }
}
