package org.isnad.core.dkim.repair;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.core.mail.Message;

/**
 * Address fields as text, for their spelling is what was signed: a parser that understands them would lose it.
 */
final class Addresses {
    private static final Pattern ADDRESS = Pattern.compile("<([^<>\\s]+)>\\s*$");
    /** {@code user@host (Name)}, as RFC 822 knew names. */
    private static final Pattern REMARKED = Pattern.compile("^([^\\s<>()]+@[^\\s<>()]+) +\\(.*\\)$");

    private static final Pattern VIA = Pattern.compile("(?i)[ _]via[ _].*$");
    private static final Pattern HOST = Pattern.compile("@[A-Za-z0-9.-]+");

    private Addresses() {}

    /** The mailboxes of a list, split at commas outside quotes and angle brackets. */
    static List<String> split(String value) {
        List<String> mailboxes = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i <= value.length(); i++) {
            char c = i == value.length() ? ',' : value.charAt(i);
            quoted ^= c == '"' && i < value.length();
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (c == ',' && (i == value.length() || (!quoted && depth <= 0))) {
                String mailbox = value.substring(start, i).strip();
                if (mailbox.indexOf('@') >= 0) {
                    mailboxes.add(mailbox);
                }
                start = i + 1;
            }
        }
        return mailboxes;
    }

    /** Those of a message's first field of that name; none where there is no such field. */
    static List<String> of(Message message, String name) {
        return message.first(name)
                .map(field -> split(FormerValues.oneLine(field.rawValue(message.bytes()))))
                .orElse(List.of());
    }

    /** {@code user@host} of {@code Name <user@host>}. */
    static String bare(String mailbox) {
        Matcher matcher = ADDRESS.matcher(mailbox);
        return matcher.find() ? matcher.group(1) : mailbox.strip();
    }

    /** The address alone in small letters, by which a mailbox is known however it is spelled. */
    static String known(String mailbox) {
        Matcher remarked = REMARKED.matcher(mailbox.strip());
        return (remarked.matches() ? remarked.group(1) : bare(mailbox)).toLowerCase(Locale.ROOT);
    }

    /** The same of several, each once, in their order. */
    static Set<String> known(List<String> mailboxes) {
        Set<String> known = new LinkedHashSet<>();
        mailboxes.forEach(mailbox -> known.add(known(mailbox)));
        return known;
    }

    /**
     * The ways in which the mailbox that another field kept may have stood in From, whose name was rewritten.
     *
     * @param shown From as it stands, for instance {@code "Name via List" <list@host>}
     */
    static Set<String> spellings(String shown, String mailbox) {
        Set<String> spellings = new LinkedHashSet<>();
        String address = bare(mailbox);
        String name = name(mailbox);
        String unquoted = unquoted(name);
        spellings.add(mailbox);
        if (!name.isEmpty()) {
            spellings.add(unquoted + " <" + address + ">");
            spellings.add("\"" + unquoted + "\" <" + address + ">");
        }
        String before = VIA.matcher(unquoted(name(shown))).replaceFirst("").strip();
        if (!before.isEmpty() && !before.equals(unquoted)) {
            spellings.add(before + " <" + address + ">");
            spellings.add("\"" + before + "\" <" + address + ">");
            spellings.add((before.startsWith("=?") ? before + "?=" : before) + " <" + address + ">");
        }
        spellings.add("<" + address + ">");
        spellings.add(address);
        spellings.add(address + " (" + unquoted + ")");
        return spellings;
    }

    /** What stands before the address in angle brackets. */
    static String name(String mailbox) {
        Matcher matcher = ADDRESS.matcher(mailbox);
        return matcher.find() ? mailbox.substring(0, matcher.start()).strip() : "";
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    /** The field without the host that a relay added to a name without one, each once. */
    static List<String> withoutHosts(String value) {
        List<String> without = new ArrayList<>();
        Matcher matcher = HOST.matcher(value);
        while (matcher.find() && without.size() < 3) {
            without.add(value.substring(0, matcher.start()) + value.substring(matcher.end()));
        }
        return without;
    }
}
