package org.isnad.core.dkim.repair;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.isnad.core.dkim.CanonicalForm;
import org.isnad.core.dkim.Canonicalization;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.dkim.Repair;
import org.isnad.core.dkim.SignedHash;
import org.isnad.core.item.ByteString;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;

/**
 * Searches for the white space of a header that was signed byte for byte ({@code c=simple}), where a list's software took
 * the fields apart and wrote them anew.
 *
 * <p>Such software does three things: it expands tabs to the next of every eight columns, it pads short names with blanks
 * until the values stand below one another, and it writes recipients on lines of its own. The first two leave their mark:
 * blanks by eights where a line is continued become tabs again, and one blank stays behind the colon. The third leaves
 * none: how full a line was is a matter of the program that wrote the message, so its usual ways are a list
 * ({@link RecipientLines#ALL}). To and Cc are of one program and change together. So there are no more than a few dozen
 * headers, each of which costs one hash, and none is tried that differs in anything but white space.
 */
final class LayoutSearch {
    /** Octets of all signed fields; larger headers are left as they stand. */
    private static final long LARGEST = 1 << 16;

    private static final Pattern EXPANDED = Pattern.compile("(?<=\n)\t*(?: {8})+");
    private static final Pattern PADDED = Pattern.compile("\\A(?: *\t[ \t]*| {2,})(?=\\S)");

    private final Message message;
    private final HashFacts facts;
    private final MessageDigest digest;
    private final ByteString signed;

    private LayoutSearch(Message message, HashFacts facts, MessageDigest digest, ByteString signed) {
        this.message = message;
        this.facts = facts;
        this.digest = digest;
        this.signed = signed;
    }

    /** The signed header; empty if white space alone does not lead to it, or the key does not show what was signed. */
    static Optional<HeaderFinding> search(Message message, HashFacts facts, PublicKeyValue key) {
        MessageDigest digest = CanonicalForm.digest(facts.field());
        ByteString signed = SignedHash.in(facts.field(), key);
        if (digest == null
                || signed == null
                || facts.field().headerCanonicalization() != Canonicalization.SIMPLE
                || size(facts) == 0
                || size(facts) > LARGEST) {
            return Optional.empty();
        }
        LayoutSearch search = new LayoutSearch(message, facts, digest, signed);
        return search.from((name, value) -> value).or(() -> search.from((name, value) -> withTabs(value)));
    }

    private static long size(HashFacts facts) {
        return facts.coverage().signedFields().stream()
                .mapToLong(field -> field.span().length())
                .sum();
    }

    /** Tabs for blanks by eights at the start of a line, one blank for several behind the colon. */
    static String withTabs(String value) {
        String tabs =
                EXPANDED.matcher(value).replaceAll(blanks -> blanks.group().replace("        ", "\t"));
        return PADDED.matcher(tabs).replaceFirst(" ");
    }

    /** Tries the recipients as they stand and on all sorts of lines, everything else written in one way. */
    private Optional<HeaderFinding> from(BinaryOperator<String> others) {
        byte[] last = signature(others);
        if (isSigned(others, last)) {
            return Optional.of(finding(others, last));
        }
        for (RecipientLines lines : RecipientLines.ALL) {
            BinaryOperator<String> layout =
                    (name, value) -> isOfRecipients(name) ? lines.apply(name, value) : others.apply(name, value);
            if (isSigned(layout, last)) {
                return Optional.of(finding(layout, last));
            }
        }
        return Optional.empty();
    }

    private static boolean isOfRecipients(String name) {
        return name.equalsIgnoreCase("To") || name.equalsIgnoreCase("Cc");
    }

    private boolean isSigned(BinaryOperator<String> layout, byte[] last) {
        for (HeaderField field : facts.coverage().signedFields()) {
            digest.update(canonical(field.name(), layout.apply(field.name(), raw(field))));
        }
        return signed.equals(ByteString.of(digest.digest(last)));
    }

    private String raw(HeaderField field) {
        return field.rawValue(message.bytes());
    }

    private static byte[] canonical(String name, String value) {
        return CanonicalForm.field(name, value.getBytes(StandardCharsets.ISO_8859_1), Canonicalization.SIMPLE);
    }

    private byte[] signature(BinaryOperator<String> layout) {
        HeaderField own = facts.field().field();
        byte[] value = layout.apply(own.name(), raw(own)).getBytes(StandardCharsets.ISO_8859_1);
        return CanonicalForm.signature(own.name(), value, Canonicalization.SIMPLE);
    }

    /** What was written anew is not covered, and nothing is said of a further field of its name. */
    private HeaderFinding finding(BinaryOperator<String> layout, byte[] last) {
        List<Repair> repairs = new ArrayList<>();
        List<HeaderField> kept = new ArrayList<>();
        List<String> absent = new ArrayList<>(facts.coverage().absentFields());
        for (HeaderField field : facts.coverage().signedFields()) {
            String shown = raw(field);
            String former = layout.apply(field.name(), shown);
            if (Arrays.equals(canonical(field.name(), shown), canonical(field.name(), former))) {
                kept.add(field);
            } else {
                repairs.add(Repair.of(Repair.Kind.WHITE_SPACE_REWRITTEN, field.name(), visible(former)));
                absent.removeIf(field::is);
            }
        }
        HeaderFinding found = new HeaderFinding(signed, repairs, List.of(), kept, absent);
        boolean own = !Arrays.equals(last, signature((name, value) -> value));
        return own ? found.with(Repair.of(Repair.Kind.REFOLDED, "DKIM-Signature")) : found;
    }

    /** With signs for what cannot be seen. */
    private static String visible(String value) {
        return value.replace("\r", "").replace("\n", "\u21b5").replace("\t", "\u21e5");
    }
}
