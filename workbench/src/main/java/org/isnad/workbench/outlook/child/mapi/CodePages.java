package org.isnad.workbench.outlook.child.mapi;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/** Code pages of Windows, by their number and by the language of a computer (MS-LCID; MS-UCODEREF, 2.2.1). */
final class CodePages {
    private static final int LANGUAGE = 0x3FF;

    private CodePages() {}

    /** The charset of a Windows code page; empty where there is none of that number, or not here. */
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
            case 38598 -> "ISO-8859-8";
            case 708 -> "ISO-8859-6";
            case 864 -> "IBM864";
            case 874 -> "x-windows-874";
            case 932 -> "windows-31j";
            case 936 -> "GBK";
            case 949 -> "x-windows-949";
            case 950 -> "Big5";
            default ->
                codepage > 28590 && codepage < 28606
                        ? "ISO-8859-" + (codepage - 28590)
                        : codepage >= 1250 && codepage <= 1258 ? "windows-" + codepage : "";
        };
        return named(name);
    }

    /** The charset of 8-bit texts on a computer of that language; empty where the number names none. */
    static Optional<Charset> ofLocale(long locale) {
        return switch ((int) locale) {
            case 0, 0x7F, 0x400, 0x800 -> Optional.empty();
            case 0x404, 0xC04, 0x1404 -> named("Big5");
            case 0xC1A, 0x1C1A, 0x201A -> named("windows-1251");
            default -> named(ofLanguage((int) locale & LANGUAGE));
        };
    }

    /** The numbers of languages in their order there. */
    private static String ofLanguage(int language) {
        return switch (language) {
            case 0x01, 0x20, 0x29, 0x80 -> "windows-1256";
            case 0x02, 0x19, 0x22, 0x23, 0x2F, 0x3F, 0x40, 0x44 -> "windows-1251";
            case 0x04 -> "GBK";
            case 0x05, 0x0E, 0x15, 0x18, 0x1A, 0x1B, 0x1C, 0x24 -> "windows-1250";
            case 0x08 -> "windows-1253";
            case 0x0D -> "windows-1255";
            case 0x11 -> "windows-31j";
            case 0x12 -> "x-windows-949";
            case 0x1E -> "x-windows-874";
            case 0x1F, 0x2C -> "windows-1254";
            case 0x25, 0x26, 0x27 -> "windows-1257";
            case 0x2A -> "windows-1258";
            default -> "windows-1252";
        };
    }

    private static Optional<Charset> named(String name) {
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
