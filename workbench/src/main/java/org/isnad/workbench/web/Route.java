package org.isnad.workbench.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.workbench.web.desk.Role;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the API, as {@code ui/api/openapi.yaml} has it.
 *
 * @param method of HTTP
 * @param path with names in braces for what varies; one segment each
 * @param operation its name there
 * @param role the least that may call it, or null for whoever asks
 * @param audited whether it goes to the audit log: everything that shows or changes something of the case
 * @param largestBody bytes that may be sent to it
 */
record Route(
        String method,
        String path,
        String operation,
        @Nullable Role role,
        boolean audited,
        int largestBody,
        Resource resource) {
    /** A passage, a note, a list of queries. */
    static final int USUAL_BODY = 1 << 20;

    /** A photograph of a page. */
    static final int PICTURE = 24 << 20;

    /** The values of the names in the path, or empty if it is another path. */
    Optional<Map<String, String>> match(List<String> segments) {
        String[] own = path.substring(1).split("/", -1);
        if (own.length != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < own.length; i++) {
            if (own[i].startsWith("{")) {
                values.put(own[i].substring(1, own[i].length() - 1), segments.get(i));
            } else if (!own[i].equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    boolean writes() {
        return !method.equals("GET");
    }
}
