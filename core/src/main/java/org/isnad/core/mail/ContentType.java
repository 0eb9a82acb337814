package org.isnad.core.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A media type (RFC 2045, 5.1).
 *
 * @param type lower case, for instance {@code text}
 * @param subtype lower case, for instance {@code plain}
 * @param parameters names in lower case, values decoded (RFC 2231); the first of a repeated name counts
 * @param declared whether a Content-Type field said so, or it is the default
 */
public record ContentType(String type, String subtype, Map<String, String> parameters, boolean declared) {
    public static final ContentType DEFAULT = new ContentType("text", "plain", Map.of("charset", "us-ascii"), false);

    public ContentType {
        type = type.toLowerCase(Locale.ROOT);
        subtype = subtype.toLowerCase(Locale.ROOT);
        parameters = Map.copyOf(parameters);
    }

    public boolean is(String wantedType, String wantedSubtype) {
        return type.equals(wantedType) && subtype.equals(wantedSubtype);
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** {@code type/subtype}. */
    public String name() {
        return type + "/" + subtype;
    }
}
