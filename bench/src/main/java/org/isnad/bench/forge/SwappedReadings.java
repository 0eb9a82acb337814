package org.isnad.bench.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * F25: other values of the unsigned fields that decide how a body reads, over the same signed bytes. In half of the
 * messages the victim was first led to pass on a text that the forger can use: a page, a part with delimiters, digits that
 * decode. Forbidden is the content wherever it is then shown in other words.
 */
final class SwappedReadings implements Forger {
    private static final Pattern DELIMITER = Pattern.compile("(?m)^--([^\\s-][^\\r\\n]{0,68}?)(?:--)?\\r\\n");
    private static final Set<String> OPEN =
            Set.of("Content-Type", "Content-Transfer-Encoding", "MIME-Version", "Content-Disposition");

    private static final List<String> CHARSETS = List.of(
            "utf-8",
            "iso-8859-1",
            "windows-1252",
            "iso-8859-6",
            "windows-1256",
            "koi8-r",
            "utf-16",
            "utf-16le",
            "utf-7",
            "gb2312",
            "hz-gb-2312",
            "big5",
            "shift_jis",
            "iso-2022-jp",
            "iso-2022-kr",
            "ibm037",
            "ibm437",
            "us-ascii",
            "x-unknown",
            "utf-32be");

    @Override
    public String kind() {
        return "F25";
    }

    @Override
    public List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        ways.add(swap(
                "another character set",
                (letter, chance) ->
                        letter.with("Content-Type", type(letter) + "; charset=" + Phrases.one(CHARSETS, chance))));
        ways.add(swap(
                "a second charset parameter",
                (letter, chance) -> letter.with(
                        "Content-Type", letter.value("Content-Type") + "; charset=" + Phrases.one(CHARSETS, chance))));
        ways.add(swap(
                "plain text as a page", (letter, chance) -> letter.with("Content-Type", "text/html; charset=utf-8")));
        ways.add(swap(
                "a page as plain text", (letter, chance) -> letter.with("Content-Type", "text/plain; charset=utf-8")));
        ways.add(swap(
                "quoted-printable", (letter, chance) -> letter.with("Content-Transfer-Encoding", "quoted-printable")));
        ways.add(swap("base64", (letter, chance) -> letter.with("Content-Transfer-Encoding", "base64")));
        ways.add(swap("uuencode", (letter, chance) -> letter.with("Content-Transfer-Encoding", "x-uuencode")));
        ways.add(swap("8bit", (letter, chance) -> letter.with("Content-Transfer-Encoding", "8bit")));
        ways.add(swap("transfer encoding taken away", (letter, chance) -> letter.without("Content-Transfer-Encoding")));
        ways.add(swap("type taken away", (letter, chance) -> letter.without("Content-Type")));
        ways.add(swap("a boundary that stands in the body", SwappedReadings::innerBoundary));
        ways.add(swap(
                "a boundary that stands in no body",
                (letter, chance) ->
                        letter.with("Content-Type", "multipart/mixed; boundary=\"=_none" + chance.nextInt() + "\"")));
        for (String subtype : List.of("alternative", "mixed", "related", "digest", "report", "signed", "parallel")) {
            ways.add(swap("multipart/" + subtype, (letter, chance) -> subtype(letter, subtype)));
        }
        ways.add(swap("an embedded message", (letter, chance) -> letter.with("Content-Type", "message/rfc822")));
        ways.add(swap(
                "a part of a message",
                (letter, chance) -> letter.with("Content-Type", "message/partial; id=\"x\"; number=1; total=1")));
        ways.add(swap(
                "an attachment",
                (letter, chance) -> letter.with("Content-Disposition", "attachment; filename=\"smime.p7s\"")));
        ways.add(swap("a binary type", (letter, chance) -> letter.with("Content-Type", "application/octet-stream")));
        ways.add(swap(
                "flowed, spaces dropped",
                (letter, chance) ->
                        letter.with("Content-Type", "text/plain; charset=utf-8; format=flowed; delsp=yes")));
        ways.add(
                swap("enriched text", (letter, chance) -> letter.with("Content-Type", "text/enriched; charset=utf-8")));
        ways.add(swap("a calendar", (letter, chance) -> letter.with("Content-Type", "text/calendar; charset=utf-8")));
        ways.add(swap(
                "a second type above",
                (letter, chance) -> letter.onTop(Field.of("Content-Type", "text/html; charset=utf-8"))));
        ways.add(swap(
                "a second type below",
                (letter, chance) -> letter.below(
                        Field.of("Content-Type", innerBoundary(letter, chance).value("Content-Type")))));
        ways.add(swap(
                "a type in comments and pieces",
                (letter, chance) -> letter.with(
                        "Content-Type",
                        "(x) multipart (y) / mixed; boundary*0=\"" + split(boundary(letter, chance), true)
                                + "\"; boundary*1=\"" + split(boundary(letter, new Random(0)), false) + "\"")));
        ways.add(swap(
                "a folded type with a blank line in it",
                (letter, chance) -> letter.with(new Field(
                        "Content-Type: text/plain;\r\n \r\n\tcharset=" + Phrases.one(CHARSETS, chance) + "\r\n"))));
        ways.add(swap("no MIME version", (letter, chance) -> letter.without("MIME-Version")));
        return List.copyOf(ways);
    }

    private interface Swap {
        Letter of(Letter letter, Random chance);
    }

    private Way swap(String name, Swap swap) {
        return new Way(name, (base, workshop, chance) -> {
            Letter letter = chance.nextBoolean() ? prepared(base.letter(), chance) : base.letter();
            Signer signer = workshop.usual(base, chance).leavingOut(OPEN);
            Letter sent = base.sent() != null && chance.nextBoolean() ? base.sent() : signer.sign(letter);
            Letter forged = swap.of(sent, chance);
            return forged.text().equals(sent.text())
                    ? Optional.empty()
                    : Optional.of(Forgery.under(kind(), name, sent, forged));
        });
    }

    /** What the victim was led to pass on, below or above a few words of his own. */
    private static Letter prepared(Letter letter, Random chance) {
        String own = Phrases.ascii(chance) + "\r\n\r\n";
        String lure = Phrases.one(LURES, chance).apply(Phrases.ascii(chance));
        String body = chance.nextBoolean() ? own + lure : lure + own;
        return letter.without("Content-Disposition")
                .with("MIME-Version", "1.0")
                .with("Content-Type", chance.nextInt(4) == 0 ? "text/html; charset=utf-8" : "text/plain; charset=utf-8")
                .with("Content-Transfer-Encoding", chance.nextInt(4) == 0 ? "quoted-printable" : "8bit")
                .withBody(body);
    }

    private static final List<UnaryOperator<String>> LURES = List.of(
            text -> "--cut\r\n\r\n" + text + "\r\n--cut--\r\n",
            text -> "--cut\r\nContent-Type: text/html\r\n\r\n<p>" + text + "</p>\r\n--cut\r\n\r\nno\r\n--cut--\r\n",
            text -> "<!-- " + text + " -->\r\n",
            text -> "We do <not> agree, 1 &lt; 2 & 3. <b>" + text + "</b>\r\n",
            text -> "a <style> " + text + " </style> b\r\n",
            text -> "sum =3D =20 1=30000 and=\r\n more " + text + "\r\n",
            text -> Coding.base64(text + text),
            text -> "begin 644 a.txt\r\n#86)C\r\n`\r\nend\r\n" + text + "\r\n",
            text -> "Subject: " + text + "\r\nTo: you@example.org\r\n\r\n" + text + "\r\n",
            text -> "+AG4-+AG8-+AHQ- +" + text + "\r\n",
            text -> "~{<:Ky2;QQ~} " + text + "\r\n",
            text -> "\u001b$B$3$s\u001b(B " + text + "\r\n",
            text -> Phrases.bytes("caf\u00e9 \u00e0 45 \u20ac, \u0645\u0631\u062d\u0628\u0627 ") + text + "\r\n",
            text -> "\u00e9t\u00e9 \u00a4 100 " + text + "\r\n",
            text -> "no \r\nbody pays 1 \r\n000. " + text + "\r\n",
            text -> "\0p\0a\0i\0d\r\n" + text + "\r\n",
            text -> "-- \r\n" + text + "\r\n\r\n--\r\n" + text + "\r\n");

    private static String type(Letter letter) {
        String type = letter.value("Content-Type");
        String bare = type.replaceAll("(?i);\\s*charset\\s*=\\s*(\"[^\"]*\"|[^;\\s]*)", "");
        return bare.isEmpty() ? "text/plain" : bare;
    }

    private static String boundary(Letter letter, Random chance) {
        List<String> found = new ArrayList<>();
        Matcher line = DELIMITER.matcher(letter.body());
        while (line.find() && found.size() < 50) {
            found.add(line.group(1));
        }
        return found.isEmpty() ? "cut" : Phrases.one(found, chance);
    }

    private static Letter innerBoundary(Letter letter, Random chance) {
        String kind = Phrases.one(List.of("mixed", "alternative", "related"), chance);
        return letter.with("Content-Type", "multipart/" + kind + "; boundary=\"" + boundary(letter, chance) + "\"");
    }

    private static Letter subtype(Letter letter, String subtype) {
        String type = letter.value("Content-Type");
        return letter.with("Content-Type", type.replaceFirst("(?i)^multipart/[a-z]+", "multipart/" + subtype));
    }

    private static String split(String boundary, boolean first) {
        int half = boundary.length() / 2;
        return first ? boundary.substring(0, half) : boundary.substring(half);
    }
}
