package org.isnad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.isnad.core.item.ArrayOctets;
import org.isnad.workbench.IngestOrder;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.ingest.ContentHash;
import org.isnad.workbench.ocr.Tesseract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A picture seen elsewhere is looked for over HTTP, by what it looks like. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PictureSearchTest {
    private Served served;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        assumeTrue(
                Tesseract.find().isPresent(),
                "pictures are looked at together with their words, and tesseract is not here");
        Path dump = Files.createDirectories(temporary.resolve("dump"));
        Files.write(dump.resolve("poster.png"), bytes(drawing(1, 480, 360), "png"));
        Files.write(dump.resolve("other.png"), bytes(drawing(2, 480, 360), "png"));
        Workbench workbench = Workbench.at(temporary.resolve("case"), Clock.systemUTC());
        workbench.ingest(new IngestOrder(List.of(dump), null, null, "tester", 2), _ -> {}, () -> false);
        workbench.documents().ocr(_ -> {}, () -> false);
        served = Served.start(temporary.resolve("case"));
    }

    @AfterAll
    void stop() {
        if (served != null) {
            served.close();
        }
    }

    /** Patches of grey, the same for the same number at any size. */
    private static BufferedImage drawing(long number, int width, int height) {
        BufferedImage patches = new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(number);
        for (int i = 0; i < 48; i++) {
            int grey = random.nextInt(256);
            patches.setRGB(i % 8, i / 8, new Color(grey, grey, grey).getRGB());
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(patches, 0, 0, width, height, null);
        graphics.dispose();
        return image;
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private HttpResponse<byte[]> ask(byte[] picture) throws IOException, InterruptedException {
        return ask("api/find/picture", picture);
    }

    private HttpResponse<byte[]> ask(String path, byte[] picture) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(served.server.url() + path))
                            .header(Gate.TOKEN_FIELD, served.token())
                            .POST(HttpRequest.BodyPublishers.ofByteArray(picture))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    /** As it would come out of somebody's telephone: smaller, and saved as a photograph. */
    @Test
    void aPictureIsFoundThoughItWasMadeSmallerAndSavedAgain() throws IOException, InterruptedException {
        var answer = ask(bytes(drawing(1, 300, 225), "jpg"));
        assertThat(answer.statusCode()).as(Served.text(answer)).isEqualTo(200);
        JsonNode found = Served.tree(answer);
        assertThat(found.get("compared").asLong()).isEqualTo(2);
        assertThat(found.get("like")).hasSize(1);
        JsonNode like = found.get("like").get(0);
        assertThat(like.get("line").get("subject").asString()).isEqualTo("poster.png");
        assertThat(like.get("resemblance").asDouble()).isBetween(0.5, 1.0);
        assertThat(served.get("/api/files/" + like.get("line").get("id").asString() + "/bytes")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCertificateSaysWhatWasLookedForAndWhatLooksLikeIt() throws IOException, InterruptedException {
        byte[] picture = bytes(drawing(1, 300, 225), "jpg");
        var found = ask("api/find/picture/certificate?lang=fr", picture);
        String page = Served.text(found);
        assertThat(found.statusCode()).as(page).isEqualTo(200);
        assertThat(page)
                .contains(
                        "<html lang=\"fr\"",
                        ContentHash.of(ArrayOctets.of(picture)).hex(),
                        "poster.png",
                        "Pages qui lui ressemblent",
                        "Une ressemblance ne prouve pas une identité.")
                .doesNotContain("other.png", "‹");

        String none = Served.text(ask("api/find/picture/certificate?lang=ar", bytes(drawing(3, 480, 360), "png")));
        assertThat(none).contains("dir=\"rtl\"", "لا صفحة تشبهها").doesNotContain("poster.png", "‹");
    }

    @Test
    void anotherPictureIsNot() throws IOException, InterruptedException {
        JsonNode found = Served.tree(ask(bytes(drawing(3, 480, 360), "png")));
        assertThat(found.get("compared").asLong()).isEqualTo(2);
        assertThat(found.get("like")).isEmpty();
    }

    @Test
    void whatIsNoPictureIsSaidToBeNone() throws IOException, InterruptedException {
        var answer = ask("no picture at all".getBytes(StandardCharsets.US_ASCII));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Served.tree(answer).get("text").asString()).isNotBlank();
    }
}
