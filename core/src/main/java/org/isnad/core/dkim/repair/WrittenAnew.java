package org.isnad.core.dkim.repair;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.Repair;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;

/**
 * Signed fields that a mailing list wrote anew.
 *
 * <p>A list that appends a footer takes the fields that say how the body reads out and puts its own at the end of the header;
 * one that takes its members out of Cc does the same with Cc. So a signed field that stands <em>below</em> those by which a list
 * names itself is the list's: what it says may be what was signed, its spelling mostly is not. Of such messages those make good
 * samples that have few fields of the sort; and what the usual mail programs write there is known.
 */
public final class WrittenAnew {
    /** By which lists name themselves, on top of what they write anew. */
    private static final List<String> LIST_MARKS = List.of("X-Mailman-Version", "X-BeenThere");

    /** A recipient may have been taken out, and two may stand in another order, of which there are as many as can be. */
    private static final int MOST = 50;

    private static final int CONTENT = 2;

    /** {@code git-send-email 2.20.1}; from 2.20 on it states an encoding where it states no type. No version is longer. */
    private static final Pattern GIT = Pattern.compile("git-send-email (\\d{1,4})\\.(\\d{1,4})(?!\\d).*");

    private static final int STATES_ENCODING = 220;
    private static final Pattern FLOWED = Pattern.compile("(?i);\\s*format=\"?flowed");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([^\";\\s]+)");

    private WrittenAnew() {}

    /** How little the signed fields of a message are worth as a sample: 0 where the list wrote none of them, and none is a guess. */
    public static int weight(Message message, HashFacts facts) {
        int weight = 0;
        for (Repair repair : facts.repairs()) {
            if (repair.kind() == Repair.Kind.FIELD_RESTORED) {
                weight += "Cc".equals(repair.phrase().args().getFirst()) ? CONTENT : 1;
            }
        }
        for (HeaderField field : facts.coverage().signedFields()) {
            if (isAnew(message, field)) {
                weight += field.is("Cc") || field.is("To") ? recipients(message, field) : CONTENT;
            }
        }
        return Math.min(weight, MOST);
    }

    /** Whether a list wrote it, and it is none of those that lists add for themselves. */
    static boolean isAnew(Message message, HeaderField field) {
        String name = field.name().toLowerCase(Locale.ROOT);
        return !name.startsWith("list-")
                && !FormerValues.isAddedByLists(name)
                && LIST_MARKS.stream()
                        .anyMatch(mark -> message.first(mark)
                                .filter(found ->
                                        found.span().start() < field.span().start())
                                .isPresent());
    }

    /**
     * What a field that says how the body reads was before a list wrote it, as far as the mail program tells: its raw value, or
     * the empty string where it writes no such field; empty where nothing is known.
     */
    public static Optional<String> former(Message message, HeaderField field, boolean byExchange) {
        boolean type = field.is("Content-Type");
        if ((!type && !field.is("Content-Transfer-Encoding")) || !isAnew(message, field)) {
            return Optional.empty();
        }
        if (message.root() instanceof BodyPart.Multipart root && !root.parts().isEmpty()) {
            // Wrapped: the first part has what the message had.
            return Optional.of(root.parts()
                    .getFirst()
                    .first(field.name())
                    .map(kept -> kept.rawValue(message.bytes()))
                    .orElse(""));
        }
        // A writer may put anything into one of them, as a jest for one, while the other says the truth.
        return Stream.of("X-Mailer", "User-Agent")
                .map(name -> byProgram(text(message, name), message, type, byExchange))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> byProgram(String program, Message message, boolean type, boolean byExchange) {
        String charset = charset(message).toLowerCase(Locale.ROOT);
        boolean ascii = charset.equals("us-ascii");
        // Of the parameters of a type Mailman keeps this one.
        String flowed = FLOWED.matcher(text(message, "Content-Type")).find() ? "; format=flowed" : "";
        Matcher git = GIT.matcher(program);
        if (git.matches()) {
            return git(git, type, ascii, byExchange);
        }
        if (program.startsWith("Mutt/") || program.startsWith("NeoMutt/")) {
            return Optional.of(type ? " text/plain; charset=" + charset + flowed : ascii ? "" : " 8bit");
        }
        if (program.startsWith("Mozilla/")) {
            return Optional.of(type ? " text/plain; charset=utf-8" + flowed : ascii ? " 7bit" : " 8bit");
        }
        return Optional.empty();
    }

    private static Optional<String> git(Matcher version, boolean type, boolean ascii, boolean byExchange) {
        int number = 100 * Integer.parseInt(version.group(1), 10) + Integer.parseInt(version.group(2), 10);
        if (!type) {
            return Optional.of(number >= STATES_ENCODING || !ascii ? " 8bit" : "");
        }
        return Optional.of(byExchange ? " text/plain" : ascii ? "" : " text/plain; charset=UTF-8");
    }

    private static int recipients(Message message, HeaderField field) {
        int number = field.rawValue(message.bytes()).split("@", -1).length - 1;
        return number <= 1 ? 1 : 1 + number;
    }

    private static String charset(Message message) {
        Matcher matcher = CHARSET.matcher(text(message, "Content-Type"));
        return matcher.find() ? matcher.group(1) : "us-ascii";
    }

    private static String text(Message message, String name) {
        return message.first(name)
                .map(field -> field.rawValue(message.bytes()).strip())
                .orElse("");
    }
}
