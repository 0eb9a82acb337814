package org.isnad.workbench.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.isnad.workbench.publish.Ink;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.words.Words;

/**
 * What a command gets from the process it runs in; tests hand in another.
 *
 * @param in what is piped into the command
 * @param out where answers go, UTF-8, buffered
 * @param err where progress and problems go, UTF-8
 * @param outIsTerminal whether answers are read by a person on a terminal
 * @param errIsTerminal the same for progress
 * @param columns width of the terminal
 * @param environment variables of the process
 * @param clock the time
 */
record Edge(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int columns,
        Map<String, String> environment,
        Clock clock) {
    private static final int USUAL_COLUMNS = 100;
    private static final int WIDEST = 120;

    /** The real ones. Whether they are terminals, the launcher knows without asking the system again. */
    static Edge ofProcess() {
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                false,
                StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Map<String, String> environment = System.getenv();
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return new Edge(
                System.in,
                out,
                err,
                Boolean.getBoolean("isnad.out.terminal") && !plain,
                Boolean.getBoolean("isnad.err.terminal") && !plain,
                Math.min(WIDEST, Integer.getInteger("isnad.columns", USUAL_COLUMNS)),
                environment,
                Clock.systemUTC());
    }

    /** The language asked for, or the one of the user's locale (POSIX: LC_ALL before LC_MESSAGES before LANG), or English. */
    Words words(String asked) {
        if (!asked.isEmpty()) {
            return Words.in(Language.of(asked));
        }
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return Words.in(Language.of(value.substring(0, Math.min(2, value.length()))));
            }
        }
        return Words.in(Language.ENGLISH);
    }

    Sheet sheet(Words words) {
        return new Sheet(words, outIsTerminal ? Ink.TERMINAL : Ink.PLAIN, columns);
    }
}
