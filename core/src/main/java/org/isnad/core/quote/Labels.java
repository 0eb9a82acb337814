package org.isnad.core.quote;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that mail software puts before the fields of a quoted message, in the languages it speaks. */
final class Labels {
    enum Label {
        FROM,
        SENT,
        TO,
        SUBJECT
    }

    private static final Map<String, Label> WORDS = Map.ofEntries(
            Map.entry("from", Label.FROM),
            Map.entry("de", Label.FROM),
            Map.entry("von", Label.FROM),
            Map.entry("da", Label.FROM),
            Map.entry("expediteur", Label.FROM),
            Map.entry("من", Label.FROM),
            Map.entry("المرسل", Label.FROM),
            Map.entry("sent", Label.SENT),
            Map.entry("date", Label.SENT),
            Map.entry("envoye", Label.SENT),
            Map.entry("envoye le", Label.SENT),
            Map.entry("gesendet", Label.SENT),
            Map.entry("datum", Label.SENT),
            Map.entry("enviado", Label.SENT),
            Map.entry("enviado el", Label.SENT),
            Map.entry("fecha", Label.SENT),
            Map.entry("inviato", Label.SENT),
            Map.entry("تاريخ الارسال", Label.SENT),
            Map.entry("تم الارسال", Label.SENT),
            Map.entry("ارسلت", Label.SENT),
            Map.entry("التاريخ", Label.SENT),
            Map.entry("تاريخ", Label.SENT),
            Map.entry("to", Label.TO),
            Map.entry("a", Label.TO),
            Map.entry("an", Label.TO),
            Map.entry("para", Label.TO),
            Map.entry("destinataire", Label.TO),
            Map.entry("cc", Label.TO),
            Map.entry("copie", Label.TO),
            Map.entry("الي", Label.TO),
            Map.entry("نسخه", Label.TO),
            Map.entry("نسخه الي", Label.TO),
            Map.entry("subject", Label.SUBJECT),
            Map.entry("objet", Label.SUBJECT),
            Map.entry("betreff", Label.SUBJECT),
            Map.entry("asunto", Label.SUBJECT),
            Map.entry("oggetto", Label.SUBJECT),
            Map.entry("الموضوع", Label.SUBJECT));

    private static final int LONGEST = 24;

    private Labels() {}

    /** A field's label and its value. */
    record Field(Label label, String value) {}

    /** The field in a line such as {@code *De :* Jean <jean@exemple.org>}, or null if it is none. */
    static @Nullable Field of(String line) {
        int colon = line.indexOf(':');
        if (colon < 1 || colon > LONGEST) {
            return null;
        }
        Label label = WORDS.get(LineWords.folded(line.substring(0, colon)));
        return label == null ? null : new Field(label, LineWords.plain(line.substring(colon + 1)));
    }
}
