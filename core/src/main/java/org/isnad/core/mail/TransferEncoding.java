package org.isnad.core.mail;

/** Content-Transfer-Encoding (RFC 2045, 6). */
public enum TransferEncoding {
    IDENTITY,
    QUOTED_PRINTABLE,
    BASE64,
    UUENCODE,
    /** A name nobody registered: the bytes are taken as they are, with a defect. */
    UNKNOWN
}
