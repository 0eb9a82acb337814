package org.isnad.core.exposure;

/** How much of a value is shown to whoever gave no reason to see it: enough to tell two apart for their owner, never to use it. */
public final class Masks {
    private static final String HIDDEN = "••••••";
    private static final int LONG = 10;

    private Masks() {}

    public static String of(ExposureKind kind, String value) {
        String bare = value.strip();
        return switch (kind) {
            case PASSWORD, PRIVATE_KEY, MEDICAL -> HIDDEN;
            case API_KEY -> bare.length() < 2 * LONG ? HIDDEN : bare.substring(0, 4) + HIDDEN;
            case IBAN, PAYMENT_CARD, BANK_ACCOUNT, IDENTITY_DOCUMENT, PHONE_NUMBER ->
                bare.length() < LONG ? HIDDEN : bare.substring(0, 2) + HIDDEN + bare.substring(bare.length() - 2);
        };
    }
}
