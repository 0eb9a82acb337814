package org.isnad.core.dkim.keyfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.dkim.KeyFingerprint;
import org.isnad.core.dkim.KeyRecordText;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.item.ByteString;
import org.isnad.core.item.Defect;

/**
 * Keys whose private half others have, recognised by content. Of a private key only the public half is taken; nothing
 * secret is kept.
 *
 * <ul>
 *   <li>PEM (RFC 7468): RSA private keys (PKCS#1, PKCS#8), public keys; any number in one file.
 *   <li>Lists as Debian's package openssl-blacklist has them: twenty hexadecimal digits a line, {@code #} begins a
 *       comment.
 * </ul>
 *
 * @param keys in order
 * @param defects what could not be read, with its line
 */
public record ExposureFile(List<KeyFingerprint> keys, List<Defect> defects) {
    private static final String BEGIN = "-----BEGIN ";
    private static final String DASHES = "-----";
    private static final String DEBIAN_LINE = "[0-9a-fA-F]{20}";
    private static final int MAX_DEFECTS = 20;

    public ExposureFile {
        keys = List.copyOf(keys);
        defects = List.copyOf(defects);
    }

    public static ExposureFile parse(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        return text.contains(BEGIN) ? pem(text) : list(text);
    }

    private static ExposureFile pem(String text) {
        List<KeyFingerprint> keys = new ArrayList<>();
        List<Defect> defects = new ArrayList<>();
        int begin = text.indexOf(BEGIN);
        while (begin >= 0) {
            int labelEnd = text.indexOf(DASHES, begin + BEGIN.length());
            int end = labelEnd < 0 ? -1 : text.indexOf(DASHES + "END ", labelEnd + DASHES.length());
            PublicKeyValue key = end < 0 ? null : key(text.substring(labelEnd + DASHES.length(), end));
            if (key == null) {
                int line = 1
                        + (int) text.substring(0, begin)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                defects.add(Defect.of("dkim.keyfile.bad-pem", line));
            } else {
                keys.add(KeyFingerprint.of(key).getFirst());
            }
            begin = end < 0 ? -1 : text.indexOf(BEGIN, end);
        }
        return new ExposureFile(keys, defects);
    }

    private static @org.jspecify.annotations.Nullable PublicKeyValue key(String base64) {
        PublicKeyValue shown = KeyRecordText.publicKey(base64);
        return shown != null ? shown : KeyRecordText.publicHalf(base64);
    }

    private static ExposureFile list(String text) {
        List<KeyFingerprint> keys = new ArrayList<>();
        List<Defect> defects = new ArrayList<>();
        int line = 0;
        for (String row : text.lines().toList()) {
            line++;
            String entry = row.strip();
            if (entry.matches(DEBIAN_LINE)) {
                keys.add(new KeyFingerprint(KeyFingerprint.Kind.DEBIAN, ByteString.parseHex(entry)));
            } else if (!entry.isEmpty() && !entry.startsWith("#") && defects.size() < MAX_DEFECTS) {
                defects.add(Defect.of("dkim.keyfile.no-exposed-key", line));
            }
        }
        return new ExposureFile(keys, defects);
    }
}
