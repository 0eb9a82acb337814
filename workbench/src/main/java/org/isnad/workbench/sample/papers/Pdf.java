package org.isnad.workbench.sample.papers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One page of Latin text in a PDF 1.4 written by hand, with a stream of filler that stands for a scanned stamp. */
final class Pdf {
    private Pdf() {}

    /** @param created as a PDF date, for instance {@code D:20190305090700Z} */
    static byte[] page(String title, String text, String author, String created, byte[] filler) {
        StringBuilder page = new StringBuilder("BT /F1 11 Tf 56 780 Td 14 TL\n");
        text.lines().forEach(line -> page.append('(').append(escaped(line)).append(") '\n"));
        byte[] content = latin(page.append("ET\n").toString());
        List<byte[]> objects = new ArrayList<>();
        objects.add(latin("<< /Type /Catalog /Pages 2 0 R >>"));
        objects.add(latin("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"));
        objects.add(latin("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>"));
        objects.add(stream(content));
        objects.add(latin("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"));
        objects.add(latin("<< /Title (" + escaped(title) + ") /Author (" + escaped(author)
                + ") /Producer (Isnad sample) /CreationDate (" + created + ") /ModDate (" + created + ") >>"));
        objects.add(stream(filler));
        return written(objects);
    }

    private static byte[] written(List<byte[]> objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("%PDF-1.4\n"));
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            String offset = Integer.toString(out.size());
            table.append("0".repeat(10 - offset.length())).append(offset).append(" 00000 n \n");
            out.writeBytes(latin((i + 1) + " 0 obj\n"));
            out.writeBytes(objects.get(i));
            out.writeBytes(latin("\nendobj\n"));
        }
        int start = out.size();
        out.writeBytes(latin(table + "trailer\n<< /Size " + (objects.size() + 1)
                + " /Root 1 0 R /Info 6 0 R >>\nstartxref\n" + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] stream(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 64);
        out.writeBytes(latin("<< /Length " + content.length + " >>\nstream\n"));
        out.writeBytes(content);
        out.writeBytes(latin("\nendstream"));
        return out.toByteArray();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
