package org.isnad.workbench.document.child;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.isnad.core.item.Defect;

/** The parts of a document that is a zip, unpacked as they are asked for, within bounds that no bomb gets through. */
final class PackageParts implements AutoCloseable {
    /** Unpacked bytes of a part; a real workbook's styles and settings are a hundredth of it. */
    private static final long LONGEST_PART = 16L << 20;

    /** Of all parts together. */
    private static final long MOST_BYTES = 64L << 20;

    private final ZipFile zip;
    private final List<Defect> defects;
    private final List<String> names = new ArrayList<>();
    private long left = MOST_BYTES;

    PackageParts(byte[] file, List<Defect> defects) throws IOException {
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .setIgnoreLocalFileHeader(true)
                .get();
        this.defects = defects;
        zip.getEntries().asIterator().forEachRemaining(entry -> names.add(entry.getName()));
    }

    List<String> names() {
        return names;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    long count(String prefix, String suffix) {
        return names.stream()
                .filter(name -> name.startsWith(prefix) && name.endsWith(suffix))
                .count();
    }

    /** Reads an XML part if it is there; what is wrong with it is a defect. */
    void xml(String name, SafeXml.Sink sink) {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return;
        }
        try (InputStream in = new Metered(zip.getInputStream(entry))) {
            SafeXml.read(in, sink);
        } catch (XMLStreamException | IOException | RuntimeException e) {
            // The JDK's parser also throws what is no checked exception for some malformed bytes.
            defects.add(Defect.of("document.defect.part", name, e.getClass().getSimpleName()));
        }
    }

    /** The start of a part as ASCII. */
    String start(String name, int length) {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = new Metered(zip.getInputStream(entry))) {
            return new String(in.readNBytes(length), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            defects.add(Defect.of("document.defect.part", name, e.getClass().getSimpleName()));
            return "";
        }
    }

    private final class Metered extends FilterInputStream {
        private long leftOfPart = LONGEST_PART;

        Metered(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            spend(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            spend(Math.max(0, n));
            return n;
        }

        private void spend(int n) throws IOException {
            left -= n;
            leftOfPart -= n;
            if (left < 0 || leftOfPart < 0) {
                throw new IOException("unpacks to more than it may");
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
