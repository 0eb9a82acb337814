package org.isnad.workbench.endtoend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPKeyPair;

/** Somebody with an OpenPGP key who signs contents. */
record PgpPerson(PGPKeyPair keys, PGPPublicKey shown) {
    static final Instant MADE = Instant.parse("2020-09-13T12:26:40Z");
    static final Instant SIGNED = Instant.parse("2022-05-06T07:08:09Z");

    static PgpPerson of(String userId) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        PGPKeyPair keys =
                new JcaPGPKeyPair(PublicKeyPacket.VERSION_4, PublicKeyAlgorithmTags.RSA_GENERAL, pair, Date.from(MADE));
        return new PgpPerson(keys, keys.getPublicKey()).named(userId, keys);
    }

    /** With a user id that the holder of {@code by} certified. */
    PgpPerson named(String userId, PGPKeyPair by) throws Exception {
        PGPSignatureGenerator generator = generator(by, PGPSignature.POSITIVE_CERTIFICATION);
        PGPSignature certified = generator.generateCertification(userId, shown);
        return new PgpPerson(keys, PGPPublicKey.addCertification(shown, userId, certified));
    }

    /** A binding of somebody's key below this one, by this one alone: the other did not agree. */
    byte[] claimingAsSubkey(PgpPerson other) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(publicKey());
        PGPSignatureGenerator generator = generator(keys, PGPSignature.SUBKEY_BINDING);
        PGPSignatureSubpacketGenerator packets = new PGPSignatureSubpacketGenerator();
        packets.setSignatureCreationTime(false, Date.from(MADE));
        packets.setKeyFlags(false, org.bouncycastle.bcpg.sig.KeyFlags.SIGN_DATA);
        generator.setHashedSubpackets(packets.generate());
        PGPSignature binding = generator.generateCertification(keys.getPublicKey(), other.keys.getPublicKey());
        byte[] bare = other.keys.getPublicKey().getEncoded();
        // The same packet under the tag of a subkey (RFC 9580, 4.3 and 5.5.1.2).
        bare[0] = (byte) ((bare[0] & ~0x3C) | (14 << 2));
        out.write(bare);
        out.write(binding.getEncoded());
        return out.toByteArray();
    }

    private static PGPSignatureGenerator generator(PGPKeyPair by, int type) throws Exception {
        PGPSignatureGenerator generator = new PGPSignatureGenerator(
                new JcaPGPContentSignerBuilder(by.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA256),
                by.getPublicKey());
        generator.init(type, by.getPrivateKey());
        PGPSignatureSubpacketGenerator packets = new PGPSignatureSubpacketGenerator();
        packets.setSignatureCreationTime(false, Date.from(SIGNED));
        generator.setHashedSubpackets(packets.generate());
        return generator;
    }

    byte[] publicKey() throws IOException {
        return shown.getEncoded();
    }

    String signature(byte[] content, int type) throws Exception {
        PGPSignatureGenerator generator = generator(keys, type);
        generator.update(content);
        return armoured(generator.generate().getEncoded());
    }

    static String armoured(byte[] packets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ArmoredOutputStream out =
                ArmoredOutputStream.builder().clearHeaders().build(bytes)) {
            out.write(packets);
        }
        return bytes.toString(StandardCharsets.US_ASCII).replaceAll("\r?\n", "\r\n");
    }

    /** @param text lines that end with CRLF, none of which begins with a hyphen */
    String clearSigned(String text) throws Exception {
        String signed = text.substring(0, text.length() - 2);
        return "-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\n" + text
                + signature(signed.getBytes(StandardCharsets.ISO_8859_1), PGPSignature.CANONICAL_TEXT_DOCUMENT);
    }
}
