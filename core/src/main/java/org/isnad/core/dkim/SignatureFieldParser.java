package org.isnad.core.dkim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.core.item.ByteString;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Span;
import org.isnad.core.mail.HeaderField;
import org.jspecify.annotations.Nullable;

/** Reads a DKIM-Signature field (RFC 6376, 3.5), or one of its kin, as far as it can be read. */
final class SignatureFieldParser {
    /** {@code 1*12DIGIT} (RFC 6376, 3.5, {@code t=} and {@code x=}). */
    private static final int TIME_DIGITS = 12;

    private static final int LONG_DIGITS = 18;

    private static final String VERSION = "1";
    private static final String[] RELAXED = {"relaxed", "relaxed"};

    private final SignatureKind kind;
    private final TagList tags;
    private final List<Defect> defects;
    private boolean invalid;

    private SignatureFieldParser(SignatureKind kind, TagList tags) {
        this.kind = kind;
        this.tags = tags;
        this.defects = new ArrayList<>(tags.defects());
        this.invalid = !tags.defects().isEmpty();
    }

    /**
     * A field as read.
     *
     * @param cause the first thing wrong with it, or {@link DkimCause#NONE}
     * @param signatureValue where the value of {@code b=} stands in the field's raw value, white space around it
     *     included: what is taken out before hashing (RFC 6376, 3.7); empty where there is none
     */
    record Parsed(SignatureField field, DkimCause cause, Span signatureValue, List<Defect> defects) {}

    /** @param rawValue the value of {@code field}, as ISO 8859-1, folds included */
    static Parsed parse(SignatureKind kind, HeaderField field, String rawValue) {
        return new SignatureFieldParser(kind, TagList.parse(rawValue)).read(field);
    }

    private Parsed read(HeaderField field) {
        boolean seal = kind == SignatureKind.ARC_SEAL;
        String version = kind.isArc() ? VERSION : required("v");
        String algorithm = lower(required("a"));
        ByteString signature = base64("b");
        ByteString bodyHash = seal ? ByteString.EMPTY : base64("bh");
        String domain = name("d", 2);
        String selector = name("s", 1);
        List<String> names = signedNames();
        Instant signedAt = time("t");
        Instant expiresAt = time("x");
        if (signedAt != null && expiresAt != null && !expiresAt.isAfter(signedAt)) {
            wrong("dkim.field.expires-before-signed");
        }
        Long limit = limit();
        String[] canonicalization = seal ? RELAXED : canonicalizations();
        String identity = identity(domain);
        SignatureField read = new SignatureField(
                field,
                algorithm,
                signature,
                bodyHash,
                relaxed(canonicalization[0]),
                relaxed(canonicalization[1]),
                domain,
                selector,
                identity,
                names,
                limit,
                signedAt,
                expiresAt);
        TagList.Tag b = tags.tag("b");
        DkimCause cause = cause(read, version, canonicalization);
        return new Parsed(read, cause, b == null ? new Span(0, 0) : b.raw(), List.copyOf(defects));
    }

    private DkimCause cause(SignatureField read, String version, String[] canonicalization) {
        if (invalid) {
            return DkimCause.FIELD_INVALID;
        }
        if (!version.equals(VERSION)) {
            return noted(DkimCause.VERSION_UNKNOWN, "dkim.field.version-unknown", version);
        }
        Algorithm algorithm = Algorithm.named(read.algorithm());
        if (algorithm == null || (kind.isArc() && algorithm == Algorithm.RSA_SHA1)) {
            return noted(DkimCause.ALGORITHM_UNKNOWN, "dkim.field.algorithm-unknown", read.algorithm());
        }
        for (String name : canonicalization) {
            if (!name.equals("simple") && !name.equals("relaxed")) {
                return noted(DkimCause.ALGORITHM_UNKNOWN, "dkim.field.canonicalization-unknown", name);
            }
        }
        if (kind.isArc()) {
            return DkimCause.NONE;
        }
        if (!read.signedNames().contains("from")) {
            return noted(DkimCause.FROM_NOT_SIGNED, "dkim.field.from-not-signed");
        }
        if (!DomainNames.isAtOrBelow(read.identityDomain(), read.domain())) {
            return noted(DkimCause.IDENTITY_MISMATCH, "dkim.field.identity-mismatch", read.identity(), read.domain());
        }
        return DkimCause.NONE;
    }

    private DkimCause noted(DkimCause cause, String key, Object... args) {
        defects.add(Defect.of(key, args));
        return cause;
    }

    private void wrong(String key, Object... args) {
        invalid = true;
        defects.add(Defect.of(key, args));
    }

    private String required(String name) {
        String value = tags.value(name);
        if (value == null || value.isEmpty()) {
            wrong("dkim.field.tag-missing", name);
            return "";
        }
        return value;
    }

    private ByteString base64(String name) {
        String text = required(name);
        Base64Text decoded = Base64Text.decode(text);
        if (!decoded.conforms() && !text.isEmpty()) {
            wrong("dkim.field.bad-base64", name);
        }
        return decoded.bytes();
    }

    private String name(String tag, int labels) {
        String name = DomainNames.canonical(required(tag));
        if (!name.isEmpty() && !DomainNames.isWellFormed(name, labels)) {
            wrong("dkim.field.bad-name", tag, name);
        }
        return name;
    }

    private List<String> signedNames() {
        return switch (kind) {
            case DKIM, GOOGLE -> names(required("h"));
            case ARC_MESSAGE -> handledNames();
            case ARC_SEAL -> {
                if (tags.value("h") != null) {
                    wrong("arc.field.names-in-seal");
                }
                yield List.of();
            }
        };
    }

    /** RFC 8617, 4.1.2: {@code h=} must be there and not name the seals; it may be empty, as its validators have it. */
    private List<String> handledNames() {
        String value = tags.value("h");
        if (value == null) {
            wrong("dkim.field.tag-missing", "h");
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String part : value.split(":", -1)) {
            String name = lower(part.strip());
            if (name.equals("arc-seal")) {
                wrong("arc.field.signs-seal");
            }
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private List<String> names(String list) {
        List<String> names = new ArrayList<>();
        if (list.isEmpty()) {
            return names;
        }
        for (String part : list.split(":", -1)) {
            String name = lower(part.strip());
            if (name.isEmpty()) {
                wrong("dkim.field.empty-name");
            } else {
                names.add(name);
            }
        }
        return names;
    }

    /** In an ARC field {@code i=} is a number and names nobody. */
    private String identity(String domain) {
        String value = kind.isArc() ? null : tags.value("i");
        return value == null ? "@" + domain : TagList.withoutBlanks(value);
    }

    /** Header and body; a missing half is {@code simple}. */
    private String[] canonicalizations() {
        String value = tags.value("c");
        if (value == null) {
            return new String[] {"simple", "simple"};
        }
        String[] halves = lower(TagList.withoutBlanks(value)).split("/", 2);
        return halves.length == 2 ? halves : new String[] {halves[0], "simple"};
    }

    private static Canonicalization relaxed(String name) {
        return name.equals("relaxed") ? Canonicalization.RELAXED : Canonicalization.SIMPLE;
    }

    private @Nullable Instant time(String name) {
        String value = tags.value(name);
        if (value == null) {
            return null;
        }
        if (!isDigits(value) || value.length() > TIME_DIGITS) {
            wrong("dkim.field.bad-number", name);
            return null;
        }
        return Instant.ofEpochSecond(Long.parseLong(value));
    }

    private @Nullable Long limit() {
        String value = tags.value("l");
        if (value == null) {
            return null;
        }
        if (!isDigits(value)) {
            wrong("dkim.field.bad-number", "l");
            return null;
        }
        return value.length() > LONG_DIGITS ? Long.MAX_VALUE : Long.parseLong(value);
    }

    private static boolean isDigits(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
