package org.isnad.core.dkim.repair;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.dkim.Repair;
import org.isnad.core.item.Span;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.TransferDecoder;

/** Bodies whose pages are put back as {@link StoreHtml} has it, each in the transfer encoding that its part names, or in none. */
final class StoreForms {
    /** Beyond this a page is not written again: it is made anew some ninety times. */
    private static final int LARGEST_PAGE = 1 << 18;

    private final Message message;
    private final BodyForm form;
    private final List<BodyForm> forms = new ArrayList<>();
    private long room;

    private StoreForms(BodyView view, Effort effort) {
        this.message = view.message();
        this.form = view.form();
        this.room = effort.left() / 2;
    }

    /** As many as can be hashed within half of the effort that is left; none where no page bears a store's marks. */
    static List<BodyForm> of(BodyView view, Effort effort) {
        StoreForms made = new StoreForms(view, effort);
        List<BodyPart.Leaf> pages = new ArrayList<>();
        collect(view.message().root(), pages);
        if (pages.size() == 1) {
            made.add(pages.getFirst());
        }
        return made.forms;
    }

    private static void collect(BodyPart part, List<BodyPart.Leaf> pages) {
        switch (part) {
            case BodyPart.Leaf leaf -> {
                if (leaf.contentType().type().equals("text")
                        && leaf.contentType().subtype().equals("html")
                        && leaf.body().length() <= LARGEST_PAGE) {
                    pages.add(leaf);
                }
            }
            case BodyPart.Multipart multipart -> multipart.parts().forEach(child -> collect(child, pages));
            case BodyPart.Embedded embedded -> {}
        }
    }

    private void add(BodyPart.Leaf leaf) {
        byte[] page = TransferDecoder.decode(message.bytes(), leaf.body(), leaf.encoding(), LARGEST_PAGE);
        for (byte[] former :
                StoreHtml.former(page, leaf.contentType().parameter("charset").orElse(""))) {
            switch (leaf.encoding()) {
                case QUOTED_PRINTABLE ->
                    put(leaf, Encoders.quotedPrintable(Encoders.withCrlf(former), Encoders.BREAKS.getFirst()));
                case BASE64 -> put(leaf, Encoders.base64(former, Encoders.LINE));
                default -> {}
            }
            put(leaf, former);
        }
    }

    /** The body with other bytes in place of the page. */
    private void put(BodyPart.Leaf leaf, byte[] page) {
        if (room <= 0) {
            return;
        }
        Span body = message.body();
        ByteArrayOutputStream out = new ByteArrayOutputStream((int) body.length() + page.length);
        out.writeBytes(message.bytes().copy(new Span(body.start(), leaf.body().start())));
        out.writeBytes(page);
        out.writeBytes(message.bytes().copy(new Span(leaf.body().end(), body.end())));
        room -= 2L * out.size();
        forms.add(form.into(out.toByteArray(), Repair.of(Repair.Kind.HTML_REWRITTEN)));
    }
}
