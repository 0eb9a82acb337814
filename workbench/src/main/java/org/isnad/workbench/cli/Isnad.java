package org.isnad.workbench.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code isnad}: the only place where the program ends itself. */
@Command(name = "isnad", mixinStandardHelpOptions = true)
public final class Isnad {
    private Isnad() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new Isnad()).setOut(out).execute(args));
    }
}
