package org.isnad.workbench.search.query;

import java.util.Optional;
import org.isnad.workbench.search.analysis.Words;

/** What may stand before a colon, in English, French and Arabic. */
enum Operator {
    FROM,
    TO,
    SUBJECT,
    BODY,
    ATTACHMENT,
    FILE_NAME,
    MAILBOX,
    HAS,
    LEVEL,
    LANGUAGE,
    ID,
    DATE,
    BEFORE,
    AFTER,
    NAME,
    SIZE,
    ATTACHMENTS,
    CAUSE,
    TYPE,
    FAMILY,
    THREAD;

    /** Names are compared folded, so that {@code À:}, {@code a:} and {@code إلى:} are understood however they are typed. */
    static Optional<Operator> of(String name) {
        return switch (String.join("", Words.of(name))) {
            case "from", "de", "من" -> Optional.of(FROM);
            case "to", "a", "الي" -> Optional.of(TO);
            case "subject", "objet", "sujet", "الموضوع", "موضوع" -> Optional.of(SUBJECT);
            case "body", "corps", "texte", "النص", "نص" -> Optional.of(BODY);
            case "attachment", "piecejointe", "pj", "مرفق", "المرفق" -> Optional.of(ATTACHMENT);
            case "filename", "file", "fichier", "ملف", "الملف" -> Optional.of(FILE_NAME);
            case "mailbox", "boite", "صندوق", "الصندوق" -> Optional.of(MAILBOX);
            case "has", "avec", "فيه" -> Optional.of(HAS);
            case "level", "niveau", "مستوي", "المستوي" -> Optional.of(LEVEL);
            case "lang", "language", "langue", "لغه", "اللغه" -> Optional.of(LANGUAGE);
            case "id" -> Optional.of(ID);
            case "date", "تاريخ", "التاريخ" -> Optional.of(DATE);
            case "before", "avant", "قبل" -> Optional.of(BEFORE);
            case "after", "apres", "بعد" -> Optional.of(AFTER);
            case "name", "nom", "اسم", "الاسم" -> Optional.of(NAME);
            case "size", "taille", "حجم", "الحجم" -> Optional.of(SIZE);
            case "attachments", "piecesjointes", "مرفقات", "المرفقات" -> Optional.of(ATTACHMENTS);
            case "cause", "سبب", "السبب" -> Optional.of(CAUSE);
            case "type", "نوع", "النوع" -> Optional.of(TYPE);
            case "family", "famille", "عايله", "العايله" -> Optional.of(FAMILY);
            case "thread", "fil", "conversation", "محادثه", "المحادثه" -> Optional.of(THREAD);
            default -> Optional.empty();
        };
    }
}
