package org.isnad.core.evidence.traces;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of habits: a new one is a line here and a sentence in the catalogue. */
final class ClientRules {
    private static final Pattern APPLE_MAILER = Pattern.compile("Apple Mail \\(2\\.([0-9.]+)\\)");
    private static final Pattern APPLE_VERSION = Pattern.compile("Mac OS X Mail [0-9.]+ \\\\?\\(([0-9.]+)\\\\?\\)");
    private static final String UUID = "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}";
    private static final Pattern UUID_ID = Pattern.compile(UUID + "@.*");
    private static final Pattern LOWER = Pattern.compile(".*[a-f].*");
    private static final Pattern UPPER = Pattern.compile(".*[A-F].*");
    private static final Pattern MOZILLA_ID = Pattern.compile("[0-9A-F]{8}\\.[0-9A-F]{2,8}@.*");
    private static final Pattern MOZILLA_BOUNDARY = Pattern.compile("-{12}((?:0\\d){12})");
    private static final Pattern MOZILLA_DIGITS = Pattern.compile("-{12}\\d{24}");
    private static final Pattern OUTLOOK_ID = Pattern.compile("[0-9a-f]{12}\\$[0-9a-f]{8}\\$[0-9a-f]{8}\\$?@.*");
    private static final Pattern OUTLOOK_BOUNDARY = Pattern.compile("----=_NextPart_[0-9A-F]{3}_.*");
    private static final Pattern EVOLUTION_ID = Pattern.compile("(\\d+\\.\\d+\\.\\d+|[0-9a-f]{40})\\.camel@.*");
    private static final Pattern MUTT_ID = Pattern.compile("\\d{14}\\.\\S+@.*");
    private static final Pattern GIT_ID = Pattern.compile("\\S+-\\d+-\\S+@.*|cover\\.\\S+@.*|[0-9a-f]+\\.\\S+@.*");
    private static final Pattern GMAIL_ID = Pattern.compile("CA[A-Za-z0-9+=_-]{40,}@mail\\.gmail\\.com");
    private static final Pattern BUILT = Pattern.compile("0{12}[0-9a-f]{1,15}");
    private static final int LAST_HEX = 38;

    static final List<ClientRule> ALL = List.of(
            new ClientRule("apple-build", ClientRules::saysAppleTwice, m -> !appleBuild(m), true),
            new ClientRule("apple-id-case", m -> m.says("Apple Mail (2.") && isUuid(m), m -> isLower(m), true),
            new ClientRule("apple-id-form", m -> m.says("Apple Mail (2."), m -> !isUuid(m), false),
            new ClientRule(
                    "apple-boundary",
                    m -> m.says("Apple Mail (2.") && !m.boundary().isEmpty(),
                    m -> !m.boundary().startsWith("Apple-Mail"),
                    false),
            new ClientRule(
                    "apple-id-name",
                    m -> m.says("Apple Mail ("),
                    m -> m.messageIdName().equals("Message-ID"),
                    false),
            new ClientRule("iphone-id-case", m -> m.says("iPhone Mail (") && isUuid(m), ClientRules::isLower, true),
            new ClientRule("iphone-id-form", m -> m.says("iPhone Mail ("), m -> !isUuid(m), false),
            new ClientRule(
                    "mozilla-id-old",
                    m -> m.version("Thunderbird/") >= 2 && m.version("Thunderbird/") < LAST_HEX,
                    m -> isUuid(m),
                    false),
            new ClientRule(
                    "mozilla-id-new", m -> m.version("Thunderbird/") >= 60, m -> is(MOZILLA_ID, m.messageId()), true),
            new ClientRule(
                    "mozilla-boundary",
                    m -> m.version("Thunderbird/") >= 2
                            && m.version("Thunderbird/") < LAST_HEX
                            && is(MOZILLA_DIGITS, m.boundary()),
                    m -> !is(MOZILLA_BOUNDARY, m.boundary()),
                    true),
            new ClientRule(
                    "mozilla-foreign-boundary",
                    m -> m.says("Thunderbird/") && !m.boundary().isEmpty(),
                    m -> is(OUTLOOK_BOUNDARY, m.boundary()) || m.boundary().startsWith("Apple-Mail"),
                    true),
            new ClientRule("mozilla-id-case", m -> m.says("Thunderbird/") && isUuid(m), m -> isUpper(m), true),
            new ClientRule("mozilla-references", m -> m.says("Thunderbird/"), m -> !m.answersLast(), false),
            new ClientRule(
                    "outlook-id",
                    m -> m.client().startsWith("Microsoft Outlook")
                            || m.client().startsWith("Microsoft Office Outlook"),
                    m -> is(EVOLUTION_ID, m.messageId()) || is(MOZILLA_ID, m.messageId()),
                    true),
            new ClientRule(
                    "outlook-id-form",
                    m -> m.client().startsWith("Microsoft Outlook"),
                    m -> !is(OUTLOOK_ID, m.messageId()),
                    false),
            new ClientRule(
                    "outlook-boundary",
                    m -> m.client().startsWith("Microsoft Outlook")
                            && !m.boundary().isEmpty(),
                    m -> m.boundary().startsWith("Apple-Mail"),
                    true),
            new ClientRule(
                    "outlook-flowed",
                    m -> m.client().startsWith("Microsoft Outlook 1"),
                    m -> m.type().contains("format=flowed"),
                    false),
            new ClientRule("evolution-id", m -> m.says("Evolution "), m -> !is(EVOLUTION_ID, m.messageId()), false),
            new ClientRule("mutt-id", m -> m.client().startsWith("Mutt/1."), m -> !is(MUTT_ID, m.messageId()), false),
            new ClientRule(
                    "git-id", m -> m.client().startsWith("git-send-email"), m -> !is(GIT_ID, m.messageId()), false),
            new ClientRule(
                    "gmail-client",
                    m -> is(GMAIL_ID, m.messageId()),
                    m -> m.says("Thunderbird/") || m.says("Apple Mail"),
                    false),
            new ClientRule("gmail-boundary-cut", m -> !m.boundary().isEmpty(), m -> is(BUILT, m.boundary()), false));

    private ClientRules() {}

    private static boolean is(Pattern form, String text) {
        return form.matcher(text).matches();
    }

    private static boolean saysAppleTwice(ClientMarks marks) {
        return APPLE_MAILER.matcher(marks.client()).find()
                && APPLE_VERSION.matcher(marks.mimeVersion()).find();
    }

    private static boolean appleBuild(ClientMarks marks) {
        Matcher mailer = APPLE_MAILER.matcher(marks.client());
        Matcher version = APPLE_VERSION.matcher(marks.mimeVersion());
        return mailer.find() && version.find() && mailer.group(1).equals(version.group(1));
    }

    private static boolean isUuid(ClientMarks marks) {
        return is(UUID_ID, marks.messageId());
    }

    private static boolean isLower(ClientMarks marks) {
        return is(LOWER, local(marks));
    }

    private static boolean isUpper(ClientMarks marks) {
        return is(UPPER, local(marks));
    }

    private static String local(ClientMarks marks) {
        return marks.messageId().substring(0, marks.messageId().indexOf('@'));
    }
}
