package org.isnad.workbench.outlook.child.mapi;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/** Reads text properties. */
public final class Text {
    /** Bodies beyond this are not held. */
    static final int LONGEST = 32 << 20;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Text() {}

    public static Optional<String> of(MapiObject object, int id) {
        return object.value(id).filter(Value::isText).flatMap(value -> of(value, charset(object)));
    }

    static Optional<String> of(Value value, Charset eightBit) {
        try {
            byte[] bytes = value.read(LONGEST);
            String text = new String(bytes, value.type() == Value.TEXT ? StandardCharsets.UTF_16LE : eightBit);
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == 0) {
                end--;
            }
            return Optional.of(text.substring(0, end));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** In which 8-bit texts of an object are written: by its code page, else the most frequent one. */
    static Charset charset(MapiObject object) {
        return charset(object.value(Tags.MESSAGE_CODEPAGE)
                        .or(() -> object.value(Tags.INTERNET_CODEPAGE))
                        .map(Value::number)
                        .orElse(0L))
                .orElse(WINDOWS);
    }

    /** The charset of a Windows code page. */
    static Optional<Charset> charset(long codepage) {
        String name = switch ((int) codepage) {
            case 0 -> "";
            case 1200 -> "UTF-16LE";
            case 20127 -> "US-ASCII";
            case 20866 -> "KOI8-R";
            case 21866 -> "KOI8-U";
            case 50220, 50221, 50222 -> "ISO-2022-JP";
            case 50225 -> "ISO-2022-KR";
            case 51932 -> "EUC-JP";
            case 51949 -> "EUC-KR";
            case 54936 -> "GB18030";
            case 65001 -> "UTF-8";
            case 932 -> "windows-31j";
            case 936 -> "GBK";
            case 949 -> "x-windows-949";
            case 950 -> "Big5";
            default ->
                codepage > 28590 && codepage < 28606
                        ? "ISO-8859-" + (codepage - 28590)
                        : codepage >= 1250 && codepage <= 1258 ? "windows-" + codepage : "";
        };
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
