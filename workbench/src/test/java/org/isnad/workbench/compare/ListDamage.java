package org.isnad.workbench.compare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Changes to real list messages of one plain part, as bytes: forgeries by classes of DOMAIN.md, and what transport does.
 * Shares no code with what finds them.
 */
enum ListDamage {
    NAME_INSERTED(true),
    WORD_DELETED(true),
    LIST_LENGTHENED(true),
    WORD_REPLACED(true),
    DIGIT_CHANGED(true),
    TEXT_APPENDED(true),
    LINE_ENDS(false),
    TRACE_ADDED(false),
    FIELDS_FOLDED(false),
    QUOTED_PRINTABLE(false),
    SPACES_AT_LINE_ENDS(false),
    REPLAYED(false);

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");
    private final boolean forgery;

    ListDamage(boolean forgery) {
        this.forgery = forgery;
    }

    boolean isForgery() {
        return forgery;
    }

    /** The changed message, or nothing where it has no place for such a change. */
    Optional<String> of(String message, Random chance) {
        int gap = message.indexOf("\n\n");
        if (gap < 0 || !isSimple(message, gap)) {
            return Optional.empty();
        }
        String head = message.substring(0, gap);
        String body = message.substring(gap + 2);
        return switch (this) {
            case LINE_ENDS -> Optional.of(message.replace("\n", "\r\n"));
            case TRACE_ADDED -> Optional.of("Received: by mx.example.org\nX-Seen: yes\n" + message);
            case REPLAYED -> Optional.of("Delivered-To: other@example.org\n" + message);
            case FIELDS_FOLDED -> Optional.of(head.replaceFirst("(?m)^(Subject: \\S+) ", "$1\n\t") + "\n\n" + body);
            case QUOTED_PRINTABLE ->
                Optional.of(head.replaceAll("(?mi)^content-transfer-encoding:.*\\n?", "")
                                .strip() + "\nContent-Transfer-Encoding: quoted-printable\n\n" + quotedPrintable(body));
            case SPACES_AT_LINE_ENDS -> Optional.of(head + "\n\n" + body.replace("\n\n", "  \n\t\n"));
            default -> changed(body, chance).map(changed -> head + "\n\n" + changed);
        };
    }

    private static boolean isSimple(String message, int gap) {
        String low = message.substring(0, gap).toLowerCase(Locale.ROOT);
        return List.of("multipart/", "base64", "quoted-printable", "format=flowed").stream()
                        .noneMatch(low::contains)
                && !message.contains("\r")
                && message.substring(gap).chars().allMatch(c -> c < 0x7F);
    }

    /** A change to a line that the author wrote: not quoted, above the signature and the list's footer. */
    private Optional<String> changed(String body, Random chance) {
        List<String> lines = new ArrayList<>(List.of(body.split("\n", -1)));
        List<Integer> own = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("____") || line.equals("-- ")) {
                break;
            }
            if (!line.startsWith(">") && WORD.matcher(line).results().count() > 3) {
                own.add(i);
            }
        }
        return own.isEmpty() ? Optional.empty() : changed(lines, own.get(chance.nextInt(own.size())), chance);
    }

    private Optional<String> changed(List<String> lines, int at, Random chance) {
        String line = lines.get(at);
        List<MatchResult> words = WORD.matcher(line).results().toList();
        MatchResult word = words.get(chance.nextInt(words.size()));
        String before = line.substring(0, word.start());
        String behind = line.substring(word.end());
        switch (this) {
            case NAME_INSERTED -> lines.set(at, before + word.group() + " Delacroix" + behind);
            case WORD_DELETED -> lines.set(at, before + behind);
            case WORD_REPLACED -> lines.set(at, before + "money" + behind);
            case LIST_LENGTHENED -> lines.add(at + 1, " * three cars for Delacroix");
            case TEXT_APPENDED -> lines.add("P.S. Delacroix has the money.\n");
            case DIGIT_CHANGED -> {
                Optional<MatchResult> digit =
                        Pattern.compile("\\d").matcher(line).results().findFirst();
                if (digit.isEmpty()) {
                    return Optional.empty();
                }
                int other = (Integer.parseInt(digit.get().group()) + 1 + chance.nextInt(8)) % 10;
                lines.set(
                        at,
                        line.substring(0, digit.get().start())
                                + other
                                + line.substring(digit.get().end()));
            }
            default -> throw new IllegalStateException("no change to a text: " + this);
        }
        return Optional.of(String.join("\n", lines));
    }

    private static String quotedPrintable(String body) {
        StringBuilder out = new StringBuilder();
        for (String line : body.split("\n", -1)) {
            int column = 0;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                String coded = c == '=' || c == '\t' || c == '.' ? "=%02X".formatted((int) c) : String.valueOf(c);
                if (column + coded.length() > 72) {
                    out.append("=\n");
                    column = 0;
                }
                out.append(coded);
                column += coded.length();
            }
            out.append(line.endsWith(" ") ? "=\n\n" : "\n");
        }
        return out.toString();
    }

    static byte[] bytes(String message) {
        return message.getBytes(StandardCharsets.ISO_8859_1);
    }
}
