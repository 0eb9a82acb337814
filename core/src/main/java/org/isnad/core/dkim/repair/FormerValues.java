package org.isnad.core.dkim.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.core.dkim.Canonicalization;
import org.isnad.core.dkim.Repair;
import org.isnad.core.dkim.SignatureField;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a field may have held before a list, a gateway or a mail store changed it, the likeliest first: what other fields
 * of the same message kept of it, what clues from elsewhere say, and what such systems are known to do.
 */
final class FormerValues {
    /** Fields that lists put on a message, or put in place of its own. */
    private static final Set<String> ADDED_BY_LISTS = Set.of(
            "sender",
            "reply-to",
            "errors-to",
            "precedence",
            "list-id",
            "list-help",
            "list-unsubscribe",
            "list-subscribe",
            "list-post",
            "list-owner",
            "list-archive",
            "list-unsubscribe-post",
            "mailing-list",
            "x-mailman-version",
            "x-beenthere",
            "resent-date",
            "resent-from",
            "resent-sender",
            "resent-to",
            "resent-cc",
            "resent-message-id",
            "x-mailer",
            "importance",
            "auto-submitted");

    /** Where software keeps a From that it rewrites. */
    private static final List<String> FROM_KEPT_IN = List.of(
            "Reply-To",
            "X-Original-From",
            "Original-From",
            "X-From",
            "X-Original-Sender",
            "X-MailFrom",
            "X-Sender",
            "Cc");

    private static final List<String> TYPES = List.of(
            "text/plain; charset=us-ascii",
            "text/plain; charset=utf-8",
            "text/plain; charset=\"utf-8\"",
            "text/plain; charset=UTF-8",
            "text/plain; charset=\"UTF-8\"",
            "text/plain; charset=\"us-ascii\"",
            "text/plain; charset=US-ASCII",
            "text/plain; charset=iso-8859-1",
            "text/plain; charset=\"iso-8859-1\"",
            "text/plain; charset=ISO-8859-1",
            "text/plain",
            "text/plain; charset=utf-8; format=flowed",
            "text/plain; charset=UTF-8; format=flowed",
            "text/plain; charset=us-ascii; format=flowed",
            "text/plain; charset=windows-1252; format=flowed",
            "TEXT/PLAIN; charset=US-ASCII");

    private static final List<String> ENCODINGS =
            List.of("7bit", "8bit", "quoted-printable", "base64", "7Bit", "8BIT", "QUOTED-PRINTABLE", "7BIT");

    private static final Pattern FOLD = Pattern.compile("\r?\n(?=[ \t])");
    private static final Pattern SPACE = Pattern.compile("[ \t\r\n]+");

    private final Message message;
    private final boolean simple;
    private final Clues clues;
    private final SignatureField field;

    FormerValues(Message message, SignatureField field, Clues clues) {
        this.message = message;
        this.simple = field.headerCanonicalization() == Canonicalization.SIMPLE;
        this.clues = clues;
        this.field = field;
    }

    /** @param value raw */
    record Former(String value, Repair repair) {}

    static boolean isAddedByLists(String name) {
        return ADDED_BY_LISTS.contains(name);
    }

    static String oneLine(String raw) {
        return SPACE.matcher(raw).replaceAll(" ").strip();
    }

    /** {@code message-id} as fields are commonly written: matters under simple alone. */
    static String asWritten(String name) {
        StringBuilder written = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            if (i == 0 || name.charAt(i - 1) == '-') {
                written.setCharAt(i, Character.toUpperCase(name.charAt(i)));
            }
        }
        return written.toString();
    }

    /** @param raw what stands there, or null if there is no such field */
    List<Former> of(String name, @Nullable String raw) {
        Collected values = new Collected(asWritten(name));
        String shown = raw == null ? "" : oneLine(raw);
        if (raw != null && simple) {
            refolded(raw, values);
        }
        switch (name) {
            case "from" -> from(shown, values);
            case "subject" -> subject(shown, values);
            case "sender" -> sender(values, field.domain());
            case "to" -> to(shown, values);
            case "content-type" -> contents(name, TYPES, values);
            case "content-transfer-encoding" -> contents(name, ENCODINGS, values);
            case "mime-version" -> values.restored("1.0", "");
            case "date" -> date(shown, values);
            default -> {}
        }
        clues.of(name).forEach(clue -> values.restored(clue, "clue"));
        if (raw != null) {
            spacing(raw, shown, values);
        }
        return values.list;
    }

    private void from(String shown, Collected values) {
        for (String source : FROM_KEPT_IN) {
            for (HeaderField kept : message.all(source)) {
                for (String mailbox : Addresses.split(oneLine(kept.rawValue(message.bytes())))) {
                    Addresses.spellings(shown, mailbox).forEach(value -> values.restored(value, source));
                }
            }
        }
    }

    private void subject(String shown, Collected values) {
        for (String source : List.of("X-Original-Subject", "Thread-Topic")) {
            message.first(source).ifPresent(kept -> values.restored(oneLine(kept.rawValue(message.bytes())), source));
        }
        SubjectTags.without(shown)
                .forEach((value, tag) -> values.add(
                        value, tag.isEmpty() ? values.restoredFrom(value, "Subject") : SubjectTags.repair(tag)));
    }

    /** An account that writes under another name shows its own in Sender; the account is of the signing domain. */
    private void sender(Collected values, String domain) {
        for (String source : List.of("X-Original-Sender", "From", "Reply-To", "Return-Path")) {
            message.first(source).ifPresent(kept -> {
                String value = oneLine(kept.rawValue(message.bytes()));
                values.restored(value, source);
                values.restored(Addresses.bare(value), source);
            });
        }
        String from = message.first("From")
                .map(f -> oneLine(f.rawValue(message.bytes())))
                .orElse("");
        String name = Addresses.name(from);
        List<String> accounts = new ArrayList<>();
        for (String source : List.of("To", "Cc", "Reply-To", "X-Original-From")) {
            message.first(source)
                    .ifPresent(f -> Addresses.split(oneLine(f.rawValue(message.bytes())))
                            .forEach(mailbox -> accounts.add(Addresses.bare(mailbox))));
        }
        accounts.add(Addresses.bare(from).replace('@', '.') + "@" + domain);
        for (String account : accounts) {
            if (account.toLowerCase(Locale.ROOT).endsWith("@" + domain)) {
                values.restored(name + " <" + account + ">", "account");
                values.restored(account, "account");
            }
        }
    }

    private void to(String shown, Collected values) {
        values.restored("", "");
        for (String host : Addresses.withoutHosts(shown)) {
            values.restored(host, "To");
        }
        for (String source : List.of("X-Original-To", "Delivered-To", "X-BeenThere")) {
            for (HeaderField kept : message.all(source)) {
                String value = oneLine(kept.rawValue(message.bytes()));
                values.restored(value, source);
                values.restored("<" + value + ">", source);
            }
        }
        values.restored("undisclosed-recipients:;", "");
        values.restored("undisclosed-recipients: ;", "");
    }

    /** What a part that was wrapped kept of the fields of the message, then what is common. */
    private void contents(String name, List<String> common, Collected values) {
        if (message.root() instanceof BodyPart.Multipart root) {
            for (BodyPart part :
                    root.parts().subList(0, Math.min(2, root.parts().size()))) {
                part.first(name).ifPresent(kept -> values.restored(kept.rawValue(message.bytes()), "MIME"));
            }
        }
        common.forEach(value -> values.restored(value, ""));
    }

    private static void date(String shown, Collected values) {
        String bare = shown.replaceAll("\\s*\\([^)]*\\)\\s*$", "");
        values.restored(bare, "Date");
        values.restored(bare + " (UTC)", "Date");
        values.restored(bare + " (GMT)", "Date");
        values.restored(bare.replace("+0000", "GMT"), "Date");
        values.restored(bare.replace("GMT", "+0000"), "Date");
        values.restored(bare.replaceFirst("^([A-Z][a-z]{2}, )0(\\d )", "$1$2"), "Date");
        values.restored(bare.replaceFirst("^([A-Z][a-z]{2}, )(\\d )", "$10$2"), "Date");
    }

    /** Under simple every fold counts: none, and the two usual ones. */
    private static void refolded(String raw, Collected values) {
        String unfolded = FOLD.matcher(raw).replaceAll("");
        values.add(unfolded, Repair.of(Repair.Kind.REFOLDED, values.name));
        values.add(unfolded.replace('\t', ' '), Repair.of(Repair.Kind.REFOLDED, values.name));
        values.add(raw.replaceAll("\n[ \t]+", "\n\t"), Repair.of(Repair.Kind.REFOLDED, values.name));
        values.add(raw.replaceAll("\n[ \t]+", "\n "), Repair.of(Repair.Kind.REFOLDED, values.name));
        values.add(raw.replaceAll("\n[ \t]+", "\n        "), Repair.of(Repair.Kind.REFOLDED, values.name));
    }

    /** Software that folds a field anew puts white space where there was none, or takes some. */
    private static void spacing(String raw, String shown, Collected values) {
        values.restored(FOLD.matcher(raw).replaceAll("").replaceAll("(?<=,)[ \t]+", ""), values.name);
        values.restored(raw.replaceAll("\r?\n[ \t]+", ""), values.name);
        values.restored(shown.replaceAll(",(?=\\S)", ", "), values.name);
        values.restored(shown.replaceAll("\\s+,", ","), values.name);
        values.restored(shown.replaceAll(">\\s*<", "><"), values.name);
        values.restored(shown.replaceAll("><", "> <"), values.name);
        values.restored(shown.replaceAll("\\?=\\s+(?!=\\?)", "?="), values.name);
        values.restored(shown.replaceAll("\"([\\w .-]+)\"(?=\\s*<)", "$1"), values.name);
    }

    private static final class Collected {
        private final String name;
        private final List<Former> list = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        Collected(String name) {
            this.name = name;
        }

        /** @param source where the value stood; empty where it is merely common */
        void restored(String value, String source) {
            add(value, restoredFrom(value, source));
        }

        Repair restoredFrom(String value, String source) {
            return Repair.of(Repair.Kind.FIELD_RESTORED, name, oneLine(value), source.toLowerCase(Locale.ROOT));
        }

        void add(String value, Repair repair) {
            String led = value.isEmpty() || value.startsWith(" ") || value.startsWith("\t") ? value : " " + value;
            if (seen.add(led)) {
                list.add(new Former(led, repair));
            }
        }
    }
}
