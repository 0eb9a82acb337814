package org.isnad.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.isnad.bench.accusations.AccusationsCommand;
import org.isnad.bench.documents.DocumentsCommand;
import org.isnad.bench.exposed.ExposedCommand;
import org.isnad.bench.leak.LeakCommand;
import org.isnad.bench.leak.SignalsCommand;
import org.isnad.bench.levels.LevelsCommand;
import org.isnad.bench.levels.SelfMadeKeysCommand;
import org.isnad.bench.mailbox.PlacesCommand;
import org.isnad.bench.peers.PeersCommand;
import org.isnad.bench.queries.QueriesCommand;
import org.isnad.bench.quotes.HousesCommand;
import org.isnad.bench.quotes.QuotesCommand;
import org.isnad.bench.relevance.RelevanceCommand;
import org.isnad.bench.repair.RepairCommand;
import org.isnad.bench.traces.TracesCommand;
import org.isnad.bench.verify.VerifyCommand;
import org.isnad.bench.web.FirstViewCommand;
import org.isnad.bench.web.LargeMailCommand;
import org.isnad.bench.web.WebCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code isnad bench …}: what is measured by a program of its own. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measurements of the product.")
public final class Bench {
    private Bench() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench())
                .addSubcommand(new LevelsCommand(stream(FileDescriptor.out), stream(FileDescriptor.err)))
                .addSubcommand(new AccusationsCommand(stream(FileDescriptor.out)))
                .addSubcommand(new LeakCommand(stream(FileDescriptor.out)))
                .addSubcommand(new SignalsCommand(stream(FileDescriptor.out)))
                .addSubcommand(new SelfMadeKeysCommand(stream(FileDescriptor.out)))
                .addSubcommand(new PeersCommand(stream(FileDescriptor.out)))
                .addSubcommand(new DocumentsCommand(stream(FileDescriptor.out)))
                .addSubcommand(new ExposedCommand(stream(FileDescriptor.out)))
                .addSubcommand(new PlacesCommand(stream(FileDescriptor.out)))
                .addSubcommand(new QueriesCommand(stream(FileDescriptor.out)))
                .addSubcommand(new RelevanceCommand(stream(FileDescriptor.out)))
                .addSubcommand(new RepairCommand(stream(FileDescriptor.out)))
                .addSubcommand(new HousesCommand(stream(FileDescriptor.out)))
                .addSubcommand(new QuotesCommand(stream(FileDescriptor.out)))
                .addSubcommand(new VerifyCommand(stream(FileDescriptor.out)))
                .addSubcommand(new TracesCommand(stream(FileDescriptor.out)))
                .addSubcommand(new WebCommand(stream(FileDescriptor.out)))
                .addSubcommand(new FirstViewCommand(stream(FileDescriptor.out)))
                .addSubcommand(new LargeMailCommand(stream(FileDescriptor.out)))
                .execute(args));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
