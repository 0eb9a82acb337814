package org.isnad.workbench.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.isnad.core.item.ByteString;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.web.desk.User;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A request that was let in.
 *
 * @param route the operation asked for
 * @param path what the path names
 * @param query parameters, the last of each name
 * @param body what was sent, bounded
 * @param user who asks, or null where nobody has to be known
 * @param session the value of the cookie, or empty
 * @param address from where
 * @param words the language to answer in
 */
record Call(
        Route route,
        Map<String, String> path,
        Map<String, String> query,
        ByteString body,
        @Nullable User user,
        String session,
        String address,
        Words words) {
    String named(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException(route.path() + " names no " + name);
        }
        return value;
    }

    Optional<String> given(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }

    String text(String name, String otherwise) {
        return given(name).orElse(otherwise);
    }

    /** One of a few values, or a problem. */
    String oneOf(String name, List<String> values, String otherwise) {
        String value = text(name, otherwise);
        if (!values.contains(value)) {
            throw HttpProblem.badRequest(name);
        }
        return value;
    }

    int number(String name, int otherwise, int least, int most) {
        String value = query.get(name);
        if (value == null || value.isEmpty()) {
            return otherwise;
        }
        if (!value.matches("[0-9]{1,9}")) {
            throw HttpProblem.badRequest(name);
        }
        int number = Integer.parseInt(value);
        if (number < least || number > most) {
            throw HttpProblem.badRequest(name);
        }
        return number;
    }

    User known() {
        if (user == null) {
            throw new IllegalStateException("the gate lets nobody unknown to " + route.operation());
        }
        return user;
    }

    /** The body as a value; what is left out of it is null. */
    <T> T read(Class<T> type) {
        return JsonText.read(body.toByteArray(), type).orElseThrow(() -> HttpProblem.badRequest("body"));
    }

    /** What the audit log says that it was about: the path's own names and the question. */
    String subject() {
        StringBuilder about = new StringBuilder();
        path.values().forEach(value -> about.append(about.isEmpty() ? "" : " ").append(value));
        for (String name : List.of("q", "format", "mailbox", "tag", "state", "address")) {
            given(name)
                    .ifPresent(value -> about.append(about.isEmpty() ? "" : " ")
                            .append(name)
                            .append('=')
                            .append(value));
        }
        return about.toString();
    }

    /** The language of {@code lang}, else of Accept-Language, else English. */
    static Words words(@Nullable String asked, @Nullable String accepted) {
        if (asked != null) {
            return Words.in(Language.of(asked));
        }
        if (accepted != null) {
            for (Locale.LanguageRange range : ranges(accepted)) {
                Language language = Language.of(range.getRange().split("-", 2)[0]);
                if (language != Language.OTHER) {
                    return Words.in(language);
                }
            }
        }
        return Words.in(Language.ENGLISH);
    }

    private static List<Locale.LanguageRange> ranges(String accepted) {
        try {
            return Locale.LanguageRange.parse(accepted);
        } catch (IllegalArgumentException _) {
            // What a browser sends that is no list of languages asks for none.
            return List.of();
        }
    }
}
