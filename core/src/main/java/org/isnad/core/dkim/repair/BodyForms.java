package org.isnad.core.dkim.repair;

import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.isnad.core.dkim.Repair;
import org.isnad.core.item.ByteString;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.TransferDecoder;
import org.isnad.core.mail.TransferEncoding;

/**
 * The bodies that a body may have been, the likeliest first. The order is that of how often mail systems do it, by what
 * is known of them (RFC 6377, 3.3 and 5; the sources of Mailman, Sympa, Exchange and sendmail):
 * <ol>
 *   <li>as it stands; out of a multipart that a list wrapped around it; without a part that was added ({@link BodyViews});
 *   <li>those with lines changed: mailbox escapes, dots, broken lines, white space;
 *   <li>with a page as it may have been before a store wrote its HTML anew ({@link StoreHtml});
 *   <li>decoded, if it is in base64 or quoted-printable, and those with lines changed;
 *   <li>decoded and encoded again in the ways of common software, in this charset and in others, also with a footer cut
 *       off in between;
 *   <li>with the text parts of a multipart decoded or encoded again, and those with lines changed;
 *   <li>the same of bodies off which a footer or banner was cut first, and of decoded ones with lines changed.
 * </ol>
 */
final class BodyForms {
    /** A text part beyond this is not encoded again: who re-encodes large parts is not known to us. */
    private static final int LARGEST_TEXT = 1 << 20;

    /** Re-encoded multiparts in which lines were changed before: the likeliest of them. */
    private static final int EDITED_LEAVES = 12;

    /** Stages that decode or encode: the last ones. */
    private static final int BEYOND_PLAIN = 10;

    private final Effort effort;
    private final Charset shown;
    private final Deque<Supplier<List<BodyForm>>> stages = new ArrayDeque<>();
    private final Deque<BodyForm> ready = new ArrayDeque<>();
    private final Set<ByteString> seen = new HashSet<>();

    BodyForms(Message message, Effort effort) {
        this.effort = effort;
        this.shown = Charsets.of(message);
        List<BodyView> views = BodyViews.of(message);
        List<BodyForm> plain = views.stream().map(BodyView::form).toList();
        List<BodyForm> decoded = new ArrayList<>();
        List<BodyForm> changed = new ArrayList<>();
        List<BodyForm> leaves = new ArrayList<>();
        List<BodyView> cut = new ArrayList<>();
        stages.add(() -> plain);
        stages.add(() -> edited(plain));
        stages.add(() -> stored(views));
        stages.add(() -> keep(decoded, decoded(views)));
        stages.add(() -> keep(changed, edited(decoded)));
        stages.add(() -> recoded(decoded));
        stages.add(() -> keep(leaves, leaves(views)));
        stages.add(() -> edited(leaves.subList(0, Math.min(EDITED_LEAVES, leaves.size()))));
        stages.add(() -> recoded(changed));
        stages.add(() -> decoded(keepViews(cut, BodyViews.cut(views))));
        stages.add(() -> recoded(decoded(cut)));
        stages.add(() -> leaves(cut));
    }

    private static List<BodyForm> keep(List<BodyForm> kept, List<BodyForm> made) {
        kept.addAll(made);
        return made;
    }

    private static List<BodyView> keepViews(List<BodyView> kept, List<BodyView> made) {
        kept.addAll(made);
        return made;
    }

    boolean hasNext() {
        while (ready.isEmpty() && !stages.isEmpty() && !effort.isSpent()) {
            for (BodyForm form : stages.remove().get()) {
                if (seen.add(ByteString.of(form.bytes()))) {
                    ready.add(form);
                }
            }
        }
        return !ready.isEmpty();
    }

    /** Whether the next one is a body with nothing decoded or encoded. */
    boolean isPlain() {
        return stages.size() >= BEYOND_PLAIN;
    }

    BodyForm next() {
        return ready.remove();
    }

    private static List<BodyForm> edited(List<BodyForm> forms) {
        List<BodyForm> edited = new ArrayList<>();
        for (BodyForm form : forms) {
            edited.addAll(LineEdits.of(form));
        }
        return edited;
    }

    /** The bodies that are one text, decoded. */
    private static List<BodyForm> decoded(List<BodyView> views) {
        List<BodyForm> forms = new ArrayList<>();
        for (BodyView view : views) {
            if (view.message().root() instanceof BodyPart.Leaf leaf
                    && leaf.body().length() <= LARGEST_TEXT) {
                forms.add(decoded(view, leaf));
            }
        }
        return forms;
    }

    private static BodyForm decoded(BodyView view, BodyPart.Leaf leaf) {
        TransferEncoding encoding = leaf.encoding();
        if (encoding == TransferEncoding.IDENTITY || encoding == TransferEncoding.UNKNOWN) {
            return view.form(); // to be encoded again: it may have been decoded on its way
        }
        byte[] bytes = TransferDecoder.decode(view.message().bytes(), leaf.body(), encoding, LARGEST_TEXT);
        return view.form().into(bytes, Repair.of(Repair.Kind.TRANSFER_ENCODING, encoding.name(), "IDENTITY"));
    }

    private List<BodyForm> recoded(List<BodyForm> decoded) {
        List<BodyForm> forms = new ArrayList<>();
        for (BodyForm form : decoded) {
            List<BodyForm> inCharsets = new ArrayList<>(Charsets.others(form, shown));
            forms.addAll(inCharsets);
            forms.addAll(Encoders.encoded(form));
            for (BodyForm cut : FooterCuts.of(form)) {
                inCharsets.addAll(Charsets.others(cut, shown));
                forms.addAll(Encoders.encoded(cut));
            }
            inCharsets.forEach(other -> forms.addAll(Encoders.encoded(other)));
        }
        return forms;
    }

    private List<BodyForm> stored(List<BodyView> views) {
        List<BodyForm> forms = new ArrayList<>();
        views.forEach(view -> forms.addAll(StoreForms.of(view, effort)));
        return forms;
    }

    private List<BodyForm> leaves(List<BodyView> views) {
        List<BodyForm> forms = new ArrayList<>();
        views.forEach(view -> forms.addAll(LeafRecoding.of(view, effort)));
        return forms;
    }
}
