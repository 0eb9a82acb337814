package org.isnad.workbench.publish;

import java.util.List;
import java.util.stream.Collectors;
import org.isnad.workbench.words.Shown;

/**
 * A piece of running text of a {@link Page}, in HTML that is safe by construction: the only ways to make one escape what
 * they are given. Text out of a dump cannot steer the page: markup is escaped; control, direction and invisible characters
 * are named ({@link Shown}); what may run the other way is set apart ({@code bdi}).
 */
public final class Inline {
    private final String html;

    private Inline(String html) {
        this.html = html;
    }

    /** A sentence or label of the catalogue, rendered by {@link org.isnad.workbench.words.Words}; its arguments are harmless already. */
    public static Inline said(String sentence) {
        return new Inline(escaped(Shown.defanged(sentence)));
    }

    /** Text out of a dump, within a line; it takes the direction of its first letter. Links cannot be clicked. */
    public static Inline data(String text) {
        return new Inline("<bdi>" + escaped(Shown.line(Shown.defanged(text))) + "</bdi>");
    }

    /** What is always written from left to right, in fixed width: addresses, identifiers, hashes, paths. */
    public static Inline code(String text) {
        return new Inline("<bdi dir=\"ltr\"><code>" + escaped(Shown.line(Shown.defanged(text))) + "</code></bdi>");
    }

    /** Words that stand in the first text of a comparison only. The signs say so where there is no colour, and to screen readers. */
    public static Inline removed(String text) {
        return new Inline("<del>[−" + block(text) + "−]</del>");
    }

    /** Words that stand in the second text of a comparison only. */
    public static Inline added(String text) {
        return new Inline("<ins>[+" + block(text) + "+]</ins>");
    }

    /** Text out of a dump that keeps its lines, as a piece of a {@link Page#passage}. */
    public static Inline kept(String text) {
        return new Inline(block(text));
    }

    public static Inline strong(Inline inner) {
        return new Inline("<strong>" + inner.html + "</strong>");
    }

    public static Inline faint(Inline inner) {
        return new Inline("<small>" + inner.html + "</small>");
    }

    /** One behind the other, with nothing between. */
    public static Inline of(Inline... pieces) {
        return of(List.of(pieces));
    }

    public static Inline of(List<Inline> pieces) {
        return new Inline(pieces.stream().map(Inline::html).collect(Collectors.joining()));
    }

    /** One a line. */
    public static Inline lines(List<Inline> pieces) {
        return new Inline(pieces.stream().map(Inline::html).collect(Collectors.joining("<br>")));
    }

    String html() {
        return html;
    }

    private static String block(String text) {
        return escaped(Shown.block(Shown.defanged(text)));
    }

    /** Valid within elements and within quoted attributes (HTML Standard, 13.1.2). */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return html;
    }
}
