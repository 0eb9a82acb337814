package org.isnad.core.comparison;

import java.util.List;

/**
 * The text of a message as one kind of reader shows it.
 *
 * @param text its visible text, part below part
 * @param lines the same with its lines as they travelled: soft breaks of {@code format=flowed} (RFC 3676, 4.2) not joined;
 *     equal to the text where there are none
 * @param form what it was made of
 * @param links where its links lead, in order; empty for plain text, where a link is its own text
 */
public record Reading(String text, String lines, Form form, List<String> links) {
    public static final Reading NOTHING = new Reading("", "", Form.PLAIN, List.of());

    public Reading {
        links = List.copyOf(links);
    }

    /** What a reading was made of. */
    public enum Form {
        PLAIN,
        /** Rendered from HTML, wholly or in part. */
        HTML
    }
}
