package org.isnad.workbench.sample.prose;

import java.util.List;

/**
 * What a text may speak of.
 *
 * @param addressee first name of who is greeted
 * @param writer full name under the text
 * @param people full names that may be mentioned
 * @param time of writing, in milliseconds since 1970
 * @param offsetMinutes the writer's clock from UTC
 */
public record Setting(String addressee, String writer, List<String> people, long time, int offsetMinutes) {
    public Setting {
        people = List.copyOf(people);
    }
}
