package org.isnad.core.dkim.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.core.dkim.Canonicalization;
import org.isnad.core.dkim.SignatureField;
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

    /** Names that are not commonly written with a capital after each hyphen alone. */
    private static final Map<String, String> CAPITALS = Map.of(
            "message-id",
            "Message-ID",
            "mime-version",
            "MIME-Version",
            "dkim-signature",
            "DKIM-Signature",
            "content-id",
            "Content-ID",
            "list-id",
            "List-Id");

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

    static boolean isAddedByLists(String name) {
        return ADDED_BY_LISTS.contains(name);
    }

    static String oneLine(String raw) {
        return SPACE.matcher(raw).replaceAll(" ").strip();
    }

    /** {@code message-id} as fields are commonly written: matters under simple alone. */
    static String asWritten(String name) {
        String known = CAPITALS.get(name);
        return known == null ? inCapitals(name) : known;
    }

    /** With a capital in front and behind each hyphen. */
    static String inCapitals(String name) {
        StringBuilder written = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            if (i == 0 || name.charAt(i - 1) == '-') {
                written.setCharAt(i, Character.toUpperCase(name.charAt(i)));
            }
        }
        return written.toString();
    }

    /** @param raw what stands there, or null if there is no such field */
    List<FormerList.Former> of(String name, @Nullable String raw) {
        FormerList values = new FormerList(asWritten(name));
        String shown = raw == null ? "" : oneLine(raw);
        if (raw != null && simple) {
            FormerSpacing.refolded(raw, values);
        }
        switch (name) {
            case "from" -> from(shown, values);
            case "subject" -> subject(shown, values);
            case "sender" -> sender(values, field.domain());
            case "to" -> to(shown, values);
            case "content-type" -> FormerContents.types(message, values);
            case "content-transfer-encoding" -> FormerContents.encodings(message, values);
            case "mime-version" -> values.restored("1.0", "");
            case "date" -> date(shown, values);
            default -> {}
        }
        clues.of(name).forEach(clue -> values.restored(clue, "clue"));
        if (raw != null) {
            FormerSpacing.of(raw, shown, values);
        }
        return values.all();
    }

    private void from(String shown, FormerList values) {
        for (String source : FROM_KEPT_IN) {
            for (HeaderField kept : message.all(source)) {
                if (simple) {
                    values.restored(kept.rawValue(message.bytes()), source);
                }
                for (String mailbox : Addresses.split(oneLine(kept.rawValue(message.bytes())))) {
                    Addresses.spellings(shown, mailbox).forEach(value -> values.restored(value, source));
                }
            }
        }
    }

    private void subject(String shown, FormerList values) {
        for (String source : List.of("X-Original-Subject", "Thread-Topic")) {
            message.first(source).ifPresent(kept -> values.restored(oneLine(kept.rawValue(message.bytes())), source));
        }
        Set<String> spellings = EncodedForms.of("Subject", shown);
        spellings.stream().limit(1).forEach(value -> values.restored(value, "Subject"));
        untagged(shown, values);
        spellings.stream().limit(1).forEach(value -> untagged(value, values));
        spellings.forEach(value -> values.oneOfMany(value, "Subject"));
    }

    private static void untagged(String shown, FormerList values) {
        SubjectTags.without(shown)
                .forEach((value, tag) -> values.add(
                        value, tag.isEmpty() ? values.restoredFrom(value, "Subject") : SubjectTags.repair(tag)));
    }

    /** An account that writes under another name shows its own in Sender; the account is of the signing domain. */
    private void sender(FormerList values, String domain) {
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

    private void to(String shown, FormerList values) {
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

    private static void date(String shown, FormerList values) {
        FormerDates.spellings(shown).forEach(value -> values.restored(value, "Date"));
        FormerDates.inOtherZones(shown).forEach(value -> values.oneOfMany(value, "Date"));
    }
}
