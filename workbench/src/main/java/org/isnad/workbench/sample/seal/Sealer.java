package org.isnad.workbench.sample.seal;

import java.util.Base64;
import java.util.List;
import org.isnad.workbench.sample.mail.Field;
import org.isnad.workbench.sample.mail.Mail;

/** Signs a message as one domain's outgoing server does (RFC 6376, 5). */
public final class Sealer {
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
        Signing.appendFolded(value.append("\r\n\th="), String.join(":", names), ':');
        String bodyHash =
                Base64.getEncoder().encodeToString(Digests.of(key.hash()).digest(body));
        value.append(";\r\n\tbh=").append(bodyHash).append(";\r\n\tb=");
        Field unsigned = new Field("DKIM-Signature", value.toString());
        byte[] signature = key.sign(Signing.headerHash(mail, names, unsigned, form.relaxedHeader(), key.hash()));
        Signing.appendFolded(value, Base64.getEncoder().encodeToString(signature), '\0');
        return new Field("DKIM-Signature", value.toString());
    }

    /** Names that occur, each as often as it occurs, and those whose further absence is signed. */
    private List<String> names(Mail mail) {
        List<String> names = Signing.present(mail, form.fields());
        names.addAll(form.absent());
        return names;
    }

    private static String word(boolean relaxed) {
        return relaxed ? "relaxed" : "simple";
    }
}
