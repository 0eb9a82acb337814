package org.isnad.core.exposure;

/** What is exposed; the catalog stores the ordinal, so that new kinds are added at the end. */
public enum ExposureKind {
    PASSWORD,
    PRIVATE_KEY,
    API_KEY,
    IBAN,
    PAYMENT_CARD,
    BANK_ACCOUNT,
    IDENTITY_DOCUMENT,
    PHONE_NUMBER,
    MEDICAL
}
