package org.isnad.workbench.sample.client;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isnad.workbench.sample.mail.Attachment;
import org.isnad.workbench.sample.mail.Draft;
import org.isnad.workbench.sample.mail.Field;
import org.isnad.workbench.sample.mail.Mail;
import org.isnad.workbench.sample.mail.Part;
import org.isnad.workbench.sample.mail.TextCoding;
import org.isnad.workbench.sample.mail.Words;
import org.isnad.workbench.sample.prose.Dates;

/** What the families have in common. */
final class Assembly {
    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final int WRAP = 72;

    private Assembly() {}

    static Field date(Draft draft) {
        return Field.of("Date", Dates.rfc5322(draft.time(), draft.from().offsetMinutes()));
    }

    static Field from(Draft draft) {
        return Field.of("From", Words.address(draft.from(), draft.tongue()));
    }

    /** To, and Cc where there is any. */
    static List<Field> recipients(Draft draft, String ccName) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("To", Words.addresses(draft.to(), draft.tongue())));
        if (!draft.cc().isEmpty()) {
            fields.add(Field.of(ccName, Words.addresses(draft.cc(), draft.tongue())));
        }
        return fields;
    }

    static Field subject(Draft draft, Charset charset) {
        return Field.of("Subject", Words.encode(draft.subject(), charset));
    }

    static Field messageId(Draft draft, String name) {
        return Field.of(name, "<" + draft.messageId() + ">");
    }

    /** In-Reply-To and References, in this order; nothing for a new conversation. */
    static List<Field> references(Draft draft) {
        if (draft.references().isEmpty()) {
            return List.of();
        }
        List<String> ids = draft.references().stream().map(id -> "<" + id + ">").toList();
        return List.of(Field.of("In-Reply-To", ids.getLast()), Field.of("References", Words.folded(ids, " ")));
    }

    /** Text and attachments in one multipart/mixed, or the text alone. */
    static Part whole(Part text, Draft draft, String boundary, Function<Attachment, List<Field>> more) {
        return whole(text, draft, boundary, more, "");
    }

    static Part whole(
            Part text, Draft draft, String boundary, Function<Attachment, List<Field>> more, String preamble) {
        if (draft.attachments().isEmpty()) {
            return text;
        }
        List<Part> parts = new ArrayList<>();
        parts.add(text);
        draft.attachments().forEach(file -> parts.add(Part.file(file, more.apply(file))));
        return Part.multipart("mixed", boundary, parts, preamble);
    }

    static Mail mail(List<Field> fields, Part whole) {
        List<Field> all = new ArrayList<>(fields);
        all.addAll(whole.fields());
        return new Mail(all, whole.content());
    }

    /** The character set that older software takes while it suffices. */
    static Charset narrow(String text) {
        if (Words.ascii(text)) {
            return StandardCharsets.US_ASCII;
        }
        if (StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)) {
            return StandardCharsets.ISO_8859_1;
        }
        return ARABIC.newEncoder().canEncode(text) ? ARABIC : StandardCharsets.UTF_8;
    }

    /** 7bit where that suffices, else base64 for Arabic and quoted-printable for the rest. */
    static TextCoding compact(String text) {
        if (Words.ascii(text)) {
            return longLines(text) ? TextCoding.QUOTED_PRINTABLE : TextCoding.PLAIN;
        }
        long foreign = text.chars().filter(c -> c > 0x7E).count();
        return foreign * 3 > text.length() ? TextCoding.BASE64 : TextCoding.QUOTED_PRINTABLE;
    }

    /** RFC 5322, 2.1.1: 998 octets a line are the limit, and no client goes near it. */
    private static boolean longLines(String text) {
        return text.lines().anyMatch(line -> line.length() > 900);
    }

    /** Lines broken at spaces; quoted lines stay as they are. */
    static String wrapped(String text, String softBreak) {
        return text.lines()
                .map(line -> line.startsWith(">") || line.length() <= WRAP ? line : wrapLine(line, softBreak))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String wrapLine(String line, String softBreak) {
        StringBuilder out = new StringBuilder(line.length() + 16);
        int column = 0;
        for (String word : line.split(" ")) {
            if (column > 0 && column + 1 + word.length() > WRAP) {
                out.append(softBreak);
                column = 0;
            } else if (column > 0) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
        }
        return out.toString();
    }

    /** Plain text as the HTML that a client makes of it. */
    static String html(String text, boolean rightToLeft, String open, String close) {
        return text.lines()
                .map(line -> line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .collect(Collectors.joining(
                        "<br>\n", open + (rightToLeft ? "<div dir=\"rtl\">" : "<div>"), "</div>" + close + "\n"));
    }
}
