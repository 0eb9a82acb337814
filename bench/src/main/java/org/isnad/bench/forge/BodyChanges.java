package org.isnad.bench.forge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * F6: the body changed under the true header. The change is made in every text part of the message, in its own transfer
 * encoding, as a forger does who knows that readers see one part or the other.
 */
final class BodyChanges implements Forger {
    private static final Pattern WORD = Pattern.compile("(?<![\\w=&/<.@-])[A-Za-z]{4,}(?![\\w=;/>.@-])");
    private static final Pattern DIGIT = Pattern.compile("(?<![\\w=&#])[0-9]+(?![\\w=;])");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern FROM_LINE = Pattern.compile("(?m)^>*From ");

    @Override
    public String kind() {
        return "F6";
    }

    @Override
    public List<Way> ways() {
        return List.of(
                edit("one word replaced", BodyChanges::replacedWord),
                edit("one digit changed", BodyChanges::changedDigit),
                edit("one word deleted", (text, html, chance) -> atWord(text, html, chance, word -> "")),
                edit("a word inserted", (text, html, chance) -> atWord(text, html, chance, word -> "not " + word)),
                edit("a sentence in front", BodyChanges::prefixed),
                edit("a sentence behind", BodyChanges::appended),
                edit(
                        "a part replaced",
                        (text, html, chance) -> html
                                ? "<p>" + Phrases.ascii(chance) + "</p>\r\n"
                                : Phrases.ascii(chance) + "\r\n" + Phrases.ascii(chance) + "\r\n"),
                edit("two lines exchanged", BodyChanges::exchanged),
                edit("a line made a quotation", (text, html, chance) -> html ? "" : ">" + text),
                new Way("a word replaced, line ends and escapes of a mailbox file", this::inMailboxFile),
                new Way("a word replaced, base64", (base, workshop, chance) -> recoded(base, workshop, chance, true)),
                new Way(
                        "a word replaced, quoted-printable",
                        (base, workshop, chance) -> recoded(base, workshop, chance, false)),
                new Way("text below a list's footer", this::belowFooter),
                new Way("text behind the last delimiter", this::behindAll),
                new Way("text before the first delimiter", this::beforeAll),
                new Way("a line that a mailbox would escape", this::escapedLine),
                new Way("spaces at line ends that flow lines together", this::flowed),
                new Way("a blank in the empty line below a part's header", this::sunkenHeader),
                new Way("a new body hash in the signature", this::newBodyHash));
    }

    /** A change of one text; empty where it does not apply. */
    private interface Edit {
        String edit(String text, boolean html, Random chance);
    }

    private Way edit(String name, Edit edit) {
        return new Way(name, (base, workshop, chance) -> {
            Letter sent = workshop.sent(base, chance);
            String body = everywhere(sent, edit, chance.nextLong());
            return body.equals(sent.body()) ? Optional.empty() : done(name, sent, sent.withBody(body));
        });
    }

    /** The same change, with the same chance, in each text part; from the last one up, since lengths change. */
    private static String everywhere(Letter letter, Edit edit, long seed) {
        String body = letter.body();
        for (Leaf leaf : Leaf.of(letter).reversed()) {
            String changed = edit.edit(leaf.decoded(body), leaf.html(), new Random(seed));
            body = changed.isEmpty() ? body : leaf.replacedIn(body, changed);
        }
        return body;
    }

    private static String replacedWord(String text, boolean html, Random chance) {
        return atWord(text, html, chance, word -> Phrases.word(chance));
    }

    private static String atWord(String text, boolean html, Random chance, UnaryOperator<String> change) {
        return at(WORD, text, html, chance, change);
    }

    private static String changedDigit(String text, boolean html, Random chance) {
        return at(
                DIGIT,
                text,
                html,
                chance,
                number -> (number.charAt(0) == '9' ? '1' : (char) (number.charAt(0) + 1)) + number.substring(1));
    }

    /** One match of the first eight, outside of tags. */
    private static String at(Pattern what, String text, boolean html, Random chance, UnaryOperator<String> change) {
        Matcher found = what.matcher(html ? blanked(text) : text);
        int skip = chance.nextInt(8);
        int start = -1;
        int end = -1;
        while (skip-- >= 0 && found.find()) {
            start = found.start();
            end = found.end();
        }
        return start < 0
                ? ""
                : text.substring(0, start) + change.apply(text.substring(start, end)) + text.substring(end);
    }

    /** Tags and what stands before the body of a page as zero bytes, so that offsets stay. */
    private static String blanked(String html) {
        int body = Math.max(0, html.toLowerCase(Locale.ROOT).indexOf("<body"));
        StringBuilder out = new StringBuilder("\0".repeat(body) + html.substring(body));
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            for (int i = tag.start(); i < tag.end(); i++) {
                out.setCharAt(i, '\0');
            }
        }
        return out.toString();
    }

    private static String prefixed(String text, boolean html, Random chance) {
        return html ? "<p>" + Phrases.ascii(chance) + "</p>" + text : Phrases.ascii(chance) + "\r\n" + text;
    }

    private static String appended(String text, boolean html, Random chance) {
        return html
                ? text + "<p>" + Phrases.ascii(chance) + "</p>\r\n"
                : text + "\r\n" + Phrases.ascii(chance) + "\r\n";
    }

    private static String exchanged(String text, boolean html, Random chance) {
        String[] lines = text.split("\r\n", -1);
        int at = 1 + chance.nextInt(6);
        if (html || lines.length < at + 3 || lines[at].strip().equals(lines[at + 1].strip())) {
            return "";
        }
        String line = lines[at];
        lines[at] = lines[at + 1];
        lines[at + 1] = line;
        return String.join("\r\n", lines);
    }

    private Optional<Forgery> inMailboxFile(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.sent(base, chance);
        String body = everywhere(sent, BodyChanges::replacedWord, chance.nextLong());
        if (body.equals(sent.body())) {
            return Optional.empty();
        }
        String stored = FROM_LINE.matcher(body).replaceAll(">$0").replace("\r\n", "\n");
        return done("changed, then stored in a mailbox file", sent, sent.withBody(stored));
    }

    /** Re-encoded, as stores do, so that the change hides among harmless ones. */
    private Optional<Forgery> recoded(Base base, Workshop workshop, Random chance, boolean base64) {
        Letter sent = workshop.sent(base, chance);
        List<Leaf> leaves = Leaf.of(sent);
        if (leaves.size() != 1 || leaves.getFirst().headerStart() >= 0) {
            return Optional.empty();
        }
        Leaf leaf = leaves.getFirst();
        String changed = replacedWord(leaf.decoded(sent.body()), leaf.html(), chance);
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        Letter forged = sent.withBody(base64 ? Coding.base64(changed) : Coding.quoted(changed))
                .with("Content-Transfer-Encoding", base64 ? "base64" : "quoted-printable");
        return done("changed, then re-encoded", sent, forged);
    }

    private Optional<Forgery> belowFooter(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.sent(base, chance);
        String footer = "_______________________________________________\r\nmembers mailing list\r\n"
                + Phrases.ascii(chance) + "\r\nhttp://lists.example/mailman/listinfo/members\r\n";
        return done("a footer that says something", sent, sent.withBody(sent.body() + footer));
    }

    private Optional<Forgery> behindAll(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.sent(base, chance);
        String more = "\r\n".repeat(chance.nextInt(60)) + Phrases.sentence(chance) + "\r\n";
        return done("text behind all", sent, sent.withBody(sent.body() + more));
    }

    private Optional<Forgery> beforeAll(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.sent(base, chance);
        return done("text before all", sent, sent.withBody(Phrases.sentence(chance) + "\r\n" + sent.body()));
    }

    /** The undoing of mailbox escapes takes one {@code >} from lines; the forger puts one more such line in. */
    private Optional<Forgery> escapedLine(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.sent(base, chance);
        return done(
                "an escaped line added",
                sent,
                sent.withBody(">From now on " + Phrases.ascii(chance) + "\r\n" + sent.body()));
    }

    /**
     * The signature holds under relaxed canonicalization. A space at the end of a line lets it flow into the next (RFC
     * 3676), and where {@code DelSp} is set it makes two words one: "no" and "body" below it become "nobody".
     */
    private Optional<Forgery> flowed(Base base, Workshop workshop, Random chance) {
        String type = "text/plain; charset=utf-8; format=flowed" + (chance.nextBoolean() ? "; delsp=yes" : "");
        Letter flowing = base.letter()
                .with("Content-Type", type)
                .with("Content-Transfer-Encoding", "8bit")
                .withBody("They pay no\r\nbody here; see page 1\r\n000 of the annex.\r\n\r\n"
                        + Phrases.paragraph(chance));
        Letter sent = workshop.usual(base, chance).canonical(true, true).sign(flowing);
        Letter forged = sent.withBody(sent.body().replace("no\r\n", "no \r\n").replace("page 1\r\n", "page 1 \r\n"));
        return Optional.of(new Forgery(
                kind(),
                "lines flowed together",
                sent,
                forged,
                Forgery.atMost(Ceiling.CONSISTENT),
                true,
                List.of(),
                "",
                Scene.EMPTY));
    }

    private Optional<Forgery> sunkenHeader(Base base, Workshop workshop, Random chance) {
        Letter letter = base.letter()
                .with("Content-Type", "multipart/mixed; boundary=\"=_parts\"")
                .with("Content-Transfer-Encoding", "7bit")
                .withBody("--=_parts\r\nContent-Type: text/plain\r\n\r\nCondition: only if all agree\r\nX: y\r\n\r\n"
                        + Phrases.ascii(chance) + "\r\n--=_parts--\r\n");
        Letter sent = workshop.usual(base, chance).canonical(true, true).sign(letter);
        Letter forged = sent.withBody(sent.body().replace("text/plain\r\n\r\n", "text/plain\r\n \r\n"));
        return Optional.of(new Forgery(
                kind(),
                "text sunk into a header",
                sent,
                forged,
                Forgery.atMost(Ceiling.CONSISTENT),
                true,
                List.of(),
                "",
                Scene.EMPTY));
    }

    private Optional<Forgery> newBodyHash(Base base, Workshop workshop, Random chance) {
        Signer signer = workshop.usual(base, chance);
        Letter sent = signer.sign(base.letter());
        String body = everywhere(sent, BodyChanges::replacedWord, chance.nextLong());
        if (body.equals(sent.body())) {
            return Optional.empty();
        }
        String renewed =
                InventedMail.tag(signer.sign(base.letter().withBody(body)).value("DKIM-Signature"), "bh");
        String signature =
                sent.first("DKIM-Signature").orElseThrow().value().replaceFirst("bh=[^;]*;", "bh=" + renewed + ";");
        return done(
                "body hash renewed",
                sent,
                sent.with(new Field("DKIM-Signature:" + signature + "\r\n")).withBody(body));
    }

    private Optional<Forgery> done(String way, Letter before, Letter after) {
        return Optional.of(Forgery.under(kind(), way, before, after, Aim.CONTENT));
    }
}
