package org.isnad.workbench.outlook.child.mapi;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes the parts of a body (RFC 2046). All but attached messages is base64, so that no content can end a part. */
final class Parts {
    /** How our delimiters begin; what stands behind it says which multipart they belong to. */
    static final String BOUNDARY = "=_isnad-part-";

    private static final byte[] END = Fields.END.getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final String path;
    private int inner;

    /** @param path the numbers of the parts that this lies in, which make its delimiters its own */
    Parts(OutputStream out, String path) {
        this.out = out;
        this.path = path;
    }

    void ascii(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    OutputStream out() {
        return out;
    }

    /** The path of an attached message. */
    String next() {
        return path + "." + ++inner;
    }

    static String multipart(String subtype, String boundary) {
        return "Content-Type: multipart/" + subtype + ";" + Fields.END + " boundary=\"" + boundary + "\"" + Fields.END;
    }

    String boundary(String kind) {
        return BOUNDARY + kind + path;
    }

    void delimiter(String boundary) throws IOException {
        ascii(Fields.END + "--" + boundary + Fields.END);
    }

    void close(String boundary) throws IOException {
        ascii(Fields.END + "--" + boundary + "--" + Fields.END);
    }

    /** The fields that say how a body is written, and it; if reading breaks off, so does the body, and it is thrown on. */
    void base64(String fields, InputStream content) throws IOException {
        ascii(fields + "Content-Transfer-Encoding: base64" + Fields.END + Fields.END);
        body(content);
    }

    void body(InputStream content) throws IOException {
        try (OutputStream encoder = Base64.getMimeEncoder(76, END).wrap(new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() {
                // The message goes on behind.
            }
        })) {
            content.transferTo(encoder);
        }
    }
}
