package org.isnad.workbench.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.store.Facet;
import org.isnad.workbench.store.FacetCount;
import org.isnad.workbench.words.Words;

/** What the contents found are counted by: for people a table a facet, for programs one object on a line of its own. */
public final class Facets {
    private Facets() {}

    public static void write(Map<Facet, List<FacetCount>> facets, Sheet sheet) {
        for (Facet facet : Facet.values()) {
            List<FacetCount> counts = facets.getOrDefault(facet, List.of());
            if (!counts.isEmpty()) {
                sheet.line("");
                sheet.line(sheet.ink().strong(sheet.words().say("search.facet." + name(facet))));
                List<List<String>> rows = new ArrayList<>();
                for (FacetCount count : counts) {
                    rows.add(List.of(sheet.words().number(count.count()), shown(facet, count.value(), sheet)));
                }
                sheet.table(List.of(Sheet.Column.number(""), Sheet.Column.text("")), rows);
            }
        }
    }

    private static String shown(Facet facet, String value, Sheet sheet) {
        Words words = sheet.words();
        return switch (facet) {
            case LEVEL -> words.level(Level.valueOf(value));
            case SENDER, DOMAIN, YEAR, MAILBOX, TYPE, LANGUAGE, CAUSE -> sheet.data(value);
        };
    }

    /** Levels and causes by their names, as they can be asked for again. */
    public static String json(long total, Map<Facet, List<FacetCount>> facets) {
        return Json.object(json -> {
            json.writeNumberProperty("total", total);
            Json.object(json, "facets", () -> {
                for (Facet facet : Facet.values()) {
                    Json.array(json, name(facet), facets.getOrDefault(facet, List.of()), count -> {
                        json.writeStartObject();
                        json.writeStringProperty("value", count.value());
                        json.writeNumberProperty("count", count.count());
                        json.writeEndObject();
                    });
                }
            });
        });
    }

    private static String name(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }
}
