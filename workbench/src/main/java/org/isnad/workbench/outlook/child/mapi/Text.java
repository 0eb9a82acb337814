package org.isnad.workbench.outlook.child.mapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads text properties. */
public final class Text {
    /** Bodies beyond this are not held. */
    static final int LONGEST = 32 << 20;

    private Text() {}

    public static Optional<String> of(MapiObject object, int id) {
        return of(object, id, EightBit.of(object));
    }

    /** Of a part of something: its 8-bit texts are written like those of the whole. */
    static Optional<String> of(MapiObject object, int id, EightBit whole) {
        return object.value(id).filter(Value::isText).flatMap(value -> of(value, whole));
    }

    static Optional<String> of(Value value, EightBit whole) {
        try {
            byte[] bytes = value.read(LONGEST);
            String text =
                    value.type() == Value.TEXT ? new String(bytes, StandardCharsets.UTF_16LE) : whole.decode(bytes);
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == 0) {
                end--;
            }
            return Optional.of(text.substring(0, end));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }
}
