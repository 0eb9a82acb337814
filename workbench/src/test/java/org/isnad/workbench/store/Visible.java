package org.isnad.workbench.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.isnad.core.item.ItemId;
import org.isnad.core.verdict.Level;

/**
 * All that anybody can get to see of a case, as text without internal numbers: two cases of the same dump must read the
 * same. Reading it reads and checks every byte.
 */
final class Visible {
    private final CaseReader reader;
    private final Collection<String> contents = new TreeSet<>();
    private final List<String> lines = new ArrayList<>();

    private Visible(CaseReader reader) {
        this.reader = reader;
    }

    static String of(Path folder) {
        try (CaseReader reader = CaseStore.openReader(folder)) {
            return new Visible(reader).text();
        }
    }

    private String text() {
        lines.add(reader.overview().summary().toString());
        reader.overview()
                .containers()
                .forEach(each -> lines.add(each.container().locator() + " " + each.entries()));
        children(0, "");
        List<String> messages = new ArrayList<>();
        reader.messages().forEachAfterBatch(0, message -> messages.add(message(message)));
        messages.stream().sorted().forEach(lines::add);
        List<String> files = new ArrayList<>();
        reader.files()
                .forEachAfterBatch(0, file -> files.add(file.content() + " " + file.locator() + " " + file.length()));
        files.stream().sorted().forEach(lines::add);
        reader.keys().wanted().forEach(key -> lines.add(key.toString()));
        reader.keys().all().forEach(key -> lines.add(key.toString()));
        reader.custody().forEachInputFile(file -> lines.add(file.locator() + " " + file.size() + " " + file.sha256()));
        lines.add(reader.items().mailboxes().toString());
        for (Level level : Level.values()) {
            lines.add(level + " " + reader.contents().messagesAtLevel(level).cardinality());
        }
        for (String mailbox : reader.items().mailboxes()) {
            lines.add(mailbox + " "
                    + reader.contents().inMailboxes(List.of(mailbox)).cardinality());
        }
        contents.forEach(content -> export(ItemId.parse(content)));
        return String.join("\n", lines);
    }

    private void children(long parent, String indent) {
        for (ItemRow item : reader.items().children(parent)) {
            ItemId content = item.content();
            if (content != null) {
                contents.add(content.hex());
                lines.add("found " + content + " "
                        + reader.items().places(content).stream()
                                .map(ItemRow::locator)
                                .toList());
            }
            lines.add(indent + item.ordinal() + " " + item.kind() + " " + item.status() + " " + item.locator() + " "
                    + item.name() + " " + content + " " + item.size() + " " + item.received() + " " + item.format()
                    + " "
                    + item.mailbox() + " " + item.expected() + " " + item.reason() + " "
                    + reader.items().defects(item.id()));
            children(item.id(), indent + "  ");
        }
    }

    private String message(StoredMessage message) {
        MessageFacts facts = reader.facts().of(message.number()).orElseThrow();
        return message.content() + " " + message.length() + " " + message.locator() + " " + message.messageId() + " "
                + message.subject() + " " + message.fromName() + " " + message.fromAddress() + " " + message.date()
                + " "
                + message.dateImpossible() + " " + message.language() + " " + message.attachments() + " "
                + message.level() + " " + facts.own().display() + " " + facts.signatures() + " "
                + reader.messages().defects(message.number()) + " "
                + reader.messages().otherVersions(message.number());
    }

    /** Throws if the bytes do not have the hash under which they are known. */
    private void export(ItemId content) {
        try {
            reader.copyTo(content, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
