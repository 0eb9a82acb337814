package org.isnad.core.comparison;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A few whole lines at the beginning or the end of a text, as a list's footer or a gateway's banner is.
 *
 * <ol>
 *   <li>Lines without letters, digits or signs do not count; spaces around a line and its line end do not count.
 *   <li>A block never begins or ends within a line.
 *   <li>A quoted line ({@code >}) is nobody's footer: a block ends before it.
 *   <li>Not more than {@value #MOST_BELOW} lines below, {@value #MOST_ABOVE} above.
 * </ol>
 *
 * @param hash the first 64 bits of the SHA-256 of its lines; the same lines, the same hash
 * @param start offset in the text of its first line
 * @param end offset behind its last line, line end included
 * @param lines their number
 * @param ruled whether its first line is a rule ({@code ____}, {@code -- }, {@code ====})
 */
public record EdgeBlock(long hash, int start, int end, int lines, boolean ruled) {
    /** Footers of Mailman, Sympa, Google Groups, Yahoo and of corporate gateways have up to twelve lines. */
    static final int MOST_BELOW = 16;

    /** Banners are short. */
    static final int MOST_ABOVE = 8;

    private static final int LONGEST_LINE = 2_000;

    /** How near an edge a line counts as being there too, in characters. */
    private static final int ZONE = 8_000;

    /** Which end of a text. */
    public enum Edge {
        TOP,
        BOTTOM
    }

    /** All blocks at an edge, the smallest first. */
    public static List<EdgeBlock> at(Edge edge, String text) {
        return edge == Edge.TOP ? above(text) : below(text);
    }

    private static List<EdgeBlock> below(String text) {
        List<EdgeBlock> blocks = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        int at = text.length();
        while (at > 0 && blocks.size() < MOST_BELOW) {
            int lineEnd = text.charAt(at - 1) == '\n' ? at - 1 : at;
            int start = text.lastIndexOf('\n', lineEnd - 1) + 1;
            String line = line(text, start, lineEnd);
            if (line.startsWith(">") || line.length() > LONGEST_LINE) {
                break;
            }
            if (!line.isEmpty()) {
                lines.insert(0, line + "\n");
                blocks.add(new EdgeBlock(hash(lines), start, text.length(), blocks.size() + 1, isRule(line)));
            }
            at = start;
        }
        return blocks;
    }

    private static List<EdgeBlock> above(String text) {
        List<EdgeBlock> blocks = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        boolean ruled = false;
        int at = 0;
        while (at < text.length() && blocks.size() < MOST_ABOVE) {
            int lineEnd = text.indexOf('\n', at);
            int next = lineEnd < 0 ? text.length() : lineEnd + 1;
            String line = line(text, at, lineEnd < 0 ? next : lineEnd);
            if (line.startsWith(">") || line.length() > LONGEST_LINE) {
                break;
            }
            if (!line.isEmpty()) {
                lines.append(line).append('\n');
                ruled |= blocks.isEmpty() && isRule(line);
                blocks.add(new EdgeBlock(hash(lines), 0, next, blocks.size() + 1, ruled));
            }
            at = next;
        }
        return blocks;
    }

    /** The lines at an edge of a text, rules apart: more of them than any block has. */
    static Set<String> linesAt(Edge edge, String text) {
        Set<String> lines = new HashSet<>();
        int from = edge == Edge.BOTTOM ? Math.max(0, text.length() - ZONE) : 0;
        int to = edge == Edge.TOP ? Math.min(text.length(), ZONE) : text.length();
        text.substring(from, to).lines().forEach(line -> lines.add(line(line, 0, line.length())));
        return lines;
    }

    /** Whether no line of the block, rules apart, is among these. */
    boolean sharesNoLine(String text, Set<String> others) {
        return text.substring(start, end)
                .lines()
                .map(line -> line(line, 0, line.length()))
                .filter(line -> !line.isEmpty() && !isRule(line))
                .noneMatch(others::contains);
    }

    private static String line(String text, int start, int end) {
        return text.substring(start, Math.max(start, end))
                .replace('\u00A0', ' ')
                .strip();
    }

    /** {@code --}, or five signs of one kind and more. */
    static boolean isRule(String line) {
        if (line.equals("--")) {
            return true;
        }
        char first = line.charAt(0);
        return line.length() >= 5
                && "_-=*~#".indexOf(first) >= 0
                && line.chars().allMatch(c -> c == first);
    }

    private static long hash(CharSequence lines) {
        return ByteBuffer.wrap(digest(lines.toString())).getLong();
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
