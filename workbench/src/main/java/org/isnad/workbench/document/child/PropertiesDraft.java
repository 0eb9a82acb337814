package org.isnad.workbench.document.child;

import org.isnad.core.document.DocumentProperties;
import org.isnad.core.document.DocumentTime;
import org.jspecify.annotations.Nullable;

/** Properties while they are being gathered; each is set by the first who has a value. */
final class PropertiesDraft {
    /** Names and titles are short; what is longer is cut. */
    private static final int LONGEST = 500;

    @Nullable
    DocumentTime created;

    @Nullable
    DocumentTime modified;

    @Nullable
    DocumentTime printed;

    String creator = "";
    String lastModifiedBy = "";
    String application = "";
    String version = "";
    String revision = "";

    @Nullable
    Long minutes;

    String company = "";
    String template = "";

    static String cut(@Nullable String text) {
        String value = text == null ? "" : text.strip();
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    static @Nullable Long number(String text) {
        try {
            return text.isBlank() ? null : Long.valueOf(text.strip());
        } catch (NumberFormatException notANumber) {
            // Long tells it only so; then no number is known.
            return null;
        }
    }

    DocumentProperties done() {
        return new DocumentProperties(
                created,
                modified,
                printed,
                cut(creator),
                cut(lastModifiedBy),
                cut(application),
                cut(version),
                cut(revision),
                minutes,
                cut(company),
                cut(template));
    }
}
