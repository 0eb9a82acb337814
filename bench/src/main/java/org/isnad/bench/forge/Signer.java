package org.isnad.bench.forge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Signs as a domain's outgoing server does (RFC 6376, 5), in one of the forms that servers are set to.
 *
 * @param domain {@code d=}
 * @param selector {@code s=}
 * @param key it signs with
 * @param relaxedHeader first half of {@code c=}
 * @param relaxedBody second half of {@code c=}
 * @param names for {@code h=}; those that a message has not are left out
 * @param absent names signed once more than they occur (RFC 6376, 8.15)
 * @param limit {@code l=}, or a negative number for none; {@link #WHOLE} for the length that there is
 * @param time {@code t=}, seconds since 1970
 */
public record Signer(
        String domain,
        String selector,
        RsaKey key,
        boolean relaxedHeader,
        boolean relaxedBody,
        List<String> names,
        List<String> absent,
        int limit,
        long time) {
    static final int NO_LIMIT = -1;
    static final int WHOLE = Integer.MAX_VALUE;
    private static final long SOME_TIME = 1_600_000_000L;

    private static final List<String> ADDRESSING = List.of("From", "To", "Cc", "Subject", "Date", "Message-ID");
    private static final List<String> THREADING = List.of("In-Reply-To", "References", "Reply-To");
    private static final List<String> READING = List.of("MIME-Version", "Content-Type", "Content-Transfer-Encoding");

    public Signer {
        names = List.copyOf(names);
        absent = List.copyOf(absent);
    }

    /** All that matters signed, its absence too, relaxed in both halves. */
    public static Signer careful(String domain, String selector, RsaKey key) {
        List<String> names = new ArrayList<>(ADDRESSING);
        names.addAll(THREADING);
        names.addAll(READING);
        return new Signer(domain, selector, key, true, true, names, names, NO_LIMIT, SOME_TIME);
    }

    /** One of the ways in which servers of this world are set; each signs what a reader is shown first. */
    static Signer usual(String domain, String selector, RsaKey key, Random chance) {
        Signer careful = careful(domain, selector, key);
        return switch (chance.nextInt(8)) {
            case 0, 6, 7 -> careful;
            case 1 -> careful.canonical(false, false);
            case 2 -> careful.canonical(true, false).signingAbsent();
            case 3 -> careful.signingAbsent();
            case 4 -> careful.leavingOut(Set.of("Content-Type", "Content-Transfer-Encoding"));
            default -> careful.signingAbsent("From", "Subject", "Date");
        };
    }

    Signer canonical(boolean header, boolean body) {
        return new Signer(domain, selector, key, header, body, names, absent, limit, time);
    }

    Signer signingAbsent(String... others) {
        return new Signer(domain, selector, key, relaxedHeader, relaxedBody, names, List.of(others), limit, time);
    }

    Signer leavingOut(Set<String> left) {
        return new Signer(
                domain,
                selector,
                key,
                relaxedHeader,
                relaxedBody,
                names.stream().filter(name -> !left.contains(name)).toList(),
                absent.stream().filter(name -> !left.contains(name)).toList(),
                limit,
                time);
    }

    Signer limited(int length) {
        return new Signer(domain, selector, key, relaxedHeader, relaxedBody, names, absent, length, time);
    }

    Signer at(long seconds) {
        return new Signer(domain, selector, key, relaxedHeader, relaxedBody, names, absent, limit, seconds);
    }

    /** The key as an archive of DNS would have it. */
    KeyLine published() {
        return vouched(KeyLine.Vouch.ARCHIVE);
    }

    KeyLine vouched(KeyLine.Vouch vouch) {
        return new KeyLine(domain, selector, key.record(), vouch);
    }

    /** The message with the signature on top. */
    public Letter sign(Letter letter) {
        List<String> signed = new ArrayList<>();
        for (String name : names) {
            letter.fields().stream().filter(field -> field.is(name)).forEach(field -> signed.add(name));
        }
        signed.addAll(absent);
        String body = Canon.body(letter.body(), relaxedBody);
        String covered = limit < 0 ? body : body.substring(0, Math.min(limit, body.length()));
        String value = "v=1; a=rsa-sha256; c=" + word(relaxedHeader) + "/" + word(relaxedBody) + "; d=" + domain
                + ";\r\n\ts=" + selector + "; t=" + time + (limit < 0 ? "" : "; l=" + covered.length())
                + ";\r\n\th=" + String.join(":\r\n\t ", signed) + ";\r\n\tbh=" + base64(sha256(covered)) + ";\r\n\tb=";
        Field unsigned = Field.of("DKIM-Signature", value);
        String signature = base64(key.sign(sha256(header(letter, signed) + last(unsigned))));
        return letter.onTop(Field.of("DKIM-Signature", value + signature.replaceAll("(.{60})(?=.)", "$1\r\n\t ")));
    }

    private String last(Field unsigned) {
        String canonical = Canon.field(unsigned, relaxedHeader);
        return canonical.substring(0, canonical.length() - 2);
    }

    /** Of repeated fields the lowest first (RFC 6376, 5.4.2). */
    private String header(Letter letter, List<String> signed) {
        StringBuilder canonical = new StringBuilder();
        List<Field> left = new ArrayList<>(letter.fields());
        for (String name : signed) {
            for (int i = left.size() - 1; i >= 0; i--) {
                if (left.get(i).is(name)) {
                    canonical.append(Canon.field(left.remove(i), relaxedHeader));
                    break;
                }
            }
        }
        return canonical.toString();
    }

    private static String word(boolean relaxed) {
        return relaxed ? "relaxed" : "simple";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
