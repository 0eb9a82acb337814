package org.isnad.workbench.search.query;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.search.analysis.Words;
import org.isnad.workbench.text.Language;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind the operators that do not look for words. */
final class Values {
    /** Is told of a mistake: where, and what. */
    @FunctionalInterface
    interface Mistakes {
        void mistaken(int position, String key, Object... args);
    }

    private final Mistakes mistakes;

    Values(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** The condition, or null after a mistake. */
    @Nullable
    Clause clause(Operator operator, String value, int position) {
        return switch (operator) {
            case MAILBOX -> new Clause.InMailbox(value);
            case ID -> new Clause.WithId(withoutAngles(value));
            case HAS -> has(value, position);
            case LEVEL -> levels(value, position);
            case LANGUAGE -> language(value, position);
            case DATE -> dated(Period.range(value), value, position);
            case BEFORE -> dated(Period.before(value), value, position);
            case AFTER -> dated(Period.after(value), value, position);
            case SIZE -> measured(Clause.Measure.SIZE, value, position);
            case ATTACHMENTS -> measured(Clause.Measure.ATTACHMENTS, value, position);
            case CAUSE -> causes(value, position);
            case TYPE -> type(value, position);
            case FROM, TO, SUBJECT, BODY, ATTACHMENT, FILE_NAME, NAME, FAMILY, THREAD ->
                throw new IllegalArgumentException(operator + " looks for words");
        };
    }

    private static String withoutAngles(String id) {
        return id.startsWith("<") && id.endsWith(">") && id.length() > 2 ? id.substring(1, id.length() - 1) : id;
    }

    private @Nullable Clause has(String value, int position) {
        return switch (String.join("", Words.of(value))) {
            case "attachment", "attachments", "piecejointe", "pj", "مرفق", "مرفقات" -> new Clause.HasAttachment();
            default -> mistaken(position, "search.mistake.has", value);
        };
    }

    private @Nullable Clause levels(String value, int position) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (String name : value.split(",", -1)) {
            Optional<Level> level = level(name);
            if (level.isEmpty()) {
                return mistaken(position, "search.mistake.level", name);
            }
            levels.add(level.get());
        }
        return new Clause.Levels(levels);
    }

    private static Optional<Level> level(String name) {
        for (Level level : Level.values()) {
            if (level.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    private @Nullable Clause language(String value, int position) {
        return switch (String.join("", Words.of(value))) {
            case "ar", "arabic", "arabe", "عربي", "العربيه" -> new Clause.InLanguage(Language.ARABIC);
            case "fr", "french", "francais", "فرنسي", "الفرنسيه" -> new Clause.InLanguage(Language.FRENCH);
            case "en", "english", "anglais", "انجليزي", "الانجليزيه" -> new Clause.InLanguage(Language.ENGLISH);
            case "und", "other", "autre", "اخري" -> new Clause.InLanguage(Language.OTHER);
            default -> mistaken(position, "search.mistake.language", value);
        };
    }

    private @Nullable Clause measured(Clause.Measure measure, String value, int position) {
        Optional<Clause.Measured> range = Amount.range(measure, value);
        return range.isPresent() ? range.get() : mistaken(position, "search.mistake.amount", value);
    }

    private @Nullable Clause causes(String value, int position) {
        Set<DkimCause> causes = EnumSet.noneOf(DkimCause.class);
        for (String name : value.split(",", -1)) {
            String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
            int before = causes.size();
            for (DkimCause cause : DkimCause.values()) {
                if (cause.name().equals(wanted)) {
                    causes.add(cause);
                }
            }
            if (causes.size() == before) {
                return mistaken(position, "search.mistake.cause", name);
            }
        }
        return new Clause.WithCause(causes);
    }

    private @Nullable Clause type(String value, int position) {
        return switch (String.join("", Words.of(value))) {
            case "message", "mail", "رساله" -> new Clause.OfKind(false);
            case "file", "fichier", "ملف" -> new Clause.OfKind(true);
            default ->
                value.matches("[A-Za-z0-9.+*?-]+/[A-Za-z0-9.+*?;= -]+")
                        ? new Clause.OfFormat(value.toLowerCase(Locale.ROOT))
                        : mistaken(position, "search.mistake.type", value);
        };
    }

    private @Nullable Clause dated(Optional<Clause.Dated> dated, String value, int position) {
        return dated.isPresent() ? dated.get() : mistaken(position, "search.mistake.date", value);
    }

    private @Nullable Clause mistaken(int position, String key, String value) {
        mistakes.mistaken(position, key, value);
        return null;
    }
}
