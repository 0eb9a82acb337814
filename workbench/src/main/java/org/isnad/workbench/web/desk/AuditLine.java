package org.isnad.workbench.web.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A line of the audit log: fields parted by tabs, the hash last. Control characters and backslashes within a field are written
 * as {@code \}{@code u} and four digits, so that no field can end a line.
 *
 * @param number from 1
 * @param at when, UTC
 * @param user who
 * @param address from where
 * @param action the operation
 * @param subject what it concerned
 * @param hash SHA-256 in hexadecimal digits, of the hash of the line before, a tab, and this line up to its own hash
 */
public record AuditLine(
        long number, Instant at, String user, String address, String action, String subject, String hash) {
    /** Stands before the first line. */
    static final AuditLine NONE = new AuditLine(0, Instant.EPOCH, "", "", "", "", "0".repeat(64));

    private static final int FIELDS = 7;

    AuditLine next(Instant when, String who, String where, String what, String about) {
        AuditLine open = new AuditLine(number + 1, when, who, where, what, about, "");
        return new AuditLine(open.number, when, who, where, what, about, hash(hash, open.fields()));
    }

    boolean follows(AuditLine before) {
        return number == before.number + 1 && hash.equals(hash(before.hash, fields()));
    }

    String text() {
        return fields() + '\t' + hash;
    }

    private String fields() {
        return number + "\t" + at + '\t' + escaped(user) + '\t' + escaped(address) + '\t' + escaped(action) + '\t'
                + escaped(subject);
    }

    /** Empty for what no log has written. */
    static Optional<AuditLine> read(String text) {
        String[] fields = text.split("\t", -1);
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AuditLine(
                    Long.parseLong(fields[0]),
                    Instant.parse(fields[1]),
                    plain(fields[2]),
                    plain(fields[3]),
                    plain(fields[4]),
                    plain(fields[5]),
                    fields[6]));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String escaped(String field) {
        StringBuilder out = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c < 0x20
                    || c == 0x7F
                    || c == '\\'
                    || Character.isSurrogate(c)
                    || c == '\u0085'
                    || c == '\u2028'
                    || c == '\u2029') {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String plain(String field) {
        StringBuilder out = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            if (field.startsWith("\\u", i) && i + 6 <= field.length()) {
                out.append((char) Integer.parseInt(field.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                out.append(field.charAt(i));
            }
        }
        return out.toString();
    }

    private static String hash(String before, String fields) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((before + "\t" + fields).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
