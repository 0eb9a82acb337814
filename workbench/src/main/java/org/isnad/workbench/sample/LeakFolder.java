package org.isnad.workbench.sample;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.core.item.Locator;
import org.isnad.workbench.sample.boxes.DumpWriter;
import org.isnad.workbench.sample.keys.KeyRing;
import org.isnad.workbench.sample.story.Outcome;
import org.isnad.workbench.sample.story.Truth;

/** The folder that a sample is written into: the dump, and beside it what only the story's author knows. */
final class LeakFolder implements Closeable {
    private final Path target;
    private final Path parts;
    private final SampleOptions options;
    private final DumpWriter dump;
    private final AnswerKey answers;
    private final Tally tally = new Tally();

    LeakFolder(Path target, SampleOptions options) throws IOException {
        this.target = target;
        this.options = options;
        this.parts = target.resolve("parts");
        if (Files.exists(target.resolve("dump"))) {
            throw new FileAlreadyExistsException(target.resolve("dump").toString());
        }
        this.dump = new DumpWriter(target.resolve("dump"), parts);
        this.answers = AnswerKey.create(target.resolve("answer-key.tsv"));
    }

    boolean full() {
        return tally.messages() >= options.messages();
    }

    void writeKeys(KeyRing keys) throws IOException {
        keys.writePublished(target.resolve("keys.tsv"));
        Locator planted = dump.document("documents", "dkim-keys.tsv", keys.planted());
        tally.countDocument();
        answer(planted, "", Truth.forged("F21", "the forger's own key file, planted in the dump", Truth.CONSISTENT));
    }

    /** What comes after the wished number of messages is left out. */
    void add(Outcome outcome) throws IOException {
        if (full()) {
            return;
        }
        switch (outcome) {
            case Outcome.Copy copy -> {
                Locator locator = dump.add(copy.box(), copy.kept(), copy.bytes(), copy.sender(), copy.time());
                tally.count(copy);
                answers.add(row(locator.text(), copy.messageId(), copy.truth()));
            }
            case Outcome.Omitted omitted -> {
                tally.count(omitted.truth().kind());
                answers.add(row("", omitted.messageId(), omitted.truth()));
            }
        }
    }

    void writeDocuments() throws IOException {
        for (LooseDocuments.Loose loose : LooseDocuments.of(options)) {
            Truth truth = loose.truth();
            if (loose.folder().isEmpty()) {
                Path circulating = Files.createDirectories(target.resolve("circulating"));
                Files.write(circulating.resolve(loose.name()), loose.content());
                tally.count(truth.kind());
                answers.add(row("", "", truth));
            } else {
                answer(dump.document(loose.folder(), loose.name(), loose.content()), "", truth);
                tally.countDocument();
            }
        }
    }

    private void answer(Locator locator, String messageId, Truth truth) throws IOException {
        tally.count(truth.kind());
        answers.add(row(locator.text(), messageId, truth));
    }

    private static AnswerRow row(String locator, String messageId, Truth truth) {
        return new AnswerRow(
                locator,
                messageId,
                truth.kind(),
                truth.what(),
                List.copyOf(truth.neverVerified()),
                truth.lowest(),
                truth.highest());
    }

    /** Closes the containers and says what came of it. */
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
    }
}
