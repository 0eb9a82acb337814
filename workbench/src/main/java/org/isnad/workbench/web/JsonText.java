package org.isnad.workbench.web;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The records of {@code web.api} as JSON: their components' names, nulls written, times in ISO 8601. */
final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private JsonText() {}

    static String of(Object value) {
        return value instanceof String made ? made : MAPPER.writeValueAsString(value);
    }

    /** Empty where it is no such value. */
    static <T> Optional<T> read(byte[] json, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, type));
        } catch (JacksonException _) {
            // Whoever sent it is told so; where in it, helps only whoever probes.
            return Optional.empty();
        }
    }
}
