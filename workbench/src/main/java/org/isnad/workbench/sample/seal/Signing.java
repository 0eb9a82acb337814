package org.isnad.workbench.sample.seal;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.isnad.workbench.sample.mail.Field;
import org.isnad.workbench.sample.mail.Mail;

/** What DKIM signatures and ARC message signatures have in common (RFC 6376, 3.7; RFC 8617, 4.1.2). */
final class Signing {
    private static final int LINE = 72;

    private Signing() {}

    /** Those of the names that occur, each as often as it occurs; may be added to. */
    static List<String> present(Mail mail, List<String> names) {
        List<String> present = new ArrayList<>();
        for (String name : names) {
            mail.fields().stream().filter(field -> field.is(name)).forEach(field -> present.add(name));
        }
        return present;
    }

    /** RFC 6376, 3.7 and 5.4.2: of repeated fields the lowest first, the signature itself last and without line end. */
    static byte[] headerHash(Mail mail, List<String> names, Field unsigned, boolean relaxed, String hash) {
        MessageDigest digest = Digests.of(hash);
        List<Field> left = new ArrayList<>(mail.fields());
        for (String name : names) {
            for (int i = left.size() - 1; i >= 0; i--) {
                if (left.get(i).is(name)) {
                    digest.update(Canon.bytes(canonical(left.remove(i), relaxed)));
                    break;
                }
            }
        }
        String last = canonical(unsigned, relaxed);
        digest.update(Canon.bytes(last.substring(0, last.length() - 2)));
        return digest.digest();
    }

    private static String canonical(Field field, boolean relaxed) {
        return relaxed ? Canon.relaxed(field) : Canon.simple(field);
    }

    /** Breaks after {@code mark}, or anywhere where there is none: base64 may be broken anywhere (RFC 6376, 3.5). */
    static void appendFolded(StringBuilder out, String text, char mark) {
        int start = 0;
        while (text.length() - start > LINE) {
            int cut = mark == '\0' ? start + LINE : text.lastIndexOf(mark, start + LINE - 1) + 1;
            out.append(text, start, cut).append("\r\n\t ");
            start = cut;
        }
        out.append(text, start, text.length());
    }
}
