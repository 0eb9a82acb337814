package org.isnad.core.dkim.repair;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML as it may have been before a store that keeps letters as properties (Exchange, Outlook.com) wrote it anew.
 *
 * <p>Such a store reads the page into tags and characters and writes them in one way. Five things can be told of what it
 * was given:
 * <ol>
 *   <li>it names the charset in a {@code meta} of its own: before everything, or on a line of its own behind
 *       {@code <head>}, which it makes where there was none;
 *   <li>a character that it can write it writes as such, but for {@code &nbsp; &quot; &amp; &lt; &gt;}: {@code &#39;} comes
 *       out as an apostrophe, and a no-break space as {@code &nbsp;};
 *   <li>in attributes every ampersand is {@code &amp;};
 *   <li>the slash of {@code <br/>} is gone;
 *   <li>so are line ends between {@code <html>} and {@code <head>}.
 * </ol>
 * What a writer did he did everywhere, so each <em>habit</em> is put back throughout the page. Names in capitals, quotes
 * around attributes and white space between them are lost too and are not looked for: nothing that stands there tells them.
 * Found on really delivered letters of Outlook.com, see docs/design/repair.md.
 */
final class StoreHtml {
    private static final Pattern META =
            Pattern.compile("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=([A-Za-z0-9_.:-]+)\">");
    private static final Pattern HEAD_OPENED = Pattern.compile("<head(?: [^<>]*)?>(\\r?\\n)?\\z");
    private static final Pattern HEAD_CLOSED = Pattern.compile("\\A\\s*</head>(\\r?\\n)?");
    private static final Pattern TOP =
            Pattern.compile("(<(?:!doctype|html)\\b[^<>]*+>)(?=<html|<head)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_HTML = Pattern.compile("(<html[^<>]*>)\\r?\\n\\z");
    private static final Pattern VOID =
            Pattern.compile("<((?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\\b[^<>]*+)>");
    private static final Pattern TAG = Pattern.compile("<[A-Za-z/][^<>]*+>");

    /**
     * How somebody writes pages.
     *
     * @param space no-break spaces as characters
     * @param apostrophe as {@code &#39;}
     * @param quote double quotes in the text as such
     * @param ampersand in attributes as such
     * @param end of tags that have no closing tag
     */
    private record Habit(boolean space, boolean apostrophe, boolean quote, boolean ampersand, String end) {}

    /** The likeliest first: a web mailer's, then those of one thing each, then of those who write pages by hand or program. */
    private static final List<Habit> HABITS = List.of(
            new Habit(false, false, false, false, ">"),
            new Habit(true, true, false, false, ">"),
            new Habit(true, false, false, false, ">"),
            new Habit(false, true, false, false, ">"),
            new Habit(false, false, true, false, ">"),
            new Habit(false, false, false, true, ">"),
            new Habit(false, false, true, true, ">"),
            new Habit(false, false, false, false, "/>"),
            new Habit(false, false, false, false, " />"),
            new Habit(false, false, true, true, "/>"),
            new Habit(false, false, true, true, " />"));

    private StoreHtml() {}

    /**
     * What the page may have been, the likeliest first; nothing where no store of this kind wrote it, or where its
     * {@code meta} names another charset than the part's header does.
     *
     * @param page decoded from its transfer encoding
     * @param declared charset in Content-Type, empty where there is none
     */
    static List<byte[]> former(byte[] page, String declared) {
        String text = new String(page, StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(text);
        if (!meta.find() || !(declared.isEmpty() || meta.group(1).equalsIgnoreCase(declared))) {
            return List.of();
        }
        String space = new String("\u00a0".getBytes(charset(meta.group(1))), StandardCharsets.ISO_8859_1);
        Set<String> pages = new LinkedHashSet<>();
        List<String> frames = frames(text.substring(0, meta.start()), meta.group(), text.substring(meta.end()));
        for (Habit habit : HABITS) {
            for (String frame : frames) {
                pages.add(written(frame, habit, space));
            }
        }
        List<byte[]> former = new ArrayList<>();
        pages.forEach(each -> former.add(each.getBytes(StandardCharsets.ISO_8859_1)));
        return former;
    }

    private static Charset charset(String name) {
        String known = name.toLowerCase(Locale.ROOT);
        // All of these families have it at the same place.
        return known.startsWith("iso-8859-") || known.startsWith("windows-125")
                ? StandardCharsets.ISO_8859_1
                : StandardCharsets.UTF_8;
    }

    /** The page around the {@code meta}: who sends from such a store writes the same one, others had none, or one elsewhere. */
    private static List<String> frames(String before, String meta, String after) {
        if (before.isBlank()) {
            return List.of(before + after);
        }
        Matcher opened = HEAD_OPENED.matcher(before);
        if (!opened.find()) {
            return List.of();
        }
        String bare = opened.group(1) == null ? before : before.substring(0, opened.start(1));
        Set<String> frames = new LinkedHashSet<>();
        frames.add(lines(before) + meta + after);
        frames.add(bare + after);
        frames.add(lines(bare) + after);
        frames.add(before + meta + after);
        frames.add(before + after);
        Matcher closed = HEAD_CLOSED.matcher(after);
        if (closed.find()) {
            String top = before.substring(0, opened.start());
            String rest = after.substring(closed.end());
            frames.add(AFTER_HTML.matcher(top).replaceFirst("$1") + rest);
            frames.add(top + rest);
            frames.add(top + Objects.requireNonNullElse(closed.group(1), "") + rest);
        }
        return List.copyOf(frames);
    }

    /** With document type, html and head each on a line of its own: the store leaves out the blanks between them. */
    private static String lines(String top) {
        return TOP.matcher(top).replaceAll("$1\r\n");
    }

    private static String written(String page, Habit habit, String space) {
        String written = page;
        if (habit.space) {
            written = written.replace("&nbsp;", space);
        }
        if (habit.apostrophe || habit.quote) {
            written = withTexts(written, habit);
        }
        if (habit.ampersand) {
            written = TAG.matcher(written)
                    .replaceAll(tag -> Matcher.quoteReplacement(tag.group().replace("&amp;", "&")));
        }
        return habit.end.equals(">")
                ? written
                : VOID.matcher(written).replaceAll(tag -> Matcher.quoteReplacement("<" + tag.group(1) + habit.end));
    }

    private static String withTexts(String page, Habit habit) {
        StringBuilder out = new StringBuilder(page.length() + page.length() / 16);
        int at = 0;
        for (int tag = page.indexOf('<'); tag >= 0; tag = page.indexOf('<', at)) {
            int behind = behind(page, tag);
            out.append(text(page.substring(at, tag), habit)).append(page, tag, behind);
            at = behind;
        }
        return out.append(text(page.substring(at), habit)).toString();
    }

    /** Behind a tag; of a comment, a style or a script behind all of it, for what is in there is no text. */
    private static int behind(String page, int tag) {
        String end = ">";
        if (page.startsWith("<!--", tag)) {
            end = "-->";
        } else if (page.startsWith("<style", tag)) {
            end = "</style>";
        } else if (page.startsWith("<script", tag)) {
            end = "</script>";
        }
        int at = page.indexOf(end, tag);
        return at < 0 ? page.length() : at + end.length();
    }

    private static String text(String text, Habit habit) {
        String quoted = habit.quote ? text.replace("&quot;", "\"") : text;
        return habit.apostrophe ? quoted.replace("'", "&#39;") : quoted;
    }
}
