package org.isnad.core.dkim.repair;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.isnad.core.dkim.CanonicalForm;
import org.isnad.core.dkim.Canonicalization;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.Repair;
import org.isnad.core.dkim.SignatureField;
import org.isnad.core.item.Span;
import org.isnad.core.mail.Message;

/**
 * Searches for the body whose hash a signature holds. It needs no key.
 *
 * <p>Two kinds of step are combined. <em>Forms</em> are bodies as they may have been before a system rewrapped or
 * re-encoded them ({@link BodyForms}, the likeliest first, each perhaps made from another); within every form
 * {@link CutSearch} looks for the signed text with lines cut off at the end or at the top. What is found is the very text
 * that was signed, for its hash is the signature's: nothing here is a guess that could be wrong, however many were made.
 */
public final class BodySearch {
    /** A body beyond this is not searched: it would have to lie in memory several times. */
    static final long LARGEST = 32 << 20;

    /** Forms made by decoding and encoding of which the top is cut as well. */
    private static final int MOST_LATER = 40;

    /** Of a text that was taken off this much is shown with the repair. */
    private static final int EXCERPT = 160;

    private final Message message;
    private final Canonicalization kind;
    private final CutSearch cuts;
    private final BodyForms forms;
    private final Effort effort;

    private BodySearch(Message message, SignatureField field, MessageDigest digest) {
        this.message = message;
        this.kind = field.bodyCanonicalization();
        this.effort = new Effort(Effort.BODY_BYTES + 6 * message.body().length());
        this.cuts = new CutSearch(field.bodyCanonicalization(), field.bodyHash().toByteArray(), digest, effort);
        this.forms = new BodyForms(message, effort);
    }

    /**
     * The signed body, or empty if it was not found within the effort. A signature with {@code l=} is not searched for:
     * what its limit counts would have to be guessed, too.
     */
    public static Optional<BodyFinding> search(Message message, HashFacts facts) {
        SignatureField field = facts.field();
        MessageDigest digest = CanonicalForm.digest(field);
        if (digest == null
                || field.bodyLimit() != null
                || field.bodyHash().length() != digest.getDigestLength()
                || message.body().length() > LARGEST) {
            return Optional.empty();
        }
        return new BodySearch(message, field, digest).search();
    }

    private Optional<BodyFinding> search() {
        List<BodyForm> tried = new ArrayList<>();
        List<BodyForm> later = new ArrayList<>();
        while (forms.hasNext() && !effort.isSpent()) {
            if (!forms.isPlain() && !tried.isEmpty()) {
                // A banner over a text is likelier than what comes now.
                Optional<BodyFinding> found = belowTop(tried);
                if (found.isPresent()) {
                    return found;
                }
                tried.clear();
            }
            BodyForm form = forms.next();
            CutSearch.Cut cut = cuts.prefix(form.bytes());
            if (cut != null) {
                return Optional.of(finding(form, cut));
            }
            if (forms.isPlain() || later.size() < MOST_LATER) {
                (forms.isPlain() ? tried : later).add(form);
            }
        }
        tried.addAll(later);
        return belowTop(tried);
    }

    private Optional<BodyFinding> belowTop(List<BodyForm> forms) {
        for (BodyForm form : forms) {
            CutSearch.Cut cut = effort.isSpent() ? null : cuts.inner(form.bytes());
            if (cut != null) {
                return Optional.of(finding(form, cut));
            }
        }
        return Optional.empty();
    }

    private BodyFinding finding(BodyForm form, CutSearch.Cut cut) {
        byte[] bytes = form.bytes();
        int start = offset(bytes, 0, cut.firstLine());
        int end = offset(bytes, start, cut.endLine() - cut.firstLine());
        List<Repair> repairs = new ArrayList<>(form.undone());
        List<Removal> removed = new ArrayList<>(form.removed());
        if (start > 0) {
            note(form, Repair.Kind.TEXT_BEFORE, 0, start, repairs, removed);
        }
        if (!isBlank(bytes, end)) {
            note(form, Repair.Kind.TEXT_BEHIND, end, bytes.length, repairs, removed);
        } else if (isSeenBySigner(bytes, start, end)) {
            repairs.add(Repair.of(Repair.Kind.BODY_SPACE, "$"));
        }
        Span covered = form.offset() < 0
                ? message.body()
                : new Span(form.offset() + start, form.offset() + (isBlank(bytes, end) ? bytes.length : end));
        return new BodyFinding(Arrays.copyOfRange(bytes, start, end), repairs, removed, covered);
    }

    /** Whether what stands behind the signed text, though it shows nothing, is no part that canonicalization leaves out. */
    private boolean isSeenBySigner(byte[] bytes, int start, int end) {
        byte[] whole = Arrays.copyOfRange(bytes, start, bytes.length);
        byte[] signed = Arrays.copyOfRange(bytes, start, end);
        return !Arrays.equals(CanonicalForm.body(whole, kind), CanonicalForm.body(signed, kind));
    }

    private static void note(
            BodyForm form, Repair.Kind kind, int start, int end, List<Repair> repairs, List<Removal> removed) {
        byte[] text = Arrays.copyOfRange(form.bytes(), start, end);
        long at = form.offset() < 0 ? -1 : form.offset() + start;
        repairs.add(taken(kind, text.length, at, text));
        removed.add(Removal.of(kind, text));
    }

    /** @param at offset in the message, or -1 where the text stands there in another encoding */
    static Repair taken(Repair.Kind kind, long length, long at, byte[] text) {
        int shown = Math.min(text.length, EXCERPT);
        String excerpt = new String(text, 0, shown, StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return Repair.of(kind, length, at < 0 ? "?" : String.valueOf(at), excerpt);
    }

    private static int offset(byte[] bytes, int from, int lines) {
        int at = from;
        for (int i = 0; i < lines; i++) {
            at = CutSearch.behindLine(bytes, at);
        }
        return at;
    }

    private static boolean isBlank(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
