package org.isnad.workbench.text;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.Message;

/**
 * A message's text as one kind of reader shows it. Of alternatives (RFC 2046, 5.1.4) one is shown; which, depends on the
 * reader. Everything else that is text and no attachment is shown below one another.
 */
public final class Readings {
    /** What a reader prefers where it has the choice. */
    public enum Preference {
        PLAIN,
        HTML
    }

    /**
     * @param text as shown
     * @param lines as shown, but with soft breaks of {@code format=flowed} left as they are
     * @param html whether some of it was rendered from HTML
     * @param links where the links of its HTML lead, in order
     * @param unread alternatives that neither preference shows, for instance a calendar's
     */
    public record Shown(String text, String lines, boolean html, List<String> links, List<BodyPart.Leaf> unread) {}

    private final Preference preference;
    private final TextCollector collector;
    private final List<String> links = new ArrayList<>();
    private final List<BodyPart.Leaf> unread = new ArrayList<>();
    private boolean html;
    private boolean flowed;

    private Readings(Preference preference, TextCollector collector) {
        this.preference = preference;
        this.collector = collector;
    }

    public static Shown of(Message message, Preference preference) {
        Readings readings = new Readings(preference, new TextCollector(message.bytes(), TextExtractor.BODY_LIMIT));
        readings.show(message.root());
        String text = readings.collector.text();
        String lines = readings.flowed ? lines(message, preference) : text;
        return new Shown(text, lines, readings.html, readings.links, readings.unread);
    }

    private static String lines(Message message, Preference preference) {
        Readings readings = new Readings(preference, TextCollector.unjoined(message.bytes(), TextExtractor.BODY_LIMIT));
        readings.show(message.root());
        return readings.collector.text();
    }

    /** Whether the two preferences can come to different readings. */
    public static boolean haveChoice(Message message) {
        return hasAlternatives(message.root());
    }

    private static boolean hasAlternatives(BodyPart part) {
        return part instanceof BodyPart.Multipart multipart
                && (multipart.contentType().is("multipart", "alternative")
                        || multipart.parts().stream().anyMatch(Readings::hasAlternatives));
    }

    private void show(BodyPart part) {
        switch (part) {
            case BodyPart.Leaf leaf -> {
                if (!leaf.attachment()) {
                    leaf(leaf);
                }
            }
            case BodyPart.Multipart multipart -> {
                if (multipart.parts().isEmpty()) {
                    collector.addPlain(multipart.preamble());
                } else if (multipart.contentType().is("multipart", "alternative")) {
                    alternative(multipart);
                } else {
                    multipart.parts().forEach(this::show);
                }
            }
            case BodyPart.Embedded embedded -> {}
        }
    }

    private void leaf(BodyPart.Leaf leaf) {
        if (isHtml(leaf)) {
            html = true;
            links.addAll(HtmlLinks.of(collector.source(leaf)));
        }
        flowed |= TextCollector.isFlowed(leaf.contentType());
        collector.add(leaf);
    }

    /** The first alternative of the preferred kind that says something, or of the other kind, or any. */
    private void alternative(BodyPart.Multipart multipart) {
        Preference other = preference == Preference.PLAIN ? Preference.HTML : Preference.PLAIN;
        if (!shown(multipart, preference) && !shown(multipart, other)) {
            multipart.parts().forEach(this::show);
            return;
        }
        for (BodyPart part : multipart.parts()) {
            if (part instanceof BodyPart.Leaf leaf && !leaf.attachment() && !isHtml(leaf) && !isPlain(leaf)) {
                unread.add(leaf);
            }
        }
    }

    private boolean shown(BodyPart.Multipart multipart, Preference kind) {
        for (BodyPart part : multipart.parts()) {
            if (holds(part, kind)) {
                int before = collector.length();
                show(part);
                if (collector.length() > before) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean holds(BodyPart part, Preference kind) {
        return switch (part) {
            case BodyPart.Leaf leaf -> !leaf.attachment() && (kind == Preference.PLAIN ? isPlain(leaf) : isHtml(leaf));
            case BodyPart.Multipart multipart -> multipart.parts().stream().anyMatch(inner -> holds(inner, kind));
            case BodyPart.Embedded embedded -> false;
        };
    }

    private static boolean isPlain(BodyPart.Leaf leaf) {
        return leaf.contentType().is("text", "plain");
    }

    private static boolean isHtml(BodyPart.Leaf leaf) {
        return leaf.contentType().is("text", "html")
                || leaf.contentType().subtype().equals("xhtml");
    }
}
