package org.isnad.workbench.endtoend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.bouncycastle.bcpg.RSAPublicBCPGKey;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.isnad.core.endtoend.Signer;
import org.isnad.core.item.ByteString;
import org.isnad.core.mail.AddressParser;
import org.isnad.core.mail.Mailbox;
import org.jspecify.annotations.Nullable;

/**
 * An OpenPGP key with its subkeys (RFC 9580, 10.1). Anybody can hang a user id or a subkey onto another's key; so an
 * address counts only under a certification by the primary key itself, and a subkey only where both sign for one another
 * (5.2.1.8, 5.2.1.9).
 *
 * @param ring as read
 * @param bytes its packets
 */
record OpenPgpKey(PGPPublicKeyRing ring, ByteString bytes) {
    private static final int MOST_KEYS = 64;
    private static final int MOST_SIGNATURES = 8;
    private static final int MOST_SUBKEYS = 4;
    private static final int MOST_USER_IDS = 16;

    /** A key can be so long, or its exponent, that one use of it takes minutes. */
    private static final int LONGEST_KEY = 8_192;

    private static final int LONGEST_EXPONENT = 64;

    /** All keys of a file or a part, armoured or not; what cannot be read ends the list. */
    static List<OpenPgpKey> read(byte[] bytes) {
        List<OpenPgpKey> keys = new ArrayList<>();
        try (InputStream in = PGPUtil.getDecoderStream(new ByteArrayInputStream(bytes))) {
            BcPGPObjectFactory objects = new BcPGPObjectFactory(in);
            Object next = objects.nextObject();
            while (next != null && keys.size() < MOST_KEYS) {
                if (next instanceof PGPPublicKeyRing ring) {
                    keys.add(new OpenPgpKey(ring, ByteString.of(ring.getEncoded())));
                }
                next = objects.nextObject();
            }
        } catch (IOException | RuntimeException unreadable) {
            // The library has no one exception for bad packets; what was read before them stands.
            return keys;
        }
        return keys;
    }

    String fingerprint() {
        return HexFormat.of().formatHex(primary().getFingerprint());
    }

    PGPPublicKey primary() {
        return ring.getPublicKey();
    }

    boolean isOfSamePrimary(OpenPgpKey other) {
        try {
            return java.util.Arrays.equals(
                    primary().getPublicKeyPacket().getEncodedContents(),
                    other.primary().getPublicKeyPacket().getEncodedContents());
        } catch (IOException e) {
            throw new IllegalStateException("a key that was read has bytes", e);
        }
    }

    /** The key of this number that may sign contents: the primary one, or a subkey that is bound to it. */
    @Nullable
    PGPPublicKey signing(long keyId) {
        int seen = 0;
        for (PGPPublicKey key : ring) {
            if (key.getKeyID() == keyId && isBearable(key) && isBearable(primary()) && seen++ < MOST_SUBKEYS) {
                if (java.util.Arrays.equals(key.getFingerprint(), primary().getFingerprint()) || isBound(key)) {
                    return key;
                }
            }
        }
        return null;
    }

    private static boolean isBearable(PGPPublicKey key) {
        boolean exponent = !(key.getPublicKeyPacket().getKey() instanceof RSAPublicBCPGKey rsa)
                || rsa.getPublicExponent().bitLength() <= LONGEST_EXPONENT;
        return exponent && key.getBitStrength() <= LONGEST_KEY;
    }

    private boolean isBound(PGPPublicKey subkey) {
        int seen = 0;
        for (Iterator<PGPSignature> all = subkey.getSignaturesOfType(PGPSignature.SUBKEY_BINDING); all.hasNext(); ) {
            PGPSignature binding = all.next();
            if (seen++ < MOST_SUBKEYS && verifies(binding, primary(), subkey) && signsBack(binding, subkey)) {
                return true;
            }
        }
        return false;
    }

    private boolean signsBack(PGPSignature binding, PGPPublicKey subkey) {
        if (binding.getHashedSubPackets() == null
                || (binding.getHashedSubPackets().getKeyFlags() & KeyFlags.SIGN_DATA) == 0) {
            return false;
        }
        try {
            for (var packets : List.of(binding.getHashedSubPackets(), binding.getUnhashedSubPackets())) {
                PGPSignatureList embedded = packets.getEmbeddedSignatures();
                for (int i = 0; i < Math.min(embedded.size(), 4); i++) {
                    PGPSignature back = embedded.get(i);
                    if (back.getSignatureType() == PGPSignature.PRIMARYKEY_BINDING && backVerifies(back, subkey)) {
                        return true;
                    }
                }
            }
        } catch (PGPException unreadable) {
            return false;
        }
        return false;
    }

    private boolean backVerifies(PGPSignature back, PGPPublicKey subkey) {
        try {
            back.init(new BcPGPContentVerifierBuilderProvider(), subkey);
            return back.verifyCertification(primary(), subkey);
        } catch (PGPException unreadable) {
            return false;
        }
    }

    private static boolean verifies(PGPSignature binding, PGPPublicKey primary, PGPPublicKey subkey) {
        try {
            binding.init(new BcPGPContentVerifierBuilderProvider(), primary);
            return binding.verifyCertification(primary, subkey);
        } catch (PGPException unreadable) {
            return false;
        }
    }

    /** User ids that the primary key certified and did not take back. */
    List<String> userIds() {
        List<String> ids = new ArrayList<>();
        int seen = 0;
        for (Iterator<byte[]> all = primary().getRawUserIDs(); all.hasNext() && seen++ < MOST_USER_IDS; ) {
            byte[] raw = all.next();
            if (isCertified(raw)) {
                ids.add(new String(raw, StandardCharsets.UTF_8));
            }
        }
        return ids;
    }

    private boolean isCertified(byte[] userId) {
        boolean certified = false;
        int seen = 0;
        for (Iterator<PGPSignature> all = primary().getSignaturesForID(userId); all.hasNext(); ) {
            PGPSignature signature = all.next();
            if (signature.getKeyID() != primary().getKeyID() || seen++ >= MOST_SIGNATURES) {
                continue;
            }
            if (certifies(signature, userId)) {
                if (signature.getSignatureType() == PGPSignature.CERTIFICATION_REVOCATION) {
                    return false;
                }
                certified |= signature.isCertification();
            }
        }
        return certified;
    }

    private boolean certifies(PGPSignature signature, byte[] userId) {
        try {
            signature.init(new BcPGPContentVerifierBuilderProvider(), primary());
            return signature.verifyCertification(userId, primary());
        } catch (PGPException unreadable) {
            return false;
        }
    }

    /** Whether its owner withdrew the primary key, or this one; an unproved word of withdrawal is believed, too. */
    boolean isRevoked(PGPPublicKey key) {
        return primary().hasRevocation() || key.hasRevocation();
    }

    Signer signer() {
        List<String> ids = userIds();
        List<String> addresses = ids.stream()
                .map(OpenPgpKey::address)
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
        Instant made = primary().getCreationTime().toInstant();
        long seconds = primary().getValidSeconds();
        return new Signer(
                fingerprint(),
                ids.isEmpty() ? "" : ids.getFirst(),
                addresses,
                "",
                made,
                seconds > 0 ? made.plusSeconds(seconds) : null);
    }

    /** Name and address as in a From field (RFC 9580, 5.11), and only where it plainly is one. */
    private static String address(String userId) {
        List<Mailbox> mailboxes = AddressParser.parse(userId);
        return mailboxes.size() == 1 ? mailboxes.getFirst().address() : "";
    }
}
