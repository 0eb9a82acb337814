package org.isnad.core.dkim.repair;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in {@code h=} with all that may have stood there: first what stands there now, then the rest, the cheapest
 * first.
 *
 * @param name of the field, lower case
 * @param alternatives at least one
 * @param ofList whether a list adds this field together with others, so that they come and go together
 */
record Place(String name, List<Alternative> alternatives, boolean ofList) {
    Place {
        alternatives = List.copyOf(alternatives);
    }

    /** The same with another alternative behind those it has. */
    Place with(Alternative another) {
        List<Alternative> all = new ArrayList<>(alternatives);
        all.add(another);
        return new Place(name, all, ofList);
    }

    /** What the last alternative costs. */
    int highestCost() {
        return alternatives.stream().mapToInt(Alternative::cost).max().orElse(0);
    }
}
