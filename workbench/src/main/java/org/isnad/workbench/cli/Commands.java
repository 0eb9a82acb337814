package org.isnad.workbench.cli;

import java.util.List;
import picocli.CommandLine;

/** The table of commands. */
final class Commands {
    /** In the order of the help. */
    static final List<String> NAMES = List.of(
            "ingest",
            "serve",
            "accounts",
            "audit",
            "report",
            "search",
            "search-batch",
            "find",
            "show",
            "why",
            "near",
            "thread",
            "export",
            "compare",
            "keys",
            "certificates",
            "repair",
            "examine",
            "documents",
            "extract",
            "ocr",
            "exposed",
            "window",
            "omissions",
            "custody",
            "acquisitions",
            "reindex",
            "demo",
            "sample",
            "completion",
            "help",
            "prepare",
            "warm-up");

    private Commands() {}

    static Object make(String name, Isnad isnad) {
        return switch (name) {
            case "ingest" -> new IngestCommand(isnad);
            case "serve" -> new ServeCommand(isnad);
            case "accounts" -> accounts(isnad);
            case "audit" -> new AuditCommand(isnad);
            case "report" -> new ReportCommand(isnad);
            case "search" -> new SearchCommand(isnad);
            case "search-batch" -> new SearchBatchCommand(isnad);
            case "find" -> new FindCommand(isnad);
            case "show" -> new ShowCommand(isnad);
            case "why" -> new WhyCommand(isnad);
            case "near" -> new NearCommand(isnad);
            case "thread" -> new ThreadCommand(isnad);
            case "export" -> new ExportCommand(isnad);
            case "compare" -> new CompareCommand(isnad);
            case "keys" -> keys(isnad);
            case "certificates" -> certificates(isnad);
            case "repair" -> new RepairCommand(isnad);
            case "examine" -> new ExamineCommand(isnad);
            case "documents" -> new DocumentsCommand(isnad);
            case "extract" -> new ExtractCommand(isnad);
            case "ocr" -> new OcrCommand(isnad);
            case "exposed" -> new ExposedCommand(isnad);
            case "window" -> new WindowCommand(isnad);
            case "omissions" -> new OmissionsCommand(isnad);
            case "custody" -> new CustodyCommand(isnad);
            case "acquisitions" -> acquisitions(isnad);
            case "reindex" -> new ReindexCommand(isnad);
            case "demo" -> new DemoCommand(isnad);
            case "sample" -> new SampleCommand(isnad);
            case "completion" -> new CompletionCommand(isnad);
            case "help" -> new HelpCommand(isnad);
            case "prepare" -> new PrepareCommand();
            case "warm-up" -> new WarmUpCommand(isnad);
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }

    static void addAll(CommandLine line, Isnad isnad) {
        NAMES.forEach(name -> line.addSubcommand(name, make(name, isnad)));
    }

    private static CommandLine keys(Isnad isnad) {
        return new CommandLine(new KeysCommand(isnad))
                .addSubcommand("add", new KeysAddCommand(isnad))
                .addSubcommand("exposed", new KeysExposedCommand(isnad))
                .addSubcommand("export", new KeysExportCommand(isnad))
                .addSubcommand("list", new KeysListCommand(isnad))
                .addSubcommand("recover", new KeysRecoverCommand(isnad))
                .addSubcommand("anchors", new KeysAnchorsCommand(isnad))
                .addSubcommand("remove", new KeysRemoveCommand(isnad))
                .addSubcommand("wanted", new KeysWantedCommand(isnad))
                .addSubcommand("look-up", new KeysLookUpCommand(isnad));
    }

    private static CommandLine certificates(Isnad isnad) {
        return new CommandLine(new CertificatesCommand(isnad))
                .addSubcommand("add", new CertificatesAddCommand(isnad))
                .addSubcommand("list", new CertificatesListCommand(isnad))
                .addSubcommand("remove", new CertificatesRemoveCommand(isnad));
    }

    private static CommandLine accounts(Isnad isnad) {
        return new CommandLine(new AccountsCommand(isnad))
                .addSubcommand("add", new AccountsAddCommand(isnad))
                .addSubcommand("list", new AccountsListCommand(isnad))
                .addSubcommand("remove", new AccountsRemoveCommand(isnad));
    }

    private static CommandLine acquisitions(Isnad isnad) {
        return new CommandLine(new AcquisitionsCommand(isnad))
                .addSubcommand("diff", new AcquisitionsDiffCommand(isnad))
                .addSubcommand("declare", new AcquisitionsDeclareCommand(isnad))
                .addSubcommand("withdraw", new AcquisitionsWithdrawCommand(isnad));
    }

    /** The first word that is neither an option nor the value of one, or an empty one. */
    static String asked(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--lang")) {
                i++;
            } else if (!args[i].startsWith("-")) {
                return args[i];
            }
        }
        return "";
    }
}
