package org.isnad.workbench.sample.seal;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.isnad.workbench.sample.mail.Field;
import org.isnad.workbench.sample.mail.Mail;

/** Seals a message as the first server that passes it on does: one set of three fields (RFC 8617, 5.1). */
public final class ArcSealer {
    private final String domain;
    private final String selector;
    private final SealKey key;
    private final List<String> names;

    /** @param names of fields that the message signature covers, in order */
    public ArcSealer(String domain, String selector, SealKey key, List<String> names) {
        this.domain = domain;
        this.selector = selector;
        this.key = key;
        this.names = List.copyOf(names);
    }

    /**
     * The set in the order in which it stands on top of the message: seal, message signature, results.
     *
     * @param results what the server found when the message came, without the instance (RFC 8601)
     * @param time in seconds since 1970
     */
    public List<Field> set(Mail mail, String results, long time) {
        Field found = Field.of("ARC-Authentication-Results", "i=1; " + results);
        Field message = message(mail, time);
        return List.of(seal(found, message, time), message, found);
    }

    private Field message(Mail mail, long time) {
        byte[] body = Canon.relaxedBody(mail.body());
        List<String> signed = Signing.present(mail, names);
        StringBuilder value = new StringBuilder(600)
                .append(" i=1; a=" + key.algorithm() + "; c=relaxed/relaxed;\r\n\td=" + domain + "; s=" + selector
                        + "; t=" + time + ";\r\n\th=");
        Signing.appendFolded(value, String.join(":", signed), ':');
        value.append(";\r\n\tbh=")
                .append(Base64.getEncoder()
                        .encodeToString(Digests.of(key.hash()).digest(body)))
                .append(";\r\n\tb=");
        Field unsigned = new Field("ARC-Message-Signature", value.toString());
        byte[] hash = Signing.headerHash(mail, signed, unsigned, true, key.hash());
        return closed(unsigned, value, hash);
    }

    /** RFC 8617, 5.1.1: the set's fields in the order results, message signature, seal; no body. */
    private Field seal(Field found, Field message, long time) {
        StringBuilder value = new StringBuilder(400)
                .append(" i=1; a=" + key.algorithm() + "; t=" + time + "; cv=none;\r\n\td=" + domain + "; s=" + selector
                        + ";\r\n\tb=");
        Field unsigned = new Field("ARC-Seal", value.toString());
        MessageDigest digest = Digests.of(key.hash());
        digest.update(Canon.bytes(Canon.relaxed(found)));
        digest.update(Canon.bytes(Canon.relaxed(message)));
        String last = Canon.relaxed(unsigned);
        digest.update(Canon.bytes(last.substring(0, last.length() - 2)));
        return closed(unsigned, value, digest.digest());
    }

    private Field closed(Field unsigned, StringBuilder value, byte[] hash) {
        Signing.appendFolded(value, Base64.getEncoder().encodeToString(key.sign(hash)), '\0');
        return new Field(unsigned.name(), value.toString());
    }
}
