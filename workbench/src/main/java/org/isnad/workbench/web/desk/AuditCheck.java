package org.isnad.workbench.web.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether an audit log is whole.
 *
 * @param holds whether every line follows the one before it and the last is the one that was noted as the last
 * @param lines how many lines follow each other from the first on
 * @param last the last of these
 */
public record AuditCheck(boolean holds, long lines, AuditLine last) {
    public static AuditCheck of(Path caseFolder) {
        Path file = caseFolder.resolve(AuditLog.NAME);
        AuditLine last = AuditLine.NONE;
        try {
            if (Files.exists(file)) {
                try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                        Optional<AuditLine> line = AuditLine.read(text);
                        if (line.isEmpty() || !line.get().follows(last)) {
                            return new AuditCheck(false, last.number(), last);
                        }
                        last = line.get();
                    }
                }
            }
            return new AuditCheck(isHead(caseFolder, last), last.number(), last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The head is noted after the line: a crash between the two leaves it one behind, or both absent. */
    private static boolean isHead(Path caseFolder, AuditLine last) throws IOException {
        Path head = caseFolder.resolve(AuditLog.HEAD);
        String noted = Files.exists(head)
                ? Files.readString(head, StandardCharsets.UTF_8).strip()
                : "";
        if (noted.isEmpty()) {
            return last.number() <= 1;
        }
        String[] parts = noted.split(" ", -1);
        long number = parts.length == 2 && parts[0].matches("[0-9]{1,20}") ? Long.parseLong(parts[0]) : -1;
        return number == last.number() ? parts[1].equals(last.hash()) : number == last.number() - 1;
    }
}
