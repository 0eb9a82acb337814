package org.isnad.core.endtoend;

/** The ways in which a content is signed by its sender. */
public enum Scheme {
    /** {@code multipart/signed} with a CMS signature beside the content (RFC 8551, 3.5.3). */
    SMIME_DETACHED,
    /** {@code application/pkcs7-mime} with the content inside CMS (RFC 8551, 3.5.2). */
    SMIME_OPAQUE,
    /** {@code multipart/signed} with an OpenPGP signature beside the content (RFC 3156, 5). */
    PGP_MIME,
    /** Text between armour lines (RFC 9580, 7). */
    PGP_CLEARSIGNED;

    public boolean isSmime() {
        return this == SMIME_DETACHED || this == SMIME_OPAQUE;
    }

    /** The name of the method, as evidence is filed under it (RFC 7281 for S/MIME). */
    public String method() {
        return isSmime() ? "smime" : "openpgp";
    }
}
