package org.isnad.workbench.sample;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.core.item.Locator;
import org.isnad.workbench.sample.boxes.DumpWriter;
import org.isnad.workbench.sample.boxes.ReferenceWriter;
import org.isnad.workbench.sample.cast.Box;
import org.isnad.workbench.sample.keys.KeyRing;
import org.isnad.workbench.sample.story.Change;
import org.isnad.workbench.sample.story.Outcome;
import org.isnad.workbench.sample.story.Truth;
import org.jspecify.annotations.Nullable;

/** The folder that a sample is written into: the dump, and beside it what only the story's author knows. */
final class LeakFolder implements Closeable {
    private final Path target;
    private final Path parts;
    private final SampleOptions options;
    private final DumpWriter dump;
    private final AnswerKey answers;
    private final @Nullable ReferenceWriter reference;
    private final Tally tally = new Tally();

    LeakFolder(Path target, SampleOptions options) throws IOException {
        this.target = target;
        this.options = options;
        this.parts = target.resolve("parts");
        if (Files.exists(target.resolve("dump"))) {
            throw new FileAlreadyExistsException(target.resolve("dump").toString());
        }
        this.dump = new DumpWriter(target.resolve("dump"), parts, options.packed());
        this.reference = options.reference() == null ? null : new ReferenceWriter(options.reference());
        this.answers = AnswerKey.create(target.resolve("answer-key.tsv"));
    }

    boolean full() {
        return tally.messages() >= options.messages();
    }

    void writeKeys(KeyRing keys) throws IOException {
        keys.writePublished(target.resolve("keys.tsv"));
        keys.writeCompromised(target.resolve("keys-compromised.tsv"));
        Locator planted = dump.document("documents", "dkim-keys.tsv", keys.planted());
        tally.countDocument();
        answer(planted, "", Truth.forged("F21", "the forger's own key file, planted in the dump", Truth.CONSISTENT));
    }

    /** All that one conversation left. What comes after the wished number of messages is left out. */
    void add(List<Outcome> conversation) throws IOException {
        List<Stored> stored = new ArrayList<>();
        for (Outcome outcome : conversation) {
            if (!full()) {
                stored.add(store(outcome));
            }
        }
        for (Stored one : stored) {
            answers.add(row(one, original(one, stored)));
        }
    }

    /**
     * @param locator in the dump; empty for what was taken out
     * @param inReference in the reference, or empty
     */
    private record Stored(Outcome outcome, String locator, String inReference) {
        boolean isReal() {
            return outcome instanceof Outcome.Copy copy && copy.real();
        }
    }

    private Stored store(Outcome outcome) throws IOException {
        switch (outcome) {
            case Outcome.Copy copy -> {
                Locator locator = dump.add(copy.box(), copy.kept(), copy.bytes(), copy.sender(), copy.time());
                tally.count(copy);
                String there = copy.reference().isEmpty()
                        ? ""
                        : refer(copy.box(), copy.kept(), copy.reference().get(), copy.sender(), copy.time());
                return new Stored(copy, locator.text(), there);
            }
            case Outcome.Omitted gone -> {
                tally.count(gone.truth().kind());
                return new Stored(gone, "", refer(gone.box(), false, gone.reference(), gone.sender(), gone.time()));
            }
        }
    }

    private String refer(Box box, boolean kept, byte[] bytes, String sender, long time) throws IOException {
        return reference == null
                ? ""
                : reference
                        .add(box, kept, bytes, sender, time)
                        .map(Locator::text)
                        .orElse("");
    }

    /** An untouched copy of the same letter that stands elsewhere in the dump. */
    private static String original(Stored one, List<Stored> conversation) {
        if (one.isReal()) {
            return "";
        }
        return conversation.stream()
                .filter(other -> other.isReal()
                        && other.outcome().messageId().equals(one.outcome().messageId()))
                .map(Stored::locator)
                .findFirst()
                .orElse("");
    }

    private static AnswerRow row(Stored one, String original) {
        return row(one.locator(), one.outcome().messageId(), one.outcome().truth(), original, one.inReference());
    }

    void writeDocuments() throws IOException {
        for (LooseDocuments.Loose loose : LooseDocuments.of(options)) {
            Truth truth = loose.truth();
            if (loose.folder().isEmpty()) {
                Path circulating = Files.createDirectories(target.resolve("circulating"));
                Files.write(circulating.resolve(loose.name()), loose.content());
                tally.count(truth.kind());
                tally.countCirculating(new String(loose.content(), StandardCharsets.UTF_8));
                answers.add(row("", "", truth, "", ""));
            } else {
                answer(dump.document(loose.folder(), loose.name(), loose.content()), "", truth);
                tally.countDocument();
            }
        }
    }

    private void answer(Locator locator, String messageId, Truth truth) throws IOException {
        tally.count(truth.kind());
        answers.add(row(locator.text(), messageId, truth, "", ""));
    }

    private static AnswerRow row(String locator, String messageId, Truth truth, String original, String inReference) {
        return new AnswerRow(
                locator,
                messageId,
                truth.kind(),
                truth.what(),
                List.copyOf(truth.neverVerified()),
                truth.lowest(),
                truth.highest(),
                truth.changed().stream().map(Change::text).collect(Collectors.joining(" | ")),
                String.join(",", truth.damage()),
                original,
                inReference);
    }

    /** Closes the containers of the dump and says what came of it. */
    SampleSummary finish() throws IOException {
        dump.close();
        try (InputStream readme = LeakFolder.class.getResourceAsStream("/org/isnad/sample/readme.txt")) {
            if (readme == null) {
                throw new IllegalStateException("the program is incomplete: readme.txt is missing");
            }
            Files.write(target.resolve("README.txt"), readme.readAllBytes());
        }
        Files.delete(parts);
        return new SampleSummary(
                target.resolve("dump"),
                target.resolve("keys.tsv"),
                target.resolve("answer-key.tsv"),
                tally.messages(),
                tally.distinctMessageIds(),
                tally.attachments(),
                tally.signed(),
                tally.documents(),
                tally.bytes(),
                tally.classes(),
                tally.demo());
    }

    @Override
    public void close() throws IOException {
        answers.close();
        if (reference != null) {
            reference.close();
        }
    }
}
