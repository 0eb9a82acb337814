package org.isnad.bench.repair;

import java.util.Map;

/**
 * Classes of damage after which the signed bytes are nowhere in the message: no search within it can find them, and they
 * are counted apart. Where only some messages lose something, the class is not among them and the misses count.
 */
final class Losses {
    private static final Map<String, String> WHY = Map.of(
            "characters lost to another code page", "the characters are gone",
            "cut short by a size limit", "half of the text is gone",
            "signature field cut by an export", "the signature is gone",
            "fields dropped by an export", "Message-ID, which was signed, is gone",
            "page made text", "the marks of the page are gone",
            "attachments dropped", "parts are gone",
            "boundaries written anew", "the boundary was chosen at will, and is gone",
            "tabs made spaces", "which spaces were tabs is gone",
            "forwarded, text below", "the signature is gone",
            "forwarded, as an attachment", "whole, in a message of its own: not this one's signature");

    private Losses() {}

    static boolean loses(String name) {
        return WHY.containsKey(name);
    }

    static String why(String name) {
        return WHY.getOrDefault(name, "");
    }
}
