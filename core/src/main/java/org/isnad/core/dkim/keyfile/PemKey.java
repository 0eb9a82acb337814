package org.isnad.core.dkim.keyfile;

import org.isnad.core.dkim.KeyRecordText;
import org.isnad.core.dkim.PublicKeyValue;
import org.jspecify.annotations.Nullable;

/** A public key in PEM (RFC 7468): SubjectPublicKeyInfo, or the older RSAPublicKey. It knows no selector and domain. */
final class PemKey {
    private static final String DASHES = "-----";

    private PemKey() {}

    static KeyFile parse(@Nullable KeyName name, String fileName, String text) {
        EntryList entries = new EntryList();
        int begin = text.indexOf(DASHES + "BEGIN ");
        int labelEnd = text.indexOf(DASHES, begin + DASHES.length());
        int end = labelEnd < 0 ? -1 : text.indexOf(DASHES + "END ", labelEnd + DASHES.length());
        int line = (int) text.substring(0, begin).lines().count() + 1;
        if (end < 0) {
            entries.defect("dkim.keyfile.bad-pem", line);
            return entries.finish(KeyFile.Format.PEM);
        }
        String label = text.substring(begin + DASHES.length(), labelEnd);
        PublicKeyValue key = KeyRecordText.publicKey(text.substring(labelEnd + DASHES.length(), end));
        if (label.contains("PRIVATE")) {
            entries.defect("dkim.keyfile.private-key", line);
        } else if (key == null) {
            entries.defect("dkim.keyfile.bad-pem", line);
        } else if (name == null) {
            entries.defect("dkim.keyfile.name-missing", line, fileName);
        } else {
            entries.add(name, KeyRecordText.of(key), line);
        }
        return entries.finish(KeyFile.Format.PEM);
    }
}
