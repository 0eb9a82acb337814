package org.isnad.core;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.isnad.core.dkim.KeyRecordParser;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.signature.KeyOrigin;
import org.jspecify.annotations.Nullable;

/**
 * Signs messages as a mail host does (RFC 6376, 5), written for tests and sharing no code with the verifier: its own
 * canonicalization, on text with CRLF line ends, one character a byte.
 *
 * @param domain {@code d=}
 * @param selector {@code s=}
 * @param keys an RSA pair
 * @param names {@code h=}
 * @param canonicalization {@code c=}
 * @param limit {@code l=}, or null
 * @param tags more tags, each ended by a semicolon
 * @param algorithm {@code a=}: {@code rsa-sha256}, or {@code rsa-sha1} as of old
 */
public record TestSigner(
        String domain,
        String selector,
        KeyPair keys,
        List<String> names,
        String canonicalization,
        @Nullable Integer limit,
        String tags,
        String algorithm) {
    /** What most hosts sign; Gmail signs no Content-Type. */
    public static final List<String> WITHOUT_CONTENT_TYPE =
            List.of("from", "to", "subject", "date", "message-id", "mime-version");

    public static final List<String> WITH_CONTENT_TYPE = List.of(
            "from", "to", "subject", "date", "message-id", "mime-version", "content-type", "content-transfer-encoding");

    public TestSigner {
        names = List.copyOf(names);
    }

    public static TestSigner of(String domain, KeyPair keys) {
        return new TestSigner(domain, "s1", keys, WITH_CONTENT_TYPE, "relaxed/relaxed", null, "", "rsa-sha256");
    }

    /** The same pair for the same seed. */
    public static KeyPair rsa(int bits, long seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public TestSigner signing(List<String> otherNames) {
        return new TestSigner(domain, selector, keys, otherNames, canonicalization, limit, tags, algorithm);
    }

    public TestSigner signing(String... otherNames) {
        return signing(List.of(otherNames));
    }

    public TestSigner canonicalizing(String other) {
        return new TestSigner(domain, selector, keys, names, other, limit, tags, algorithm);
    }

    public TestSigner limitedTo(int bytes) {
        return new TestSigner(domain, selector, keys, names, canonicalization, bytes, tags, algorithm);
    }

    public TestSigner withTags(String more) {
        return new TestSigner(domain, selector, keys, names, canonicalization, limit, more, algorithm);
    }

    public TestSigner under(String otherDomain) {
        return new TestSigner(otherDomain, selector, keys, names, canonicalization, limit, tags, algorithm);
    }

    public TestSigner bySha1() {
        return new TestSigner(domain, selector, keys, names, canonicalization, limit, tags, "rsa-sha1");
    }

    /** The message with a signature on top. */
    public String sign(String message) {
        int end = message.indexOf("\r\n\r\n");
        List<String> fields = fields(message.substring(0, end + 2));
        String body = canonicalBody(message.substring(end + 4));
        String covered = limit == null ? body : body.substring(0, Math.min(limit, body.length()));
        String field =
                "DKIM-Signature: v=1; a=" + algorithm + "; c=" + canonicalization + "; d=" + domain + "; s=" + selector
                        + ";\r\n " + tags + (limit == null ? "" : "l=" + limit + ";") + " h=" + String.join(":", names)
                        + ";\r\n bh=" + Base64.getEncoder().encodeToString(hash(covered)) + ";\r\n b=";
        StringBuilder signed = new StringBuilder();
        List<String> left = new ArrayList<>(fields);
        for (String name : names) {
            for (int i = left.size() - 1; i >= 0; i--) {
                if (nameOf(left.get(i)).equals(name.toLowerCase(Locale.ROOT))) {
                    signed.append(canonicalField(left.remove(i))).append("\r\n");
                    break;
                }
            }
        }
        signed.append(canonicalField(field));
        return field + Base64.getEncoder().encodeToString(rsa(signed.toString())) + "\r\n" + message;
    }

    /** The key as somebody saw it in DNS. */
    public KnownKey published() {
        return known(KeyOrigin.Kind.DNS);
    }

    public KnownKey known(KeyOrigin.Kind kind) {
        String record = "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        KeyOrigin origin = new KeyOrigin(
                kind,
                "test",
                null,
                Instant.EPOCH,
                Instant.parse("2016-01-01T00:00:00Z"),
                Instant.parse("2018-01-01T00:00:00Z"));
        return new KnownKey(domain, selector, record, KeyRecordParser.parse(record), origin);
    }

    private static List<String> fields(String header) {
        List<String> fields = new ArrayList<>();
        for (String line : header.split("\r\n(?![ \t])")) {
            fields.add(line.endsWith("\r\n") ? line.substring(0, line.length() - 2) : line);
        }
        return fields;
    }

    private static String nameOf(String field) {
        return field.substring(0, field.indexOf(':')).strip().toLowerCase(Locale.ROOT);
    }

    private String canonicalField(String field) {
        if (canonicalization.startsWith("simple")) {
            return field;
        }
        String value = field.substring(field.indexOf(':') + 1).replace("\r\n", "");
        return nameOf(field) + ":" + value.replaceAll("[ \t]+", " ").strip();
    }

    private String canonicalBody(String body) {
        String text = body;
        if (canonicalization.endsWith("relaxed")) {
            text = String.join(
                    "\r\n",
                    Arrays.stream(text.split("\r\n", -1))
                            .map(line -> line.replaceAll("[ \t]+", " ").replaceAll(" $", ""))
                            .toList());
        }
        while (text.endsWith("\r\n")) {
            text = text.substring(0, text.length() - 2);
        }
        return text.isEmpty() && canonicalization.endsWith("relaxed") ? "" : text + "\r\n";
    }

    private byte[] hash(String text) {
        try {
            return MessageDigest.getInstance(algorithm.equals("rsa-sha1") ? "SHA-1" : "SHA-256")
                    .digest(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] rsa(String text) {
        try {
            Signature signature = Signature.getInstance(algorithm.equals("rsa-sha1") ? "SHA1withRSA" : "SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.ISO_8859_1));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
