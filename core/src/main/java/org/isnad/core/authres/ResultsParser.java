package org.isnad.core.authres;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Octets;
import org.isnad.core.mail.HeaderField;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code authres-header-field} (RFC 8601, 2.2) and {@code arc-authres} (RFC 8617, 4.1.1):
 *
 * <pre>
 * [i=N;] authserv-id [version] *(; method[/version]=result [reason=value] *(ptype.property=value))
 * </pre>
 *
 * <p>Receivers do not keep to the grammar: Exchange Online leaves the authserv-id out and begins with a result; words without {@code =} stand between properties, slashes and addresses stand
 * unquoted as values. What has the form of a property is taken for one, everything else is named as a defect.
 */
public final class ResultsParser {
    /** Real fields have fewer than twenty; a hostile one is read so far and then said to be cut. */
    static final int MAX_RESULTS = 200;

    static final int MAX_PROPERTIES = 100;
    private static final int MAX_DEFECTS = 16;

    /** Two digits: no chain has more than fifty sets (RFC 8617, 4.2.1). */
    private static final int INSTANCE_DIGITS = 2;

    private final List<Defect> defects = new ArrayList<>();

    private ResultsParser() {}

    /** A plain field. */
    public static AuthenticationResults parse(HeaderField field, Octets bytes) {
        return new ResultsParser().read(field, field.rawValue(bytes), false);
    }

    /** The field of an ARC set, which begins with {@code i=}. */
    public static AuthenticationResults parseOfSet(HeaderField field, Octets bytes) {
        return new ResultsParser().read(field, field.rawValue(bytes), true);
    }

    private AuthenticationResults read(HeaderField field, String value, boolean ofSet) {
        List<List<ResultsWords.Word>> clauses = ResultsWords.clauses(value);
        Integer instance = ofSet ? instance(clauses.removeFirst()) : null;
        String first = clauses.isEmpty() || clauses.getFirst().isEmpty()
                ? ""
                : clauses.getFirst().getFirst().text();
        String server = first.indexOf('=') < 0 ? first : "";
        int start = server.isEmpty() && !first.isEmpty() ? 0 : Math.min(1, clauses.size());
        if (server.isEmpty()) {
            defect("authres.no-server");
        }
        List<MethodResult> results = new ArrayList<>();
        for (List<ResultsWords.Word> clause : clauses.subList(start, clauses.size())) {
            if (results.size() == MAX_RESULTS) {
                defect("authres.too-many", MAX_RESULTS);
                break;
            }
            MethodResult result = result(clause);
            if (result != null) {
                results.add(result);
            }
        }
        return new AuthenticationResults(field, instance, server, results, defects);
    }

    /** {@code i=N} alone before the first semicolon, N from 1 without a sign or a leading zero. */
    private @Nullable Integer instance(List<ResultsWords.Word> clause) {
        if (clause.size() == 1) {
            String[] halves = clause.getFirst().text().split("=", -1);
            Integer number = halves.length == 2 && halves[0].equals("i") ? instanceNumber(halves[1]) : null;
            if (number != null) {
                return number;
            }
        }
        defect("arc.field.bad-instance");
        return null;
    }

    /** The number of a set, or null if it is none. */
    public static @Nullable Integer instanceNumber(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && text.length() <= INSTANCE_DIGITS && text.charAt(0) != '0' ? Integer.valueOf(text) : null;
    }

    private @Nullable MethodResult result(List<ResultsWords.Word> clause) {
        if (clause.isEmpty() || (clause.size() == 1 && clause.getFirst().text().equalsIgnoreCase("none"))) {
            return null;
        }
        String first = clause.getFirst().text();
        int equals = first.indexOf('=');
        if (equals <= 0) {
            defect("authres.not-a-result", first);
            return null;
        }
        String method = lower(first.substring(0, equals));
        int slash = method.indexOf('/');
        String reason = "";
        List<MethodResult.Property> properties = new ArrayList<>();
        for (ResultsWords.Word word : clause.subList(1, clause.size())) {
            MethodResult.Property property = property(word);
            if (property == null) {
                defect("authres.not-a-property", word.text());
            } else if (property.type().isEmpty()) {
                reason = property.value();
            } else if (properties.size() < MAX_PROPERTIES) {
                properties.add(property);
            }
        }
        return new MethodResult(
                slash < 0 ? method : method.substring(0, slash),
                lower(first.substring(equals + 1)),
                reason,
                properties);
    }

    /** {@code ptype.property=value}; {@code reason=value} comes back without a type; null for anything else. */
    private static MethodResult.@Nullable Property property(ResultsWords.Word word) {
        String text = word.text();
        int equals = text.indexOf('=');
        if (equals <= 0) {
            return null;
        }
        String name = lower(text.substring(0, equals));
        String value = text.substring(equals + 1);
        int dot = name.indexOf('.');
        if (dot > 0) {
            return new MethodResult.Property(name.substring(0, dot), name.substring(dot + 1), value);
        }
        return name.equals("reason") ? new MethodResult.Property("", name, value) : null;
    }

    private void defect(String key, Object... args) {
        if (defects.size() < MAX_DEFECTS) {
            defects.add(Defect.of(key, args));
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
