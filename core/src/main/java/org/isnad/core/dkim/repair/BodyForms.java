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
import org.isnad.core.item.Span;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.TransferDecoder;
import org.isnad.core.mail.TransferEncoding;

/**
 * The bodies that a body may have been, the likeliest first. The order is that of how often mail systems do it, by what
 * is known of them (RFC 6377, 3.3 and 5; the sources of Mailman, Sympa, Exchange and sendmail):
 * <ol>
 *   <li>as it stands; out of a multipart that a list wrapped around it; without a part that was added;
 *   <li>those with lines changed: mailbox escapes, dots, broken lines, white space;
 *   <li>decoded, if it is in base64 or quoted-printable, and those with lines changed;
 *   <li>decoded and encoded again in the ways of common software, in this charset and in others, also with a footer cut
 *       off in between;
 *   <li>with the text parts of a multipart decoded or encoded again.
 * </ol>
 */
final class BodyForms {
    /** A text part beyond this is not encoded again: who re-encodes large parts is not known to us. */
    private static final int LARGEST_TEXT = 1 << 20;

    private final Message message;
    private final Effort effort;
    private final Deque<Supplier<List<BodyForm>>> stages = new ArrayDeque<>();
    private final Deque<BodyForm> ready = new ArrayDeque<>();
    private final Set<ByteString> seen = new HashSet<>();

    BodyForms(Message message, Effort effort) {
        this.message = message;
        this.effort = effort;
        List<BodyForm> plain = new ArrayList<>();
        List<BodyForm> decoded = new ArrayList<>();
        stages.add(() -> keep(plain, structural()));
        stages.add(() -> edited(plain));
        stages.add(() -> keep(decoded, decoded()));
        stages.add(() -> edited(decoded));
        stages.add(() -> recoded(decoded));
        stages.add(() -> LeafRecoding.of(message));
    }

    private static List<BodyForm> keep(List<BodyForm> kept, List<BodyForm> made) {
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

    BodyForm next() {
        return ready.remove();
    }

    private byte[] copy(long start, long end) {
        return message.bytes().copy(new Span(start, end));
    }

    private List<BodyForm> structural() {
        List<BodyForm> forms = new ArrayList<>();
        Span body = message.body();
        forms.add(BodyForm.of(copy(body.start(), body.end()), body.start()));
        if (message.root() instanceof BodyPart.Multipart root) {
            List<BodyPart> parts = root.parts();
            for (int i = 0; i < Math.min(2, parts.size()); i++) {
                forms.add(unwrapped(parts, i));
            }
            int last = parts.size() - 1;
            if (last >= 1) {
                forms.add(without(
                        parts.get(last - 1).span().end(), parts.get(last).span().end(), parts.get(last)));
                forms.add(
                        without(parts.get(0).span().start(), parts.get(1).span().start(), parts.get(0)));
            }
            if (last >= 2) {
                forms.add(without(
                        parts.get(last - 2).span().end(), parts.get(last).span().end(), parts.get(last)));
            }
        }
        return forms;
    }

    /** A part's body as the whole; every other part was added. */
    private BodyForm unwrapped(List<BodyPart> parts, int index) {
        Span inner = parts.get(index).body();
        BodyForm form = BodyForm.of(copy(inner.start(), inner.end()), inner.start())
                .without(
                        copy(inner.start(), inner.end()),
                        inner.start(),
                        Repair.of(Repair.Kind.WRAPPED, parts.size()),
                        Removal.of(Repair.Kind.WRAPPED, new byte[0]));
        for (int i = 0; i < parts.size(); i++) {
            if (i != index) {
                byte[] text = text(parts.get(i));
                form = form.without(
                        form.bytes(),
                        form.offset(),
                        BodySearch.taken(
                                Repair.Kind.PART_ADDED,
                                parts.get(i).span().length(),
                                parts.get(i).span().start(),
                                text),
                        Removal.of(Repair.Kind.PART_ADDED, text));
            }
        }
        return form;
    }

    /** The body without the bytes of an added part and the delimiter before or behind it. */
    private BodyForm without(long start, long end, BodyPart added) {
        Span body = message.body();
        byte[] head = copy(body.start(), Math.max(body.start(), start));
        byte[] tail = copy(Math.min(end, body.end()), body.end());
        byte[] rest = new byte[head.length + tail.length];
        System.arraycopy(head, 0, rest, 0, head.length);
        System.arraycopy(tail, 0, rest, head.length, tail.length);
        byte[] text = text(added);
        return BodyForm.of(rest, -1)
                .without(
                        rest,
                        -1,
                        BodySearch.taken(Repair.Kind.PART_ADDED, end - start, start, text),
                        Removal.of(Repair.Kind.PART_ADDED, text));
    }

    /** What a part says, bounded: enough to be compared with other messages' and to be shown. */
    private byte[] text(BodyPart part) {
        TransferEncoding encoding = part instanceof BodyPart.Leaf leaf ? leaf.encoding() : TransferEncoding.IDENTITY;
        return TransferDecoder.decode(message.bytes(), part.body(), encoding, Removal.LONGEST + 1);
    }

    private static List<BodyForm> edited(List<BodyForm> forms) {
        List<BodyForm> edited = new ArrayList<>();
        for (BodyForm form : forms) {
            edited.addAll(LineEdits.of(form));
        }
        return edited;
    }

    /** The body of a message that is one encoded text, or of the first part that was wrapped, decoded. */
    private List<BodyForm> decoded() {
        BodyPart part = message.root();
        List<BodyForm> forms = new ArrayList<>();
        addDecoded(part, BodyForm.of(new byte[0], -1), forms);
        if (part instanceof BodyPart.Multipart multipart && !multipart.parts().isEmpty()) {
            addDecoded(multipart.parts().getFirst(), unwrapped(multipart.parts(), 0), forms);
        }
        return forms;
    }

    private void addDecoded(BodyPart part, BodyForm wrapping, List<BodyForm> forms) {
        if (part instanceof BodyPart.Leaf leaf && leaf.body().length() <= LARGEST_TEXT) {
            String name = leaf.encoding().name();
            if (leaf.encoding() != TransferEncoding.IDENTITY && leaf.encoding() != TransferEncoding.UNKNOWN) {
                byte[] bytes = TransferDecoder.decode(message.bytes(), leaf.body(), leaf.encoding(), LARGEST_TEXT);
                forms.add(wrapping.into(bytes, Repair.of(Repair.Kind.TRANSFER_ENCODING, name, "IDENTITY")));
            } else {
                // To be encoded again below: it may have been decoded on its way.
                forms.add(new BodyForm(
                        copy(leaf.body().start(), leaf.body().end()),
                        leaf.body().start(),
                        wrapping.undone(),
                        wrapping.removed()));
            }
        }
    }

    private List<BodyForm> recoded(List<BodyForm> decoded) {
        List<BodyForm> forms = new ArrayList<>();
        Charset shown = Charsets.of(message);
        for (BodyForm form : decoded) {
            List<BodyForm> inCharsets = new ArrayList<>(Charsets.others(form, shown));
            forms.addAll(inCharsets);
            for (BodyForm cut : FooterCuts.of(form)) {
                inCharsets.addAll(Charsets.others(cut, shown));
                forms.addAll(Encoders.encoded(cut));
            }
            forms.addAll(Encoders.encoded(form));
            inCharsets.forEach(other -> forms.addAll(Encoders.encoded(other)));
        }
        return forms;
    }
}
