package org.isnad.bench.damage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.bench.forge.Coding;
import org.isnad.bench.forge.Field;
import org.isnad.bench.forge.Leaf;
import org.isnad.bench.forge.Letter;

/** The table of harmless damage: every transformation of DOMAIN.md, and what combines with it in stores. */
public final class Damages {
    public static final List<Damage> ALL = table();

    private static final Pattern FROM_LINE = Pattern.compile("(?m)^From ");
    private static final Pattern FROM_LINES = Pattern.compile("(?m)^>*From ");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"')]+");

    private Damages() {}

    private static List<Damage> table() {
        List<Damage> all = new ArrayList<>();
        all.add(body("line ends of another system", body -> body.replace("\r\n", "\n")));
        all.add(body("mailbox escapes, mboxo", body -> FROM_LINE.matcher(body).replaceAll(">From ")));
        all.add(body("mailbox escapes, mboxrd", body -> FROM_LINES.matcher(body).replaceAll(">$0")));
        all.add(body(
                "last line end lost", body -> body.endsWith("\r\n") ? body.substring(0, body.length() - 2) : body));
        all.add(body("empty lines at the end", body -> body + "\r\n\r\n\r\n"));
        all.add(body("blanks at line ends dropped", body -> body.replaceAll("[ \t]+\r\n", "\r\n")));
        all.add(body("tabs made spaces", body -> body.replace("\t", "        ")));
        all.add(body("dots doubled by a mail client", body -> body.replaceAll("(?m)^\\.", "..")));
        all.add(body("byte order mark in front", body -> "\u00ef\u00bb\u00bf" + body));
        all.add(
                body(
                        "list footer",
                        body -> body + "\r\n_______________________________________________\r\n"
                                + "members mailing list\r\nmembers@lists.example\r\nhttp://lists.example/mailman/listinfo/members\r\n"));
        all.add(body(
                "gateway banner",
                body -> "[EXTERNAL] This message came from outside. Be careful with links.\r\n\r\n" + body));
        all.add(body(
                "note of a virus scanner", body -> body + "\r\n--\r\nThis email has been checked for viruses.\r\n"));
        all.add(body(
                "links rewritten by a gateway",
                body -> LINK.matcher(body).replaceAll("https://safe.example/v2/url?u=$0&d=x")));
        all.add(body("characters lost to another code page", body -> body.replaceAll("[\u0080-\u00ff]", "?")));
        all.add(body("cut short by a size limit", body -> body.substring(0, body.length() / 2)));
        all.add(fields("fields folded anew", Damages::refolded));
        all.add(fields("long lines of fields joined", Damages::unfolded));
        all.add(fields(
                "names of fields in capitals",
                field -> new Field(field.name().toUpperCase(Locale.ROOT) + ":" + field.value() + "\r\n")));
        all.add(fields("tabs in folds", field -> new Field(field.raw().replace("\r\n ", "\r\n\t"))));
        all.add(new Damage(
                "subject tag of a list", (sent, chance) -> changed(sent, "Subject", old -> "[members] " + old)));
        all.add(new Damage(
                "warning in the subject", (sent, chance) -> changed(sent, "Subject", old -> "[EXTERNAL] " + old)));
        all.add(new Damage("subject encoded anew", (sent, chance) -> changed(sent, "Subject", Damages::encodedAnew)));
        all.add(new Damage("From rewritten by a list", Damages::fromRewritten));
        all.add(new Damage(
                "addresses written anew", (sent, chance) -> changed(sent, "To", old -> old.replace(", ", ",\r\n\t"))));
        all.add(new Damage(
                "date written anew",
                (sent, chance) -> changed(sent, "Date", old -> old.replaceFirst("^[A-Z][a-z]{2}, ", ""))));
        all.add(new Damage("traces added", Damages::traces));
        all.add(new Damage("fields sorted by an export", Damages::sorted));
        all.add(new Damage(
                "fields dropped by an export",
                (sent, chance) -> Optional.of(sent.without(field -> field.is("Received")
                        || field.startsWith("x-")
                        || field.is("Return-Path")
                        || field.is("Message-ID")))));
        all.add(new Damage(
                "signature field cut by an export", (sent, chance) -> Optional.of(sent.without("DKIM-Signature"))));
        all.add(new Damage(
                "status fields of a mail store",
                (sent, chance) -> Optional.of(
                        sent.below(Field.of("Status", "RO"), Field.of("X-Status", ""), Field.of("X-UID", "4711")))));
        all.add(new Damage("encoded anew as base64", (sent, chance) -> recoded(sent, 0)));
        all.add(new Damage("encoded anew as quoted-printable", (sent, chance) -> recoded(sent, 1)));
        all.add(new Damage("decoded to 8 bits", (sent, chance) -> recoded(sent, 2)));
        all.add(new Damage("boundaries written anew", Damages::newBoundary));
        all.add(new Damage("page made text", Damages::pageMadeText));
        all.add(new Damage("attachments dropped", Damages::attachmentsDropped));
        all.add(new Damage("wrapped, a footer as a part", Damages::wrapped));
        all.add(new Damage("forwarded, text below", Damages::forwarded));
        all.add(new Damage("forwarded, as an attachment", Damages::forwardedWhole));
        return List.copyOf(all);
    }

    private static Damage body(String name, UnaryOperator<String> change) {
        return new Damage(name, (sent, chance) -> {
            String body = change.apply(sent.body());
            return body.equals(sent.body()) ? Optional.empty() : Optional.of(sent.withBody(body));
        });
    }

    private static Damage fields(String name, UnaryOperator<Field> change) {
        return new Damage(name, (sent, chance) -> {
            List<Field> fields = sent.fields().stream().map(change).toList();
            return fields.equals(sent.fields()) ? Optional.empty() : Optional.of(sent.withFields(fields));
        });
    }

    private static Optional<Letter> changed(Letter sent, String name, UnaryOperator<String> change) {
        String old = sent.value(name);
        String value = change.apply(old);
        return value.equals(old) ? Optional.empty() : Optional.of(sent.with(name, value));
    }

    private static Field refolded(Field field) {
        String value = field.unfolded();
        int cut = value.lastIndexOf(' ', 40);
        return cut < 1 ? field : Field.of(field.name(), value.substring(0, cut) + "\r\n\t" + value.substring(cut + 1));
    }

    private static Field unfolded(Field field) {
        return new Field(field.raw().replaceAll("\r\n[ \t]+", " "));
    }

    private static String encodedAnew(String subject) {
        return subject.contains("=?") || subject.isEmpty()
                ? subject
                : "=?utf-8?Q?"
                        + subject.replace("=", "=3D")
                                .replace("?", "=3F")
                                .replace("_", "=5F")
                                .replace(' ', '_') + "?=";
    }

    private static Optional<Letter> fromRewritten(Letter sent, Random chance) {
        Optional<Field> from = sent.first("From");
        if (from.isEmpty()) {
            return Optional.empty();
        }
        String name =
                from.get().unfolded().replaceAll("<.*", "").replace("\"", "").strip();
        return Optional.of(sent.with("From", "\"" + name + " via members\" <members@lists.example>")
                .below(new Field("Reply-To:" + from.get().value() + "\r\n")));
    }

    private static Optional<Letter> traces(Letter sent, Random chance) {
        return Optional.of(sent.onTop(
                Field.of("Return-Path", "<bounces@lists.example>"),
                Field.of("Delivered-To", "archive@store.example"),
                Field.of(
                        "Received",
                        "from a.example (a.example [192.0.2.1])\r\n\tby b.example with ESMTPS id "
                                + chance.nextInt(1_000_000) + ";\r\n\tThu, 2 May 2019 10:00:00 +0200"),
                Field.of("X-Spam-Status", "No, score=-1.9"),
                Field.of("Authentication-Results", "b.example; dkim=fail reason=\"body hash did not verify\"")));
    }

    private static Optional<Letter> sorted(Letter sent, Random chance) {
        List<Field> fields = new ArrayList<>(sent.fields());
        fields.sort(Comparator.comparing(field -> field.name().toLowerCase(Locale.ROOT)));
        return Optional.of(sent.withFields(fields));
    }

    /** The text of every text part in another transfer encoding: 0 base64, 1 quoted-printable, 2 none. */
    private static Optional<Letter> recoded(Letter sent, int to) {
        Letter letter = sent;
        String coding = List.of("base64", "quoted-printable", "8bit").get(to);
        for (Leaf leaf : Leaf.of(sent).reversed()) {
            String text = leaf.decoded(letter.body());
            String coded = to == 0 ? Coding.base64(text) : to == 1 ? Coding.quoted(text) : text;
            String body = letter.body();
            String head = leaf.headerStart() < 0 ? "" : newHeader(leaf.header(), coding);
            int start = leaf.headerStart() < 0 ? leaf.start() : leaf.headerStart();
            letter = letter.withBody(body.substring(0, start) + head + coded + body.substring(leaf.end()));
            letter = leaf.headerStart() < 0 ? letter.with("Content-Transfer-Encoding", coding) : letter;
        }
        return letter.equals(sent) ? Optional.empty() : Optional.of(letter);
    }

    private static String newHeader(String header, String coding) {
        String kept = header.replaceAll("(?im)^content-transfer-encoding:.*\r\n", "");
        return "Content-Transfer-Encoding: " + coding + "\r\n" + kept;
    }

    private static Optional<Letter> newBoundary(Letter sent, Random chance) {
        Matcher found = Pattern.compile("(?i)boundary=\"?([^\"\\s;]+)\"?").matcher(sent.value("Content-Type"));
        if (!found.find()) {
            return Optional.empty();
        }
        String fresh = "=_" + Integer.toHexString(chance.nextInt());
        return Optional.of(sent.with("Content-Type", sent.value("Content-Type").replace(found.group(1), fresh))
                .withBody(sent.body().replace("--" + found.group(1), "--" + fresh)));
    }

    private static Optional<Letter> pageMadeText(Letter sent, Random chance) {
        List<Leaf> leaves = Leaf.of(sent);
        if (leaves.isEmpty() || !leaves.getLast().html()) {
            return Optional.empty();
        }
        String page = leaves.getLast().decoded(sent.body());
        String text = page.replaceAll("(?s)<(style|head).*?</\\1>", "")
                .replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ");
        return Optional.of(sent.with("Content-Type", "text/plain; charset=utf-8")
                .with("Content-Transfer-Encoding", "8bit")
                .withBody(text));
    }

    private static Optional<Letter> attachmentsDropped(Letter sent, Random chance) {
        List<Leaf> leaves = Leaf.of(sent);
        if (leaves.isEmpty() || leaves.getFirst().headerStart() < 0) {
            return Optional.empty();
        }
        Leaf text = leaves.getFirst();
        return Optional.of(
                sent.with("Content-Type", text.html() ? "text/html; charset=utf-8" : "text/plain; charset=utf-8")
                        .with("Content-Transfer-Encoding", "8bit")
                        .withBody(text.decoded(sent.body())));
    }

    private static Optional<Letter> wrapped(Letter sent, Random chance) {
        String outer = "===============" + Math.abs((long) chance.nextInt()) + "==";
        StringBuilder part = new StringBuilder();
        sent.fields().stream().filter(field -> field.startsWith("content-")).forEach(field -> part.append(field.raw()));
        String body = "--" + outer + "\r\n" + part + "\r\n" + sent.body() + "\r\n--" + outer
                + "\r\nContent-Type: text/plain; charset=\"us-ascii\"\r\nMIME-Version: 1.0\r\n"
                + "Content-Transfer-Encoding: 7bit\r\nContent-Disposition: inline\r\n\r\n"
                + "_______________________________________________\r\nmembers mailing list\r\n\r\n--" + outer
                + "--\r\n";
        return Optional.of(sent.without(field -> field.startsWith("content-"))
                .with("Content-Type", "multipart/mixed; boundary=\"" + outer + "\"")
                .withBody(body));
    }

    private static Optional<Letter> forwarded(Letter sent, Random chance) {
        List<Leaf> leaves = Leaf.of(sent);
        String text = leaves.isEmpty() ? sent.body() : leaves.getFirst().decoded(sent.body());
        String body = "For your files.\r\n\r\n-------- Forwarded Message --------\r\nSubject: " + sent.value("Subject")
                + "\r\nDate: " + sent.value("Date") + "\r\nFrom: " + sent.value("From") + "\r\n\r\n" + text;
        return Optional.of(new Letter(
                List.of(
                        Field.of("From", "Registry <registry@archive.example>"),
                        Field.of("To", "files@archive.example"),
                        Field.of("Subject", "Fwd: " + sent.value("Subject")),
                        Field.of("Date", "Thu, 2 May 2019 10:00:00 +0200"),
                        Field.of("MIME-Version", "1.0"),
                        Field.of("Content-Type", "text/plain; charset=utf-8")),
                body));
    }

    private static Optional<Letter> forwardedWhole(Letter sent, Random chance) {
        return Optional.of(new Letter(
                List.of(
                        Field.of("From", "Registry <registry@archive.example>"),
                        Field.of("To", "files@archive.example"),
                        Field.of("Subject", "Fwd: " + sent.value("Subject")),
                        Field.of("Date", "Thu, 2 May 2019 10:00:00 +0200"),
                        Field.of("MIME-Version", "1.0"),
                        Field.of("Content-Type", "multipart/mixed; boundary=\"=_fwd\"")),
                "--=_fwd\r\nContent-Type: text/plain\r\n\r\nFor your files.\r\n--=_fwd\r\nContent-Type: message/rfc822\r\n\r\n"
                        + sent.text() + "\r\n--=_fwd--\r\n"));
    }
}
