package org.isnad.core.exposure;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What among files acts when it is opened, so that it is said before anybody looks at it. By first bytes where those tell
 * (as a media type), else by the name: whoever opens it is led by the name alone.
 */
public enum ActiveContent {
    /** A program of the machine. */
    PROGRAM,
    /** A script or shortcut that an interpreter runs. */
    SCRIPT,
    /** A document with macros. */
    MACRO,
    /** Its name hides what it is: a program under a document's ending, or characters that turn the name round. */
    DISGUISED;

    private static final Set<String> PROGRAM_TYPES =
            Set.of("application/vnd.microsoft.portable-executable", "application/x-elf", "application/java-archive");

    private static final Set<String> PROGRAMS = Set.of(
            "exe", "scr", "com", "pif", "cpl", "msi", "msp", "dll", "sys", "jar", "apk", "app", "appx", "dmg", "pkg",
            "deb", "rpm");

    private static final Set<String> SCRIPTS = Set.of(
            "js",
            "jse",
            "vbs",
            "vbe",
            "wsf",
            "wsh",
            "bat",
            "cmd",
            "ps1",
            "psm1",
            "hta",
            "lnk",
            "url",
            "scf",
            "reg",
            "chm",
            "iso",
            "img",
            "vhd",
            "one",
            "sh",
            "command",
            "settingcontent-ms");

    private static final Set<String> MACROS =
            Set.of("docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "ppsm", "potm", "ppam");

    private static final Set<String> DOCUMENTS = Set.of(
            "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "rtf", "txt", "jpg", "jpeg", "png", "gif",
            "zip", "mp3", "mp4");

    /** Right-to-left override and its like: {@code annexe_fdp.exe} is shown as {@code annexe_exe.pdf}. */
    private static final String TURNING = "\u202A\u202B\u202D\u202E\u2066\u2067\u2068";

    /**
     * @param name as found, or empty
     * @param mediaType by first bytes, or as declared
     * @param macros whether macros were found in it
     */
    public static Optional<ActiveContent> of(String name, String mediaType, boolean macros) {
        String ending = ending(name);
        boolean program = PROGRAM_TYPES.contains(mediaType) || PROGRAMS.contains(ending);
        boolean acts = program || SCRIPTS.contains(ending) || macros || MACROS.contains(ending);
        if (!acts) {
            return Optional.empty();
        }
        boolean turned = name.chars().anyMatch(c -> TURNING.indexOf(c) >= 0);
        boolean hidden = program && (DOCUMENTS.contains(ending) || DOCUMENTS.contains(ending(withoutEnding(name))));
        if (turned || hidden) {
            return Optional.of(DISGUISED);
        }
        return Optional.of(program ? PROGRAM : SCRIPTS.contains(ending) ? SCRIPT : MACRO);
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot).strip();
    }
}
