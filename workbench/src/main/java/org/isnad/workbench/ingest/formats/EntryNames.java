package org.isnad.workbench.ingest.formats;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Names whose encoding nobody says: UTF-8, as all writers of today do; what is not, is read as Latin-1. */
final class EntryNames {
    private EntryNames() {}

    static String of(byte[] bytes, int at, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, at, length))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, at, length, StandardCharsets.ISO_8859_1);
        }
    }
}
