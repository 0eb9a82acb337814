package org.isnad.workbench.web.api;

import java.util.List;

/** The schema of that name. */
public record TrustMap(
        long sequence, String claim, List<MapRow> rows, List<MapColumn> columns, List<MapCell> cells, long undated) {
    public TrustMap {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }
}
