package org.isnad.workbench.text;

/**
 * Text of {@code format=flowed} (RFC 3676): a line that ends in a space goes on in the next line, if that is quoted as
 * deeply. The signature separator {@code "-- "} ends a paragraph and is never joined.
 */
final class FlowedText {
    private FlowedText() {}

    /** @param deleteSpace {@code DelSp=yes}: the space at the line's end is not part of the text (RFC 3676, 4.2) */
    static String join(String text, boolean deleteSpace) {
        StringBuilder out = new StringBuilder(text.length());
        boolean flowing = false;
        int openDepth = 0;
        int start = 0;
        while (start < text.length()) {
            int lineFeed = text.indexOf('\n', start);
            int next = lineFeed < 0 ? text.length() : lineFeed + 1;
            int end = lineFeed < 0 ? text.length() : lineFeed;
            end -= end > start && text.charAt(end - 1) == '\r' ? 1 : 0;
            int depth = depth(text, start, end);
            int from = start + depth;
            boolean separator = text.startsWith("-- ", from) && end == from + 3;
            if (flowing && depth == openDepth && !separator) {
                from += stuffed(text, from, end);
            } else {
                if (!out.isEmpty()) {
                    out.append('\n');
                }
                out.append(text, start, from);
                from += depth > 0 ? 0 : stuffed(text, from, end);
            }
            flowing = !separator && end > from && text.charAt(end - 1) == ' ';
            openDepth = depth;
            out.append(text, from, flowing && deleteSpace ? end - 1 : end);
            start = next;
        }
        return out.toString();
    }

    private static int depth(String text, int start, int end) {
        int depth = 0;
        while (start + depth < end && text.charAt(start + depth) == '>') {
            depth++;
        }
        return depth;
    }

    /** Space-stuffing (RFC 3676, 4.4). */
    private static int stuffed(String text, int from, int end) {
        return from < end && text.charAt(from) == ' ' ? 1 : 0;
    }
}
