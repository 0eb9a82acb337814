package org.isnad.core.authres;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One {@code resinfo} (RFC 8601, 2.2).
 *
 * @param method in lower case, without its version, for instance {@code dkim}
 * @param result in lower case, for instance {@code pass}; empty if missing
 * @param reason free text, or empty
 * @param properties what was checked, in order
 */
public record MethodResult(String method, String result, String reason, List<Property> properties) {
    public MethodResult {
        properties = List.copyOf(properties);
    }

    /**
     * What a result is about (RFC 8601, 2.2, {@code propspec}).
     *
     * @param type the property type, in lower case, for instance {@code header}
     * @param name in lower case, for instance {@code d}
     * @param value without quotes and comments
     */
    public record Property(String type, String name, String value) {}

    public boolean passes() {
        return result.equals("pass");
    }

    /** The first value of that property, or null. */
    public @Nullable String property(String type, String name) {
        for (Property property : properties) {
            if (property.type().equals(type) && property.name().equals(name)) {
                return property.value();
            }
        }
        return null;
    }
}
