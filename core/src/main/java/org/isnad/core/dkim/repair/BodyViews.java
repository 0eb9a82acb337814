package org.isnad.core.dkim.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.core.dkim.Repair;
import org.isnad.core.item.Span;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.TransferDecoder;
import org.isnad.core.mail.TransferEncoding;

/** Bodies from which something was taken off that lists and gateways add as a whole: a wrapping, a part, a mark, a banner. */
final class BodyViews {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Bodies beyond this are not read again without their footer or banner. */
    private static final int LARGEST_CUT = 1 << 20;

    private final Message message;
    private final List<BodyView> views = new ArrayList<>();

    private BodyViews(Message message) {
        this.message = message;
    }

    /** The body as it stands, and what is left of it without a wrapping, a part or a mark. */
    static List<BodyView> of(Message message) {
        BodyViews views = new BodyViews(message);
        Span body = message.body();
        views.views.add(new BodyView(message, BodyForm.of(views.copy(body.start(), body.end()), body.start())));
        if (message.root() instanceof BodyPart.Multipart root) {
            views.parts(root.parts());
        }
        for (BodyView view : List.copyOf(views.views)) {
            views.unmarked(view);
        }
        return views.views;
    }

    /**
     * The same without what looks like a footer, or without the first paragraph: for bodies that were encoded again before
     * these came to them, or that do not decode because of them.
     */
    static List<BodyView> cut(List<BodyView> views) {
        List<BodyView> cut = new ArrayList<>();
        for (BodyView view : views) {
            if (view.form().bytes().length <= LARGEST_CUT) {
                List<BodyForm> forms = new ArrayList<>(FooterCuts.of(view.form()));
                forms.addAll(FooterCuts.base64(view.form()));
                forms.addAll(FooterCuts.banner(view.form()));
                forms.forEach(form ->
                        cut.add(BodyView.of(view.message(), view.message().fields(), form)));
            }
        }
        return cut;
    }

    private byte[] copy(long start, long end) {
        return message.bytes().copy(new Span(start, end));
    }

    private void parts(List<BodyPart> parts) {
        for (int i = 0; i < Math.min(2, parts.size()); i++) {
            views.add(BodyView.of(message, parts.get(i).fields(), unwrapped(parts, i)));
        }
        int last = parts.size() - 1;
        if (last >= 1) {
            without(parts.get(last - 1).span().end(), parts.get(last).span().end(), parts.get(last));
            without(parts.get(0).span().start(), parts.get(1).span().start(), parts.get(0));
        }
        if (last >= 2) {
            without(parts.get(last - 2).span().end(), parts.get(last).span().end(), parts.get(last));
        }
    }

    /** A part's body as the whole; every other part was added. */
    private BodyForm unwrapped(List<BodyPart> parts, int index) {
        Span inner = parts.get(index).body();
        byte[] bytes = copy(inner.start(), inner.end());
        BodyForm form = BodyForm.of(bytes, inner.start())
                .without(
                        bytes,
                        inner.start(),
                        Repair.of(Repair.Kind.WRAPPED, parts.size()),
                        Removal.of(Repair.Kind.WRAPPED, new byte[0]));
        for (int i = 0; i < parts.size(); i++) {
            if (i != index) {
                Span other = parts.get(i).span();
                byte[] text = text(parts.get(i));
                form = form.without(
                        bytes,
                        form.offset(),
                        BodySearch.taken(Repair.Kind.PART_ADDED, other.length(), other.start(), text),
                        Removal.of(Repair.Kind.PART_ADDED, text));
            }
        }
        return form;
    }

    /** The body without the bytes of an added part and the delimiter before or behind it. */
    private void without(long start, long end, BodyPart added) {
        Span body = message.body();
        byte[] head = copy(body.start(), Math.max(body.start(), start));
        byte[] tail = copy(Math.min(end, body.end()), body.end());
        byte[] rest = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, rest, head.length, tail.length);
        byte[] text = text(added);
        BodyForm form = BodyForm.of(rest, -1)
                .without(
                        rest,
                        -1,
                        BodySearch.taken(Repair.Kind.PART_ADDED, end - start, start, text),
                        Removal.of(Repair.Kind.PART_ADDED, text));
        views.add(BodyView.of(message, message.fields(), form));
    }

    /** Without the byte order mark that an editor or an export put on top of the text. */
    private void unmarked(BodyView view) {
        byte[] bytes = view.form().bytes();
        if (bytes.length > MARK.length && Arrays.equals(MARK, Arrays.copyOf(bytes, MARK.length))) {
            byte[] rest = Arrays.copyOfRange(bytes, MARK.length, bytes.length);
            BodyForm form = view.form().into(rest, Repair.of(Repair.Kind.BODY_SPACE, "BOM"));
            views.add(BodyView.of(view.message(), view.message().fields(), form));
        }
    }

    /** What a part says, bounded: enough to be compared with other messages' and to be shown. */
    private byte[] text(BodyPart part) {
        TransferEncoding encoding = part instanceof BodyPart.Leaf leaf ? leaf.encoding() : TransferEncoding.IDENTITY;
        return TransferDecoder.decode(message.bytes(), part.body(), encoding, Removal.LONGEST + 1);
    }
}
