package org.isnad.core.dkim;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.isnad.core.signature.KeyOrigin;

/** Key pairs made for tests, and the records a domain would publish for them. */
final class TestKeys {
    static final String DOMAIN = "example.org";
    static final String SELECTOR = "sel";

    private static final Map<String, KeyPair> PAIRS = new ConcurrentHashMap<>();

    private TestKeys() {}

    /** The pair of that name, for instance {@code rsa1024}, {@code rsa512-b} or {@code ed25519}; made once a run. */
    static KeyPair pair(String name) {
        return PAIRS.computeIfAbsent(name, TestKeys::make);
    }

    private static KeyPair make(String name) {
        try {
            String kind = name.split("-")[0];
            if (kind.equals("ed25519")) {
                return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            }
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(name.hashCode());
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(Integer.parseInt(kind.substring("rsa".length())), random);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** {@code p=} as RFC 6376 (with its erratum) and RFC 8463 want it. */
    static String p(String name) {
        byte[] info = pair(name).getPublic().getEncoded();
        byte[] bytes = name.startsWith("ed25519") ? Arrays.copyOfRange(info, info.length - 32, info.length) : info;
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** {@code p=} as a bare RSAPublicKey: what follows the 22 or 24 bytes of the wrapping. */
    static String barePkcs1(String name) {
        RSAPublicKey key = (RSAPublicKey) pair(name).getPublic();
        byte[] info = key.getEncoded();
        int start = key.getModulus().bitLength() > 900 ? (key.getModulus().bitLength() > 1900 ? 24 : 22) : 20;
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(info, start, info.length));
    }

    static String record(String name) {
        return "v=DKIM1; k=" + (name.startsWith("ed25519") ? "ed25519" : "rsa") + "; p=" + p(name);
    }

    /** A source that knows these records, sighted in DNS, for {@link #SELECTOR} of {@link #DOMAIN} and nothing else. */
    static KeySource source(String... records) {
        List<KnownKey> known = new ArrayList<>();
        for (String record : records) {
            known.add(known(record, KeyOrigin.Kind.DNS));
        }
        return source(known);
    }

    static KeySource source(List<KnownKey> known) {
        return (domain, selector) -> known.stream()
                .filter(k -> k.domain().equals(domain) && k.selector().equals(selector))
                .toList();
    }

    static KnownKey known(String record, KeyOrigin.Kind kind) {
        KeyOrigin origin = new KeyOrigin(kind, "a test", null, Instant.EPOCH, null, null);
        return new KnownKey(DOMAIN, SELECTOR, record, KeyRecordParser.parse(record), origin);
    }
}
