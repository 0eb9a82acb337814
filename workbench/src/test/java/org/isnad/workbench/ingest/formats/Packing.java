package org.isnad.workbench.ingest.formats;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Packs files with other people's writers, to be read by our readers. */
enum Packing {
    ZIP(true) {
        @Override
        byte[] pack(Map<String, byte[]> files) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
                    zip.write(file.getValue());
                    zip.closeArchiveEntry();
                }
            }
            return bytes.toByteArray();
        }
    },
    TAR(true) {
        @Override
        byte[] pack(Map<String, byte[]> files) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
                tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
                tar.setAddPaxHeadersForNonAsciiNames(true);
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                    entry.setSize(file.getValue().length);
                    tar.putArchiveEntry(entry);
                    tar.write(file.getValue());
                    tar.closeArchiveEntry();
                }
            }
            return bytes.toByteArray();
        }
    },
    SEVEN_ZIP(true) {
        @Override
        byte[] pack(Map<String, byte[]> files) throws IOException {
            SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
            try (SevenZOutputFile seven = new SevenZOutputFile(channel)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    SevenZArchiveEntry entry = new SevenZArchiveEntry();
                    entry.setName(file.getKey());
                    seven.putArchiveEntry(entry);
                    seven.write(file.getValue());
                    seven.closeArchiveEntry();
                }
            }
            return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
        }
    },
    MBOX(true) {
        @Override
        byte[] pack(Map<String, byte[]> files) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (byte[] file : files.values()) {
                bytes.write("From a@example.org Mon Jun  1 10:00:00 2009\n".getBytes(StandardCharsets.US_ASCII));
                bytes.write(file);
                bytes.write('\n');
            }
            return bytes.toByteArray();
        }
    },
    GZIP(false) {
        @Override
        OutputStream over(OutputStream out) throws IOException {
            return new GZIPOutputStream(out);
        }
    },
    BZIP2(false) {
        @Override
        OutputStream over(OutputStream out) throws IOException {
            return new BZip2CompressorOutputStream(out, 1);
        }
    },
    XZ(false) {
        @Override
        OutputStream over(OutputStream out) throws IOException {
            return new XZOutputStream(out, new LZMA2Options(1));
        }
    },
    ZSTD(false) {
        @Override
        OutputStream over(OutputStream out) throws IOException {
            return new ZstdOutputStream(out, 1).setChecksum(true);
        }
    };

    final boolean many;

    Packing(boolean many) {
        this.many = many;
    }

    OutputStream over(OutputStream out) throws IOException {
        throw new UnsupportedOperationException(name());
    }

    /** The packed bytes of files by name; compressors take exactly one. */
    byte[] pack(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = over(bytes)) {
            for (byte[] file : files.values()) {
                out.write(file);
            }
        }
        return bytes.toByteArray();
    }
}
