package org.isnad.core.dkim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isnad.core.item.Defect;
import org.jspecify.annotations.Nullable;

/**
 * Reads a key record (RFC 6376, 3.6.1) as far as it can be read: a record that does not conform may still hold a key, and
 * then both is said.
 */
public final class KeyRecordParser {
    private final TagList tags;
    private final List<Defect> defects;

    private KeyRecordParser(TagList tags) {
        this.tags = tags;
        this.defects = new ArrayList<>(tags.defects());
    }

    /** @param text the strings of the TXT record, joined without anything between them (RFC 6376, 3.6.2.2) */
    public static KeyRecord parse(String text) {
        return new KeyRecordParser(TagList.parse(text)).read();
    }

    private KeyRecord read() {
        checkVersion();
        String type = value("k", "rsa").toLowerCase(Locale.ROOT);
        String p = tags.value("p");
        boolean revoked = p != null && p.isEmpty();
        PublicKeyValue key = p == null || revoked ? null : key(type, p);
        if (p == null) {
            defects.add(Defect.of("dkim.key.p-missing"));
        } else if (key == null && !revoked) {
            defects.add(Defect.of("dkim.key.unreadable", type));
        }
        Set<String> flags = names("t");
        Set<String> services = names("s");
        return new KeyRecord(
                type,
                key,
                names("h"),
                services.contains("*") ? Set.of() : services,
                flags.contains("y"),
                flags.contains("s"),
                revoked,
                defects);
    }

    /** {@code v=} may be missing; if it is there it stands first and says DKIM1, byte for byte. */
    private void checkVersion() {
        String version = tags.value("v");
        if (version == null) {
            return;
        }
        if (!version.equals("DKIM1")) {
            defects.add(Defect.of("dkim.key.version-unknown", version));
        } else if (!tags.tags().getFirst().name().equals("v")) {
            defects.add(Defect.of("dkim.key.version-not-first"));
        }
    }

    private @Nullable PublicKeyValue key(String type, String p) {
        Base64Text decoded = Base64Text.decode(p);
        if (!decoded.conforms()) {
            defects.add(Defect.of("dkim.key.bad-base64"));
        }
        byte[] bytes = decoded.bytes().toByteArray();
        PublicKeyValue info = Der.subjectPublicKeyInfo(bytes);
        return switch (type) {
            case "rsa" -> info instanceof PublicKeyValue.Rsa ? info : bareRsa(bytes);
            case "ed25519" -> info instanceof PublicKeyValue.Ed25519 ? wrapped(info) : PublicKeyValue.Ed25519.of(bytes);
            default -> null;
        };
    }

    /**
     * The RFC's text asks for a bare RSAPublicKey, its examples and all of practice use SubjectPublicKeyInfo, and erratum
     * 3017 to RFC 6376 settles it so: the bare form is read, and named as not conforming.
     */
    private @Nullable PublicKeyValue bareRsa(byte[] bytes) {
        PublicKeyValue key = Der.rsaPublicKey(bytes);
        if (key != null) {
            defects.add(Defect.of("dkim.key.bare-rsa"));
        }
        return key;
    }

    /** RFC 8463, 4.2 wants the 32 bytes without any wrapping. */
    private PublicKeyValue wrapped(PublicKeyValue key) {
        defects.add(Defect.of("dkim.key.wrapped-ed25519"));
        return key;
    }

    private String value(String name, String byDefault) {
        String value = tags.value(name);
        return value == null ? byDefault : value;
    }

    /** A colon-separated list in lower case; empty where the tag is missing. */
    private Set<String> names(String tag) {
        Set<String> names = new LinkedHashSet<>();
        String value = tags.value(tag);
        if (value != null) {
            for (String name : TagList.withoutBlanks(value).split(":", -1)) {
                names.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
