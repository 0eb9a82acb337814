package org.isnad.core.exposure;

import java.util.List;

/** Finds one kind of exposure. No state, never throws; places in growing order. */
interface Detector {
    List<ExposedPlace> find(String text);
}
