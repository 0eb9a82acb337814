package org.isnad.workbench.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.isnad.workbench.Version;
import org.isnad.workbench.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command {@code isnad}: the only place where the program ends itself. */
@Command(
        name = "isnad",
        mixinStandardHelpOptions = true,
        versionProvider = Isnad.Shipped.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {"Opens a dump of leaked mail and says, message by message, what can be proved and by what.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad demo                                 see all of it on a small invented leak",
            "  isnad ingest CASE dump.zip                 take a dump in; again to go on",
            "  isnad report CASE                          what is in it, and what can be proved",
            "  isnad search CASE 'from:marie budget'      look something up",
            "  isnad show CASE ID                         one message with its evidence",
            "",
            "isnad help exit-codes explains what commands end with."
        })
public final class Isnad implements Runnable {
    /** Lucene tells everybody on every start that it could use a module still in incubation; kept, or it is forgotten. */
    private static final Logger LUCENE_START =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private final Edge edge;

    @Option(
            names = "--lang",
            paramLabel = "ar|fr|en",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Language of the answer; that of your locale if it is one of these, else English.")
    private Lang lang = Lang.USERS;

    Isnad(Edge edge) {
        this.edge = edge;
    }

    /** Starts, runs one command, ends. */
    public static void main(String[] args) {
        LUCENE_START.setLevel(Level.OFF);
        Edge edge = Edge.ofProcess();
        int code = run(args, edge);
        edge.out().flush();
        System.exit(code);
    }

    /** Runs one command in this process and returns what the process should end with. */
    static int run(String[] args, Edge edge) {
        Isnad isnad = new Isnad(edge);
        CommandLine line = line(isnad, args);
        line.setOut(new PrintWriter(edge.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(edge.err(), true, StandardCharsets.UTF_8));
        int code = line.execute(args);
        edge.out().flush();
        return code;
    }

    /** Reading the annotations of all commands takes longer than running most: only what is asked for is put together. */
    private static CommandLine line(Isnad isnad, String[] args) {
        CommandLine line = new CommandLine(isnad);
        String asked = Commands.asked(args);
        if (Commands.NAMES.contains(asked) && !asked.equals("help")) {
            line.addSubcommand(asked, Commands.make(asked, isnad));
        } else {
            Commands.addAll(line, isnad);
        }
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(isnad.edge.outIsTerminal() ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpWidth(Math.max(80, isnad.edge.columns()));
        line.setUsageHelpAutoWidth(false);
        line.setParameterExceptionHandler((problem, _) -> isnad.misread(problem));
        line.setExecutionExceptionHandler((problem, _, _) -> new Problems(isnad.edge, isnad.words()).tell(problem));
        return line;
    }

    Edge edge() {
        return edge;
    }

    Words words() {
        return edge.words(lang.tag());
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public void run() {
        CommandLine all = new CommandLine(new Isnad(edge));
        Commands.addAll(all, this);
        all.usage(edge.out());
    }

    private int misread(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        edge.err().println("isnad: " + problem.getMessage());
        edge.err()
                .println(words().frame("cli.see-help", command.getCommandSpec().qualifiedName(" ") + " --help"));
        return ExitCode.USAGE.code();
    }

    /** The languages of the catalogue. */
    enum Lang {
        AR,
        FR,
        EN,
        USERS;

        String tag() {
            return this == USERS ? "" : name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The version from the jar. */
    static final class Shipped implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"isnad " + Version.CURRENT};
        }
    }
}
