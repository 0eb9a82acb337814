package org.isnad.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.evidence.DisplayFacts;
import org.isnad.core.evidence.TransitFacts;
import org.isnad.core.item.Defect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsCodecTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everythingComesBackAsItWas(long seed) {
        GeneratedFacts generated = new GeneratedFacts(seed);
        for (int i = 0; i < 200; i++) {
            DisplayFacts display = generated.display();
            HashFacts signature = generated.signature();
            TransitFacts transit = generated.transit();
            assertThat(FactsCodec.transitFacts(FactsCodec.encode(transit))).isEqualTo(transit);
            Defect defect = generated.defect();
            assertThat(FactsCodec.displayFacts(FactsCodec.encode(display))).isEqualTo(display);
            assertThat(FactsCodec.hashFacts(FactsCodec.encode(signature))).isEqualTo(signature);
            assertThat(FactsCodec.defects(FactsCodec.encode(List.of(defect, defect))))
                    .containsExactly(defect, defect);
            assertThat(FactsCodec.phrase(FactsCodec.encode(defect.phrase()))).isEqualTo(defect.phrase());
        }
    }

    @Test
    void numbersOfEverySizeComeBack() {
        for (int shift = 0; shift < 64; shift++) {
            for (long value : new long[] {1L << shift, (1L << shift) - 1, -(1L << shift), ~(1L << shift)}) {
                CodecInput in = new CodecInput(
                        new CodecOutput().number(value).signed(value).toByteArray());
                assertThat(in.number()).isEqualTo(value);
                assertThat(in.signed()).isEqualTo(value);
            }
        }
    }

    @Test
    void whatWasCutShortIsSaidToBeDamaged() {
        byte[] whole = FactsCodec.encode(new GeneratedFacts(7).signature("example.org", "s"));
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> FactsCodec.hashFacts(part)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aLayoutThatIsNotKnownIsNotGuessedAt() {
        byte[] bytes = FactsCodec.encode(new GeneratedFacts(7).display());
        bytes[0] = 99;
        assertThatThrownBy(() -> FactsCodec.displayFacts(bytes)).hasMessageContaining("99");
    }
}
