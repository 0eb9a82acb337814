package org.isnad.bench.forge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Seals a message as the first server that passes it on does: one ARC set (RFC 8617, 5.1), relaxed in both halves.
 *
 * @param domain {@code d=} of seal and message signature
 * @param selector {@code s=}
 * @param key it signs with
 */
record Sealer(String domain, String selector, RsaKey key) {
    private static final List<String> NAMES =
            List.of("From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "DKIM-Signature");

    /** The key as an archive of DNS would have it. */
    KeyLine published() {
        return new KeyLine(domain, selector, key.record(), KeyLine.Vouch.ARCHIVE);
    }

    /**
     * Seal, message signature and results, in the order in which they stand on top.
     *
     * @param results what it says to have found, without the instance (RFC 8601)
     */
    List<Field> set(Letter letter, String results) {
        Field found = Field.of("ARC-Authentication-Results", "i=1; " + domain + "; " + results);
        Field message = message(letter);
        String value = "i=1; a=rsa-sha256; t=1600000100; cv=none;\r\n\td=" + domain + "; s=" + selector + ";\r\n\tb=";
        Field open = Field.of("ARC-Seal", value);
        String text = Canon.field(found, true) + Canon.field(message, true) + last(open);
        return List.of(Field.of("ARC-Seal", value + signature(text)), message, found);
    }

    private Field message(Letter letter) {
        List<String> signed = new ArrayList<>();
        StringBuilder fields = new StringBuilder();
        for (String name : NAMES) {
            List<Field> there =
                    letter.fields().stream().filter(field -> field.is(name)).toList();
            for (Field field : there.reversed()) {
                signed.add(name);
                fields.append(Canon.field(field, true));
            }
        }
        String body = Base64.getEncoder().encodeToString(sha256(Canon.body(letter.body(), true)));
        String value = "i=1; a=rsa-sha256; c=relaxed/relaxed;\r\n\td=" + domain + "; s=" + selector
                + "; t=1600000100;\r\n\th=" + String.join(":", signed) + ";\r\n\tbh=" + body + ";\r\n\tb=";
        Field open = Field.of("ARC-Message-Signature", value);
        return Field.of("ARC-Message-Signature", value + signature(fields + last(open)));
    }

    private static String last(Field open) {
        String canonical = Canon.field(open, true);
        return canonical.substring(0, canonical.length() - 2);
    }

    private String signature(String text) {
        return Base64.getEncoder().encodeToString(key.sign(sha256(text))).replaceAll("(.{60})(?=.)", "$1\r\n\t ");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
