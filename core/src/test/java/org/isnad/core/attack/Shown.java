package org.isnad.core.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Octets;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.mail.TextDecoding;
import org.isnad.core.mail.TransferDecoder;

/**
 * What a reader is shown of a body, as a list of lines that is equal for equal displays: the kinds of the parts and the
 * text in them, how a multipart arranges them ({@code alternative} and {@code related} may
 * show one of several, {@code digest} unfolds, the others show all), and
 * what lies outside of the parts.
 */
record Shown(List<String> lines) {
    static Shown of(String message) {
        Message scanned =
                MessageScanner.scan(ArrayOctets.of(message.getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT);
        List<String> lines = new ArrayList<>();
        boolean attached = scanned.first("Content-Disposition").isPresent();
        show(scanned.bytes(), scanned.root(), attached, lines);
        return new Shown(List.copyOf(lines));
    }

    private static void show(Octets bytes, BodyPart part, boolean attached, List<String> lines) {
        switch (part) {
            case BodyPart.Leaf leaf -> {
                byte[] content = TransferDecoder.decode(bytes, leaf.body(), leaf.encoding(), 1 << 20);
                String charset = leaf.contentType().parameter("charset").orElse("us-ascii");
                boolean delSp = leaf.contentType().parameter("delsp").isPresent();
                lines.add(leaf.contentType().name() + (leaf.attachment() || attached) + delSp + holdsAscii(charset));
                lines.add(TextDecoding.decode(content, charset).text());
            }
            case BodyPart.Embedded embedded -> {
                lines.add("message");
                show(embedded.message().bytes(), embedded.message().root(), false, lines);
            }
            case BodyPart.Multipart multipart -> {
                String subtype = multipart.contentType().subtype();
                boolean oneIsShown = List.of("alternative", "related").contains(subtype)
                        && multipart.parts().size() > 1;
                lines.add((oneIsShown || subtype.equals("digest") ? subtype : "all") + multipart.boundary());
                multipart.parts().forEach(child -> show(bytes, child, false, lines));
            }
        }
    }

    /** Charsets that our reader does not know are shown as something else by those who know them. */
    private static String holdsAscii(String charset) {
        String name = charset.toLowerCase(Locale.ROOT);
        boolean foreign = List.of("utf-7", "hz-gb-2312", "iso-2022-jp", "ibm037", "utf-16", "utf-16be")
                .contains(name);
        return foreign ? name : "";
    }
}
