package org.isnad.core;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.signature.KeyOrigin;

/**
 * Seals messages as a receiver does (RFC 8617, 5.1), written for tests and sharing no code with the verifier: relaxed
 * everywhere, on text with CRLF line ends, one character a byte.
 *
 * @param domain {@code d=} of the signature and the seal
 * @param selector {@code s=}
 * @param keys an RSA pair
 * @param names {@code h=} of the message signature
 */
public record TestSealer(String domain, String selector, KeyPair keys, List<String> names) {
    public static final List<String> NAMES =
            List.of("dkim-signature", "from", "to", "subject", "date", "message-id", "mime-version", "content-type");

    public TestSealer {
        names = List.copyOf(names);
    }

    public static TestSealer of(String domain, KeyPair keys) {
        return new TestSealer(domain, "arc-1", keys, NAMES);
    }

    public TestSealer signing(String... otherNames) {
        return new TestSealer(domain, selector, keys, List.of(otherNames));
    }

    public KnownKey known(KeyOrigin.Kind kind) {
        TestSigner as = new TestSigner(domain, selector, keys, names, "relaxed/relaxed", null, "", "rsa-sha256");
        return as.known(kind);
    }

    /** What a receiver writes that found the topmost DKIM signature in order. */
    public static String passed(String message) {
        String field = fields(message).stream()
                .filter(f -> nameOf(f).equals("dkim-signature"))
                .findFirst()
                .orElseThrow();
        String flat = field.replaceAll("\\s", "");
        return "dkim=pass header.d=" + tag(flat, "d") + " header.s=" + tag(flat, "s") + " header.b="
                + tag(flat, "b").substring(0, 8);
    }

    /** The set for this message, to be put on top of it; {@code cv=} as if all below were in order. */
    public String set(String message, String results) {
        List<String> fields = fields(message);
        List<String> below = new ArrayList<>();
        int instance = 1;
        for (; ; instance++) {
            List<String> set = setFields(fields, instance);
            if (set.isEmpty()) {
                break;
            }
            below.addAll(set);
        }
        return set(message, results, instance, instance == 1 ? "none" : "pass", below);
    }

    private String set(String message, String results, int instance, String validation, List<String> below) {
        String aar = "ARC-Authentication-Results: i=" + instance + "; mx." + domain + ";\r\n " + results;
        String body = message.substring(message.indexOf("\r\n\r\n") + 4);
        String ams = "ARC-Message-Signature: i=" + instance + "; a=rsa-sha256; c=relaxed/relaxed; d=" + domain + "; s="
                + selector + ";\r\n h=" + String.join(":", names) + ";\r\n bh=" + base64(hash(canonicalBody(body)))
                + "; b=";
        StringBuilder signed = new StringBuilder();
        List<String> left = new ArrayList<>(fields(message));
        for (String name : names) {
            for (int i = left.size() - 1; i >= 0; i--) {
                if (nameOf(left.get(i)).equals(name)) {
                    signed.append(canonical(left.remove(i))).append("\r\n");
                    break;
                }
            }
        }
        ams += base64(rsa(signed + canonical(ams)));
        String seal = "ARC-Seal: i=" + instance + "; a=rsa-sha256; t=1500000000; cv=" + validation + "; d=" + domain
                + "; s=" + selector + "; b=";
        List<String> covered = new ArrayList<>(below);
        covered.addAll(List.of(aar, ams));
        String sealed = covered.stream().map(f -> canonical(f) + "\r\n").collect(Collectors.joining());
        seal += base64(rsa(sealed + canonical(seal)));
        return seal + "\r\n" + ams + "\r\n" + aar + "\r\n";
    }

    public String seal(String message, String results) {
        return set(message, results) + message;
    }

    private static List<String> setFields(List<String> fields, int instance) {
        List<String> found = new ArrayList<>();
        for (String name : List.of("arc-authentication-results", "arc-message-signature", "arc-seal")) {
            for (String field : fields) {
                if (nameOf(field).equals(name) && field.contains(" i=" + instance + ";")) {
                    found.add(field);
                }
            }
        }
        return found;
    }

    private static String tag(String flat, String name) {
        String text = flat.substring(flat.indexOf(':') + 1);
        return Arrays.stream(text.split(";"))
                .filter(tag -> tag.startsWith(name + "="))
                .map(tag -> tag.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> fields(String message) {
        return List.of(message.substring(0, message.indexOf("\r\n\r\n")).split("\r\n(?![ \t])"));
    }

    private static String nameOf(String field) {
        return field.substring(0, field.indexOf(':')).strip().toLowerCase(Locale.ROOT);
    }

    private static String canonical(String field) {
        String value = field.substring(field.indexOf(':') + 1).replace("\r\n", "");
        return nameOf(field) + ":" + value.replaceAll("[ \t]+", " ").strip();
    }

    private static String canonicalBody(String body) {
        String text = Arrays.stream(body.split("\r\n", -1))
                .map(line -> line.replaceAll("[ \t]+", " ").replaceAll(" $", ""))
                .collect(Collectors.joining("\r\n"));
        while (text.endsWith("\r\n")) {
            text = text.substring(0, text.length() - 2);
        }
        return text.isEmpty() ? "" : text + "\r\n";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] rsa(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.ISO_8859_1));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
