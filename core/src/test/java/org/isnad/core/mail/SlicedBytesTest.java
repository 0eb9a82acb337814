package org.isnad.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.core.SharedData;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;
import org.junit.jupiter.api.Test;

/** A message has the same spans wherever its bytes lie: in an array, in the middle of others, behind other octets. */
class SlicedBytesTest {
    @Test
    void spansCountFromTheMessage() throws Exception {
        List<Path> files = SharedData.files("mail/edge");
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            byte[] among = new byte[bytes.length + 11];
            System.arraycopy(bytes, 0, among, 5, bytes.length);
            Span place = new Span(5, 5L + bytes.length);
            String expected = spans(ArrayOctets.of(bytes));
            assertThat(spans(ArrayOctets.of(among).slice(place))).isEqualTo(expected);
            assertThat(spans(new CountingOctets(ArrayOctets.of(among)).slice(place)))
                    .isEqualTo(expected);
            assertThat(spans(new CountingOctets(ArrayOctets.of(bytes)))).isEqualTo(expected);
        }
    }

    private static String spans(Octets bytes) {
        Message message = MessageScanner.scan(bytes, Limits.DEFAULT);
        return Outline.of(message) + message.fields() + spans(message.root()) + message.defects();
    }

    private static String spans(BodyPart part) {
        return part.span() + " " + part.body()
                + switch (part) {
                    case BodyPart.Leaf leaf -> "";
                    case BodyPart.Multipart multipart ->
                        multipart.parts().stream()
                                .map(SlicedBytesTest::spans)
                                .toList()
                                .toString();
                    case BodyPart.Embedded embedded -> spans(embedded.message().root());
                };
    }
}
