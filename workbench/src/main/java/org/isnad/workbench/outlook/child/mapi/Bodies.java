package org.isnad.workbench.outlook.child.mapi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.isnad.core.item.ByteString;

/**
 * The texts of a message.
 *
 * @param shown the same text in one form or two, the plainest first; never none
 * @param beside what is kept beside them: RTF that was not made out of text or HTML, and the properties of what is no mail
 */
record Bodies(List<Body> shown, List<Body> beside) {
    /** @param fields Content-Type and what else stands above it, each with its line end */
    record Body(String fields, ByteString content) {
        Body(String fields, byte[] bytes) {
            this(fields, ByteString.of(bytes));
        }

        InputStream stream() {
            return new ByteArrayInputStream(content.toByteArray());
        }
    }

    static Bodies of(MapiObject message, String messageClass, Consumer<String> defects) {
        List<Body> shown = new ArrayList<>();
        List<Body> beside = new ArrayList<>();
        Optional<String> text = Text.of(message, Tags.BODY);
        Optional<Body> html = html(message, defects);
        byte[] rtf = html.isPresent() ? new byte[0] : rtf(message, defects);
        RtfText read = RtfText.read(rtf);
        if (text.isEmpty() && html.isEmpty() && rtf.length > 0 && !read.isHtml()) {
            text = Optional.of(read.text());
        }
        text.filter(words -> !words.isEmpty()).map(Bodies::plain).ifPresent(shown::add);
        html.ifPresent(shown::add);
        if (read.isHtml()) {
            shown.add(new Body(
                    "Content-Type: text/html; charset=utf-8" + Fields.END,
                    read.text().getBytes(StandardCharsets.UTF_8)));
        }
        if (rtf.length > 0 && !read.isHtml() && !read.isFromText()) {
            beside.add(new Body(
                    "Content-Type: application/rtf" + Fields.END + "Content-Disposition: attachment"
                            + Fields.parameter("filename", "body.rtf") + Fields.END,
                    rtf));
        }
        if (!PropertyList.isMail(messageClass)) {
            String list = PropertyList.of(message);
            if (shown.isEmpty()) {
                shown.add(plain(list));
            } else {
                beside.add(new Body(
                        "Content-Type: text/plain; charset=utf-8" + Fields.END + "Content-Disposition: inline"
                                + Fields.END,
                        list.getBytes(StandardCharsets.UTF_8)));
            }
        }
        if (shown.isEmpty()) {
            shown.add(plain(""));
        }
        return new Bodies(shown, beside);
    }

    private static Body plain(String text) {
        return new Body("Content-Type: text/plain; charset=utf-8" + Fields.END, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Body> html(MapiObject message, Consumer<String> defects) {
        Optional<Value> value = message.value(Tags.HTML);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (value.get().isText()) {
                return Text.of(message, Tags.HTML)
                        .filter(html -> !html.isEmpty())
                        .map(html -> new Body(
                                "Content-Type: text/html; charset=utf-8" + Fields.END,
                                html.getBytes(StandardCharsets.UTF_8)));
            }
            byte[] bytes = value.get().read(Text.LONGEST);
            Charset charset = EightBit.of(message).ofHtml();
            return bytes.length == 0
                    ? Optional.empty()
                    : Optional.of(new Body("Content-Type: text/html; charset=" + charset.name() + Fields.END, bytes));
        } catch (IOException damaged) {
            defects.accept("HTML body: " + damaged.getMessage());
            return Optional.empty();
        }
    }

    private static byte[] rtf(MapiObject message, Consumer<String> defects) {
        Optional<Value> value = message.value(Tags.RTF_COMPRESSED);
        if (value.isEmpty()) {
            return new byte[0];
        }
        try {
            byte[] packed = value.get().read(Text.LONGEST);
            return packed.length == 0 ? packed : RtfCompression.undo(packed);
        } catch (IOException damaged) {
            defects.accept("RTF body: " + damaged.getMessage());
            return new byte[0];
        }
    }
}
