package org.isnad.workbench.outlook.child.pst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EncodingTest {
    /** The cyclic method is its own inverse; a store whose blocks were turned with it is read alike by pffexport. */
    @Test
    void theCyclicMethodUndoesItself() {
        byte[] plain = new byte[70_000];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) (i * 31);
        }
        byte[] turned = plain.clone();
        Encoding.decode(Encoding.CYCLIC, 0x12345678, turned);
        assertThat(turned).isNotEqualTo(plain);
        Encoding.decode(Encoding.CYCLIC, 0x12345678, turned);
        assertThat(turned).isEqualTo(plain);
    }

    /** By the reading of MS-PST, 5.2, written down apart from the code under test. */
    @Test
    void itIsTheMethodOfTheStandard() {
        byte[] bytes = "a block of a store".getBytes(StandardCharsets.US_ASCII);
        Encoding.decode(Encoding.CYCLIC, 0x0004_0124L, bytes);
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo("6eb7b140133b7d97873aeff38b4773da7124");
    }
}
