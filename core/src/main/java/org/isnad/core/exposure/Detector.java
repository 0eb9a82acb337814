package org.isnad.core.exposure;

import java.util.List;

/** Finds one kind of exposure. No state, never throws; places in growing order. */
interface Detector {
    /** Where its forms may begin: all that {@link #find} asks the clues for. */
    List<Starts> starts();

    List<ExposedPlace> find(Clues clues);
}
