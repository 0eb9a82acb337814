package org.isnad.core.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs as RFC 6376 says, written from its text with strings and patterns: it shares nothing with what it tests. The
 * tag list is given as text with {@code @BH@} and {@code @B@} in the places of the two hashes, so that a test can write
 * any odd field it likes. Messages are ISO 8859-1 with CRLF.
 */
final class TestSigner {
    static final String TAGS =
            "v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=sel; h=from:to:subject:date;" + " bh=@BH@; b=@B@";

    private TestSigner() {}

    /** The message with a DKIM-Signature field on top. */
    static String sign(String message, String tags, KeyPair pair) {
        return sign(message, tags, "DKIM-Signature: ", pair);
    }

    static String sign(String message, String tags, String name, KeyPair pair) {
        int empty = message.indexOf("\r\n\r\n");
        String header = empty < 0 ? message : message.substring(0, empty + 2);
        String body = empty < 0 ? "" : message.substring(empty + 4);
        String[] c = (tag(tags, "c", "simple") + "/simple").split("/");
        String hash = tag(tags, "a", "").endsWith("sha1") ? "SHA-1" : "SHA-256";
        String canonicalBody = c[1].equals("relaxed") ? relaxedBody(body) : simpleBody(body);
        String limit = tag(tags, "l", "");
        if (!limit.isEmpty()) {
            canonicalBody = canonicalBody.substring(0, Math.min(canonicalBody.length(), Integer.parseInt(limit)));
        }
        String field = name + tags.replace("@BH@", base64(digest(hash, canonicalBody)));
        StringBuilder signed = new StringBuilder();
        for (String one : selected(header, tag(tags, "h", ""))) {
            signed.append(canonical(one, c[0])).append("\r\n");
        }
        signed.append(canonical(field.replaceAll("\\s*@B@\\s*", ""), c[0]));
        byte[] signature = signature(tag(tags, "a", ""), hash, signed.toString(), pair);
        return field.replace("@B@", base64(signature)) + "\r\n" + message;
    }

    static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static String tag(String tags, String name, String missing) {
        Matcher found = Pattern.compile("(?:^|;)\\s*" + name + "\\s*=([^;]*)").matcher(tags);
        return found.find() ? found.group(1).replaceAll("\\s", "") : missing;
    }

    private static List<String> selected(String header, String names) {
        List<String> fields = new ArrayList<>(List.of(header.split("\r\n(?![ \t])")));
        List<String> selected = new ArrayList<>();
        for (String name : names.split(":")) {
            for (int i = fields.size() - 1; i >= 0; i--) {
                if (fields.get(i).split(":", 2)[0].strip().equalsIgnoreCase(name)) {
                    selected.add(fields.remove(i));
                    break;
                }
            }
        }
        return selected;
    }

    private static String canonical(String field, String kind) {
        if (!kind.equals("relaxed")) {
            return field;
        }
        String[] halves = field.split(":", 2);
        String value = halves[1].replaceAll("\r\n(?=[ \t])", "").replaceAll("[ \t]+", " ");
        return halves[0].replaceAll("[ \t]+$", "").toLowerCase(Locale.ROOT) + ":" + value.replaceAll("^ | $", "");
    }

    static String simpleBody(String body) {
        String ended = body.endsWith("\r\n") || body.isEmpty() ? body : body + "\r\n";
        return ended.replaceAll("(\r\n)*$", "") + "\r\n";
    }

    static String relaxedBody(String body) {
        String reduced = body.replaceAll("[ \t]+(?=\r\n|$)", "").replaceAll("[ \t]+", " ");
        String ended = reduced.endsWith("\r\n") || reduced.isEmpty() ? reduced : reduced + "\r\n";
        String stripped = ended.replaceAll("(\r\n)+$", "");
        return stripped.isEmpty() ? "" : stripped + "\r\n";
    }

    private static byte[] signature(String algorithm, String hash, String signed, KeyPair pair) {
        try {
            boolean edwards = algorithm.startsWith("ed25519");
            Signature signer =
                    Signature.getInstance(edwards ? "Ed25519" : hash.equals("SHA-1") ? "SHA1withRSA" : "SHA256withRSA");
            signer.initSign(pair.getPrivate());
            signer.update(edwards ? digest("SHA-256", signed) : bytes(signed));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] digest(String hash, String text) {
        try {
            return MessageDigest.getInstance(hash).digest(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
