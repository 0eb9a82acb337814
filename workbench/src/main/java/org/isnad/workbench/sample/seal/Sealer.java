package org.isnad.workbench.sample.seal;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.isnad.workbench.sample.mail.Field;
import org.isnad.workbench.sample.mail.Mail;

/** Signs a message as one domain's outgoing server does (RFC 6376, 5). */
public final class Sealer {
    private static final int LINE = 72;

    private final String domain;
    private final String selector;
    private final SealKey key;
    private final SealForm form;

    public Sealer(String domain, String selector, SealKey key, SealForm form) {
        this.domain = domain;
        this.selector = selector;
        this.key = key;
        this.form = form;
    }

    public String domain() {
        return domain;
    }

    public SealForm form() {
        return form;
    }

    public Sealer with(SealForm other) {
        return new Sealer(domain, selector, key, other);
    }

    /** The field that is to stand on top of the message, signed at {@code time} (seconds since 1970). */
    public Field seal(Mail mail, long time) {
        byte[] body = form.relaxedBody() ? Canon.relaxedBody(mail.body()) : Canon.simpleBody(mail.body());
        List<String> names = names(mail);
        StringBuilder value = new StringBuilder(600)
                .append(" v=1; a=" + key.algorithm() + "; c=" + word(form.relaxedHeader()) + "/"
                        + word(form.relaxedBody()) + ";\r\n\td=" + domain + "; s=" + selector + "; t=" + time + ";");
        if (form.identity()) {
            value.append(" i=@").append(domain).append(';');
        }
        if (form.limited()) {
            value.append(" l=").append(body.length).append(';');
        }
        appendFolded(value.append("\r\n\th="), String.join(":", names), ':');
        String bodyHash =
                Base64.getEncoder().encodeToString(Digests.of(key.hash()).digest(body));
        value.append(";\r\n\tbh=").append(bodyHash).append(";\r\n\tb=");
        byte[] signature = key.sign(headerHash(mail, names, new Field("DKIM-Signature", value.toString())));
        appendFolded(value, Base64.getEncoder().encodeToString(signature), '\0');
        return new Field("DKIM-Signature", value.toString());
    }

    /** Names that occur, each as often as it occurs, and those whose further absence is signed. */
    private List<String> names(Mail mail) {
        List<String> names = new ArrayList<>();
        for (String name : form.fields()) {
            mail.fields().stream().filter(field -> field.is(name)).forEach(field -> names.add(name));
        }
        names.addAll(form.absent());
        return names;
    }

    /** RFC 6376, 3.7 and 5.4.2: of repeated fields the lowest first, the signature itself last and without line end. */
    private byte[] headerHash(Mail mail, List<String> names, Field unsigned) {
        MessageDigest digest = Digests.of(key.hash());
        List<Field> left = new ArrayList<>(mail.fields());
        for (String name : names) {
            for (int i = left.size() - 1; i >= 0; i--) {
                if (left.get(i).is(name)) {
                    digest.update(Canon.bytes(canonical(left.remove(i))));
                    break;
                }
            }
        }
        String last = canonical(unsigned);
        digest.update(Canon.bytes(last.substring(0, last.length() - 2)));
        return digest.digest();
    }

    private String canonical(Field field) {
        return form.relaxedHeader() ? Canon.relaxed(field) : Canon.simple(field);
    }

    private static String word(boolean relaxed) {
        return relaxed ? "relaxed" : "simple";
    }

    /** Breaks after {@code mark}, or anywhere where there is none: base64 may be broken anywhere (RFC 6376, 3.5). */
    private static void appendFolded(StringBuilder out, String text, char mark) {
        int start = 0;
        while (text.length() - start > LINE) {
            int cut = mark == '\0' ? start + LINE : text.lastIndexOf(mark, start + LINE - 1) + 1;
            out.append(text, start, cut).append("\r\n\t ");
            start = cut;
        }
        out.append(text, start, text.length());
    }
}
