package org.isnad.core.mail;

/**
 * A mailbox of an address field (RFC 5322, 3.4).
 *
 * @param name the display name, decoded, or empty. Never proof of anything
 * @param address {@code local@domain} as written, domain in lower case; without {@code @} where the data has none
 */
public record Mailbox(String name, String address) {
    /** The domain in lower case, or empty. */
    public String domain() {
        int at = address.lastIndexOf('@');
        return at < 0 ? "" : address.substring(at + 1);
    }
}
