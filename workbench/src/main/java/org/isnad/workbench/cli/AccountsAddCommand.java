package org.isnad.workbench.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.web.desk.AccountTable;
import org.isnad.workbench.web.desk.DeskFile;
import org.isnad.workbench.web.desk.Passwords;
import org.isnad.workbench.web.desk.Role;
import org.isnad.workbench.web.desk.User;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets somebody log in. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Lets somebody log in, or changes an account of that name. The password is asked for, or read from the first line",
            "of a file or of standard input; it has twelve letters at least. It is kept as Argon2id keeps it."
        })
final class AccountsAddCommand implements Callable<Integer> {
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,99}";

    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "NAME", description = "Letters, digits and . _ @ -")
    private String name = "";

    @Option(names = "--role", paramLabel = "ROLE", description = "reader, reviewer, editor or administrator.")
    private String role = Role.READER.label();

    @Option(
            names = "--mailbox",
            paramLabel = "PATTERN",
            description = "Only what lies in such mailboxes may be seen (* any letters, ? one); repeatable.")
    private @Nullable List<String> mailboxes;

    @Option(names = "--password-file", paramLabel = "FILE", description = "File whose first line is the password.")
    private @Nullable Path passwordFile;

    AccountsAddCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() throws IOException {
        Edge edge = isnad.edge();
        Role asked = Role.of(role).orElseThrow(() -> Stop.of(ExitCode.USAGE, "accounts.problem.role", role));
        if (!name.matches(NAME)) {
            throw Stop.of(ExitCode.USAGE, "accounts.problem.name", name);
        }
        Workbench.at(folder, edge.clock()).read().close();
        String password = password(edge);
        if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
            throw Stop.of(ExitCode.USAGE, "accounts.problem.password", Passwords.SHORTEST);
        }
        try (DeskFile desk = DeskFile.open(folder)) {
            new AccountTable(desk)
                    .add(
                            new User(name, asked, mailboxes),
                            password,
                            edge.clock().instant());
        }
        edge.out().println(isnad.words().say("accounts.added", name, asked.label()));
        return ExitCode.DONE.code();
    }

    @SuppressWarnings("SystemConsoleNull") // NullAway does not know that there is always one.
    private String password(Edge edge) throws IOException {
        if (passwordFile != null) {
            List<String> lines = Files.readAllLines(passwordFile);
            return lines.isEmpty() ? "" : lines.getFirst();
        }
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            char[] typed = console.readPassword("%s ", isnad.words().say("accounts.password"));
            return typed == null ? "" : new String(typed);
        }
        String line = new BufferedReader(new InputStreamReader(edge.in(), StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }
}
