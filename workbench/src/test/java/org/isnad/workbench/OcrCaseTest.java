package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.isnad.workbench.extract.OcrOutcome;
import org.isnad.workbench.find.Finding;
import org.isnad.workbench.ocr.Tesseract;
import org.isnad.workbench.search.query.ParsedQuery;
import org.isnad.workbench.search.query.QueryParser;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.RecognisedWord;
import org.isnad.workbench.store.Recognition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures, a real child that draws them, the real Tesseract. */
class OcrCaseTest {
    @TempDir
    Path temp;

    private Path dump;

    @BeforeEach
    void needTesseract() throws IOException {
        assumeTrue(
                Tesseract.find().isPresent(),
                "words in pictures need tesseract with ara, fra or eng, which is not here");
        dump = Files.createDirectories(temp.resolve("dump"));
    }

    private Workbench workbench() {
        return Workbench.at(temp.resolve("case"), CaseImage.CLOCK);
    }

    private void ingest() {
        workbench().ingest(new IngestOrder(List.of(dump), null, null, "tester", 2), p -> {}, () -> false);
    }

    private long found(String query) {
        return workbench()
                .search((ParsedQuery) QueryParser.parse(query), 20, 200)
                .total();
    }

    /** Letters of five by seven dots, for a machine without fonts has no others. */
    private static byte[] picture(String word) throws IOException {
        String letters = "HELO";
        long[] dots = {0x4631FC631L, 0x7E10F421FL, 0x7C2108421L, 0x3A318C62EL};
        int dot = 12;
        BufferedImage image = new BufferedImage(word.length() * 7 * dot + 80, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        for (int i = 0; i < word.length(); i++) {
            long bits = dots[letters.indexOf(word.charAt(i))];
            for (int n = 0; n < 35; n++) {
                if ((bits >> n & 1) == 1) {
                    graphics.fillRect(40 + i * 7 * dot + n % 5 * dot, 50 + (6 - n / 5) * dot, dot, dot);
                }
            }
        }
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** A PNG whose head declares so many pixels, and that has none. */
    private static byte[] declaring(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 0, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(head.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put(head.array())
                .putInt((int) crc.getValue())
                .array();
    }

    @Test
    void wordsOfPicturesOfOthersAreFoundWithTheirPlaces() throws IOException {
        Path image = SharedData.require("documents").resolve("testOCR.jpg");
        Files.copy(image, dump.resolve("scan.jpg"));
        ingest();
        assertThat(found("filename:scan")).isEqualTo(1);
        OcrOutcome outcome = workbench().documents().ocr(p -> {}, () -> false);
        assertThat(outcome).isEqualTo(new OcrOutcome(1, 1, 1, 0, 0));
        assertThat(found("apache testing")).isEqualTo(1);
        assertThat(found("filename:scan")).isEqualTo(1);
        try (CaseReader reader = workbench().read()) {
            long number = reader.recognitions().pages().getFirst().number();
            Recognition recognition = reader.recognitions().of(number).orElseThrow();
            assertThat(recognition.words())
                    .isNotEmpty()
                    .allSatisfy(word -> assertThat(List.of(word.left(), word.top(), word.width(), word.height()))
                            .allMatch(part -> part >= 0 && part <= 10_000));
            assertThat(recognition.words()).extracting(RecognisedWord::text).anyMatch(text -> text.contains("Testing"));
        }
        workbench().reindex(n -> {});
        assertThat(found("apache testing")).isEqualTo(1);
        assertThat(workbench().documents().ocr(p -> {}, () -> false)).isEqualTo(new OcrOutcome(0, 0, 0, 0, 0));
    }

    /** The same picture, larger and compressed anew, as a screenshot of it would be. */
    private static byte[] seenElsewhere(Path file) throws IOException {
        BufferedImage original = ImageIO.read(file.toFile());
        BufferedImage larger =
                new BufferedImage(original.getWidth() * 3, original.getHeight() * 3, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = larger.createGraphics();
        graphics.drawImage(original, 0, 0, larger.getWidth(), larger.getHeight(), null);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(larger, "jpg", bytes);
        return bytes.toByteArray();
    }

    @Test
    void aPictureSeenElsewhereIsFoundByItsLooksAndByItsWords() throws IOException {
        Path image = SharedData.require("documents").resolve("testOCR.jpg");
        Files.copy(image, dump.resolve("scan.jpg"));
        ingest();
        workbench().documents().ocr(p -> {}, () -> false);
        ImageOutcome outcome = workbench().findImage(seenElsewhere(image), 5);
        assertThat(outcome.like()).extracting(page -> page.file().name()).containsExactly("scan.jpg");
        assertThat(Objects.requireNonNull(outcome.text()).finding()).isEqualTo(Finding.FOUND);
        assertThat(workbench().findImage(picture("HELLO"), 5).like()).isEmpty();
    }

    @Test
    void aPictureThatDeclaresTooMuchIsNotDecodedAndTheOthersAreRead() throws IOException {
        Files.write(dump.resolve("bomb.png"), declaring(100_000, 100_000));
        Files.write(dump.resolve("word.png"), picture("HELLO"));
        ingest();
        OcrOutcome outcome = workbench().documents().ocr(p -> {}, () -> false);
        assertThat(outcome.files()).isEqualTo(2);
        assertThat(outcome.failed()).isEqualTo(1);
        assertThat(outcome.pages()).isEqualTo(1);
        try (CaseReader reader = workbench().read()) {
            assertThat(reader.recognitions().pages()).hasSize(1).allMatch(Objects::nonNull);
        }
        assertThat(temp.resolve("case/spool")).isEmptyDirectory();
    }
}
