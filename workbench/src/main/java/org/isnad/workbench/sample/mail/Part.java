package org.isnad.workbench.sample.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A MIME entity: its fields and its encoded content (RFC 2045, 2.4). The outermost one's fields go into the message's
 * header.
 */
@SuppressWarnings("ArrayRecordComponent") // Built once and handed on, never compared.
public record Part(List<Field> fields, byte[] content) {
    public Part {
        fields = List.copyOf(fields);
    }

    /** @param parameters of text, for instance {@code ; format=flowed}, or empty */
    public static Part text(String subtype, String lines, Charset charset, TextCoding coding, String parameters) {
        return new Part(
                List.of(
                        Field.of("Content-Type", "text/" + subtype + "; charset=" + charset.name() + parameters),
                        Field.of("Content-Transfer-Encoding", coding.word())),
                coding.text(lines, charset));
    }

    public static Part multipart(String subtype, String boundary, List<Part> parts) {
        return multipart(subtype, boundary, parts, "");
    }

    /** @param preamble what old software is told before the first part, or empty */
    public static Part multipart(String subtype, String boundary, List<Part> parts, String preamble) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin(preamble));
        for (Part part : parts) {
            out.writeBytes(latin("--" + boundary + "\r\n"));
            part.fields().forEach(field -> out.writeBytes(field.line().getBytes(StandardCharsets.UTF_8)));
            out.writeBytes(latin("\r\n"));
            out.writeBytes(part.content());
            out.writeBytes(latin("\r\n"));
        }
        out.writeBytes(latin("--" + boundary + "--\r\n"));
        return new Part(
                List.of(Field.of("Content-Type", "multipart/" + subtype + ";\r\n\tboundary=\"" + boundary + "\"")),
                out.toByteArray());
    }

    /** A file, or a whole message: those travel unencoded (RFC 2046, 5.2.1). */
    public static Part file(Attachment file, List<Field> more) {
        boolean message = file.type().equals("message/rfc822");
        Field type = Field.of("Content-Type", file.type() + ";\r\n\t" + Words.parameter("name", file.name()));
        Field disposition =
                Field.of("Content-Disposition", "attachment;\r\n\t" + Words.parameter("filename", file.name()));
        Field coding = Field.of("Content-Transfer-Encoding", message ? "8bit" : "base64");
        List<Field> fields = new ArrayList<>(List.of(type, disposition, coding));
        fields.addAll(more);
        return new Part(fields, message ? file.content() : TextCoding.base64(file.content()));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
