package org.isnad.workbench.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipFile;
import org.isnad.workbench.SharedData;
import org.isnad.workbench.document.child.LockedDocuments;
import org.isnad.workbench.document.child.LockedDocuments.Cipher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Old binary documents that ask for a password: read with it, said to be locked without it. Real child processes. */
class LockedDocumentsTest {
    /** Of at most 15 letters, as the oldest of the ciphers has it. */
    private static final String SECRET = "Zwiebel-Sieb";

    private static final String WORDS = "The helicopter was paid from the emergency fund";

    private static DocumentChild without;
    private static DocumentChild given;

    @BeforeAll
    static void start() {
        without = new DocumentChild(ChildLimits.TEXT);
        given = new DocumentChild(ChildLimits.TEXT, null, List.of("wrong", SECRET), Amount.MANY);
    }

    @AfterAll
    static void end() {
        without.close();
        given.close();
    }

    private static TextReading read(DocumentChild child, byte[] file) {
        Outcome<TextDocument> outcome = child.read(Work.TEXT, file);
        assertThat(outcome).isInstanceOf(Outcome.Read.class);
        return ((Outcome.Read<TextDocument>) outcome).reading().reading();
    }

    private static void isReadWithItsPasswordOnly(byte[] locked, String words) {
        assertThat(read(without, locked)).satisfies(reading -> {
            assertThat(reading.encrypted()).isTrue();
            assertThat(reading.text()).doesNotContain(words);
        });
        assertThat(read(given, locked)).satisfies(reading -> {
            assertThat(reading.encrypted()).isFalse();
            assertThat(reading.text()).contains(words);
        });
        assertThat(read(without, locked).encrypted()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aSheet(Cipher cipher) throws IOException {
        isReadWithItsPasswordOnly(LockedDocuments.sheet(WORDS, SECRET, cipher), WORDS);
    }

    @Test
    void slides() throws IOException {
        isReadWithItsPasswordOnly(LockedDocuments.slides(WORDS, SECRET), WORDS);
    }

    @Test
    void aText() throws IOException {
        byte[] open;
        try (ZipFile zip = new ZipFile(
                        SharedData.require("containers/test-documents.zip").toFile());
                InputStream in = zip.getInputStream(zip.getEntry("testWORD.doc"))) {
            open = in.readAllBytes();
        }
        // POI writes the first letters anew in a way that nobody reads.
        String words = "This is a sample Microsoft Word Document.";
        assertThat(read(without, open).text()).contains(words);
        isReadWithItsPasswordOnly(LockedDocuments.text(open, SECRET), words);
    }
}
