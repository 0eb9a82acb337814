package org.isnad.workbench.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.words.Words;

/**
 * A page to print, sign and hand on: one HTML file in one language that needs nothing but itself. No script, no font, no
 * picture, no address is loaded (a content security policy says so to the browser); the direction is that of the language,
 * by logical properties only. Meaning never hangs on colour.
 *
 * <p>Every method takes keys of the catalogue for what the product says and {@link Inline} for what varies, so that nothing
 * can come into the page unescaped.
 */
public final class Page {
    private static final String STYLE = style();

    private final Words words;
    private final StringBuilder body = new StringBuilder(1 << 12);
    private final Inline title;

    public Page(Words words, Phrase title) {
        this.words = words;
        this.title = Inline.said(words.say(title));
        element("h1", this.title);
    }

    public Words words() {
        return words;
    }

    /** The heading of a section. */
    public Page heading(String key, Object... args) {
        return element("h2", Inline.said(words.say(key, args)));
    }

    /** The heading of a part of a section. */
    public Page subheading(String key, Object... args) {
        return element("h3", Inline.said(words.say(key, args)));
    }

    public Page sentence(Phrase phrase) {
        return element("p", Inline.said(words.say(phrase)));
    }

    public Page sentence(String key, Object... args) {
        return sentence(Phrase.of(key, args));
    }

    public Page paragraph(Inline text) {
        return element("p", text);
    }

    /** The sentences that carry the page, set off from the rest. */
    public Page finding(List<Phrase> sentences) {
        return found(sentences.stream().map(words::say).map(Inline::said).toList());
    }

    /** The same, of sentences that were rendered before. */
    public Page found(List<Inline> sentences) {
        body.append("<div class=\"finding\">\n");
        sentences.forEach(this::paragraph);
        body.append("</div>\n");
        return this;
    }

    /** Sentences one below the other with a dot before each. */
    public Page list(List<Phrase> sentences) {
        body.append("<ul>\n");
        sentences.forEach(sentence -> element("li", Inline.said(words.say(sentence))));
        body.append("</ul>\n");
        return this;
    }

    /** Labels with what they say. */
    public Page facts(List<Fact> facts) {
        body.append("<table class=\"facts\"><tbody>\n");
        for (Fact fact : facts) {
            body.append("<tr><th scope=\"row\">")
                    .append(Inline.escaped(words.say(fact.labelKey())))
                    .append("</th><td>")
                    .append(fact.value().html())
                    .append("</td></tr>\n");
        }
        body.append("</tbody></table>\n");
        return this;
    }

    /** @param titleKeys one for each column; an empty one for a column without title */
    public Page table(List<String> titleKeys, List<List<Inline>> rows) {
        body.append("<table><thead><tr>");
        for (String key : titleKeys) {
            body.append("<th scope=\"col\">")
                    .append(key.isEmpty() ? "" : Inline.escaped(words.say(key)))
                    .append("</th>");
        }
        body.append("</tr></thead><tbody>\n");
        for (List<Inline> row : rows) {
            body.append("<tr>");
            row.forEach(cell -> body.append("<td>").append(cell.html()).append("</td>"));
            body.append("</tr>\n");
        }
        body.append("</tbody></table>\n");
        return this;
    }

    /** A text that keeps its lines, made of {@link Inline#kept}, {@link Inline#removed} and {@link Inline#added}. */
    public Page passage(List<Inline> pieces) {
        body.append("<div class=\"passage\" dir=\"auto\">");
        pieces.forEach(piece -> body.append(piece.html()));
        body.append("</div>\n");
        return this;
    }

    /**
     * The whole file, with who made it and when at its end.
     *
     * @param toolVersion the version of the product
     * @param made the time of making, shown in UTC
     */
    public String html(String toolVersion, Instant made) {
        String language = words.language().tag();
        return "<!DOCTYPE html>\n<html lang=\"" + language + "\" dir=\"" + (words.rightToLeft() ? "rtl" : "ltr")
                + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>" + title.html() + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n"
                + body + "</main>\n<footer><p>"
                + Inline.escaped(words.frame("page.made", toolVersion, words.moment(made, 0)))
                + "</p></footer>\n</body>\n</html>\n";
    }

    /** Writes the file whole or not at all. An earlier file of that name is replaced. */
    public void write(Path file, String toolVersion, Instant made) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(unfinished, html(toolVersion, made), StandardCharsets.UTF_8);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Page element(String name, Inline text) {
        body.append('<')
                .append(name)
                .append('>')
                .append(text.html())
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    private static String style() {
        try (InputStream in = Page.class.getResourceAsStream("/org/isnad/publish/page.css")) {
            if (in == null) {
                throw new IllegalStateException("page.css is not among the product's resources");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the product's own style sheet cannot be read", e);
        }
    }

    /**
     * @param labelKey key of the label in the catalogue
     * @param value what it says
     */
    public record Fact(String labelKey, Inline value) {}
}
