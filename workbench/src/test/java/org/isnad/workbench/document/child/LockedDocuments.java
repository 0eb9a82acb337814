package org.isnad.workbench.document.child;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.crypt.EncryptionMode;

/** Documents of the old binary formats that ask for a password before they are read. */
public final class LockedDocuments {
    private LockedDocuments() {}

    /** How the formats encrypt: by an exclusive or (Excel 95), RC4 with keys of 40 bits (97), and RC4 of the CryptoAPI (2002). */
    public enum Cipher {
        XOR(EncryptionMode.xor),
        RC4(EncryptionMode.binaryRC4),
        CRYPTO_API(EncryptionMode.cryptoAPI);

        private final EncryptionMode mode;

        Cipher(EncryptionMode mode) {
            this.mode = mode;
        }
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** What writes asks its thread for the password. */
    private static byte[] locked(String password, Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            writing.to(bytes);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return bytes.toByteArray();
    }

    public static byte[] sheet(String words, String password, Cipher cipher) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("One").createRow(0).createCell(0).setCellValue(words);
            book.getInternalWorkbook().getWorkbookRecordList().add(1, new FilePassRecord(cipher.mode));
            return locked(password, book::write);
        }
    }

    public static byte[] slides(String words, String password) throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow()) {
            show.createSlide().addTitle().setText(words);
            return locked(password, show::write);
        }
    }

    /** @param open a document of Word 97 or later without a password */
    public static byte[] text(byte[] open, String password) throws IOException {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(open))) {
            return locked(password, document::write);
        }
    }
}
