package org.isnad.core.dkim.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isnad.core.dkim.Repair;

/** Values that one field may have held, the likeliest first, equal ones once. */
final class FormerList {
    private final String name;
    private final List<Former> list = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    FormerList(String name) {
        this.name = name;
    }

    /**
     * @param value raw
     * @param oneOfMany whether there are many of its sort, none likelier than the others
     */
    record Former(String value, Repair repair, boolean oneOfMany) {}

    String name() {
        return name;
    }

    List<Former> all() {
        return List.copyOf(list);
    }

    /** @param source where the value stood; empty where it is merely common */
    void restored(String value, String source) {
        add(value, restoredFrom(value, source));
    }

    void oneOfMany(String value, String source) {
        put(value, restoredFrom(value, source), true);
    }

    void add(String value, Repair repair) {
        put(value, repair, false);
    }

    Repair restoredFrom(String value, String source) {
        return Repair.of(
                Repair.Kind.FIELD_RESTORED, name, FormerValues.oneLine(value), source.toLowerCase(Locale.ROOT));
    }

    private void put(String value, Repair repair, boolean oneOfMany) {
        String led = value.isEmpty() || value.startsWith(" ") || value.startsWith("\t") ? value : " " + value;
        if (seen.add(led)) {
            list.add(new Former(led, repair, oneOfMany));
        }
    }
}
